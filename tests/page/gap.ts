import { until } from '../support/until.ts';
import type { Framed } from './frame.ts';

/** Long enough for the steps in which a browser moves its clock, up to 40 ms wide on a busy machine, to even out. Milliseconds. */
const EVEN = 600;
/** A clock that has just begun may still come into step with its sound. Seconds. */
const SETTLED = 1;

/**
 * How much sound is lost whenever something is done: by how much the media clock falls behind that of an element that
 * plays the same audio elsewhere, and has no part in it. Milliseconds. A busy machine loses sound, too, now and then, of
 * the one element or of the other: what is lost while nothing is done is not counted, and of each kind the middle one is taken.
 */
export async function soundLost(page: Framed, actions: readonly (() => unknown)[]): Promise<number> {
  const sounding = page.audios().find(({ paused }) => !paused);
  if (!sounding) throw new Error('No element of the page sounds.');
  const other = new Audio(sounding.currentSrc);
  other.volume = 0.01;
  const breaks: string[] = [];
  for (const name of ['pause', 'emptied', 'seeking', 'abort', 'ended']) sounding.addEventListener(name, () => breaks.push(name));
  try {
    await other.play();
    await until(() => other.currentTime > SETTLED, { what: 'the sound beside it' });
    const [idle, lost]: [number[], number[]] = [[], []];
    let before = await lag(sounding, other);
    for (const action of actions) {
      const still = await lag(sounding, other);
      await action();
      const after = await lag(sounding, other);
      idle.push(still - before);
      lost.push(after - still);
      before = after;
    }
    // No machine does that to an element, however busy: once is too often.
    if (breaks.length > 0) throw new Error(`The sound was broken off: ${breaks.join(', ')}.`);
    return middle(lost) - middle(idle);
  } finally {
    other.removeAttribute('src');
    other.load();
  }
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

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
