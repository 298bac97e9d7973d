import { until } from '../support/until.ts';
import type { Framed } from './frame.ts';

/** Long enough for the steps in which a browser moves its clock to even out. Milliseconds. */
const EVEN = 400;

/**
 * How much sound is lost while something is done: by how much the media clock falls behind the wall's for good.
 * Milliseconds.
 */
export async function soundLost(page: Framed, action: () => unknown): Promise<number> {
  const sounding = page.audios().find(({ paused }) => !paused);
  if (!sounding) throw new Error('No element of the page sounds.');
  const before = await lag(sounding);
  await action();
  return (await lag(sounding)) - before;
}

/** The least by which a media clock is behind the wall's, on any scale: a reading between two of its steps is late. */
async function lag(element: HTMLMediaElement): Promise<number> {
  const began = performance.now();
  let least = Number.POSITIVE_INFINITY;
  await until(() => {
    least = Math.min(least, performance.now() - element.currentTime * 1000);
    return performance.now() - began > EVEN;
  });
  return least;
}
