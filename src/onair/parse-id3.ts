import { defined } from '../support/defined.ts';
import type { OnAirAnswer } from './read-answer.ts';
import { readObject, readWords } from './read-loosely.ts';
import { splitTitle } from './split-title.ts';

/**
 * Reads the frames of one ID3 tag from within an HLS stream, as hls.js hands them over: the `value` of each cue of
 * its metadata track, `{ key: 'TIT2', data: 'Title' }`. Title (TIT2) and artist (TPE1) are read; what stations put
 * into the rest (TXXX, PRIV, …) is their own affair. No track, where no title is among them. Never throws on input.
 * @param frames those that begin at the same moment
 */
export function parseId3(frames: readonly unknown[]): OnAirAnswer {
  const title = frameText(frames, 'TIT2');
  const artist = frameText(frames, 'TPE1');
  const track = artist === undefined || title === undefined ? splitTitle(title) : { title, artist };
  return defined({ next: [], track, issues: [] });
}

function frameText(frames: readonly unknown[], key: string): string | undefined {
  const frame = frames.map(readObject).findLast((candidate) => candidate['key'] === key);
  const text = frame?.['data'];
  return readWords(typeof text === 'string' ? text.replaceAll('\0', ' ') : undefined);
}
