import { defined } from '../support/defined.ts';
import type { OnAirAnswer } from './read-answer.ts';
import { readObject, readWords } from './read-loosely.ts';
import { splitTitle } from './split-title.ts';

/**
 * Reads the frames of one ID3 tag from within an HLS stream, as hls.js hands them over: the `value` of each cue of
 * its metadata track, `{ key: 'TIT2', data: 'Title' }`. Title and artist are in TIT2 and TPE1; some encoders put
 * them into TXXX, under a description. No track, where no title is among them. Never throws on input.
 * @param frames those that begin at the same moment
 */
export function parseId3(frames: readonly unknown[]): OnAirAnswer {
  const title = frameText(frames, 'TIT2', 'title');
  const artist = frameText(frames, 'TPE1', 'artist');
  const track = artist === undefined || title === undefined ? splitTitle(title) : { title, artist };
  return defined({ next: [], track, issues: [] });
}

function frameText(values: readonly unknown[], key: string, description: string): string | undefined {
  const frames = values.map(readObject);
  const described = frames.filter((frame) => frame['key'] === 'TXXX' && readWords(frame['info'])?.toLowerCase() === description);
  const texts = [...frames.filter((frame) => frame['key'] === key), ...described].flatMap(({ data }) =>
    typeof data === 'string' ? data : [],
  );
  return texts.flatMap((text) => readWords(text.replaceAll('\0', ' ')) ?? [])[0];
}
