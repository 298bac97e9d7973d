import { until } from '../support/until.ts';
import type { Framed } from './frame.ts';

/** Long enough for the steps in which a browser moves its clock, up to 40 ms wide on a busy machine, to even out. Milliseconds. */
const EVEN = 1000;

/**
 * How much sound is lost while something is done: by how much the media clock falls behind that of an element that
 * plays the same audio elsewhere, and has no part in it. Milliseconds. A machine that is busy holds up both.
 */
export async function soundLost(page: Framed, action: () => unknown): Promise<number> {
  const sounding = page.audios().find(({ paused }) => !paused);
  if (!sounding) throw new Error('No element of the page sounds.');
  const other = new Audio(sounding.currentSrc);
  other.volume = 0.01;
  try {
    await other.play();
    await until(() => other.currentTime > 0.1, { what: 'the sound beside it' });
    const before = await lag(sounding, other);
    await action();
    return (await lag(sounding, other)) - before;
  } finally {
    other.removeAttribute('src');
    other.load();
  }
}

/** By how much one media clock is behind another, on any scale: the mean of many readings, for both move in steps. */
async function lag(element: HTMLMediaElement, other: HTMLMediaElement): Promise<number> {
  const began = performance.now();
  const readings: number[] = [];
  await until(() => {
    readings.push((other.currentTime - element.currentTime) * 1000);
    return performance.now() - began > EVEN;
  });
  return readings.reduce((sum, reading) => sum + reading, 0) / readings.length;
}
