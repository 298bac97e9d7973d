/** Longest wait before a lost stream is asked for again: sound is back within 5 s of the server's return. */
export const longestWait = 3500;
const firstWait = 600;
const shortestWait = 200;

/**
 * How long to wait before asking again, in milliseconds. Full jitter (a random share of a wait that doubles),
 * so that the listeners of a stream that failed do not come back all at once.
 * @param attempt counted from 1
 * @param random a number from 0 to 1
 */
export function retryDelay(attempt: number, random: number): number {
  const ceiling = Math.min(longestWait, firstWait * 2 ** (attempt - 1));
  return shortestWait + random * (ceiling - shortestWait);
}
