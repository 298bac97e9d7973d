import type { Item, TranscriptSource } from './item.ts';

const toTranscript = ({ isDefault, ...facts }: TranscriptSource) => ({ ...facts, ...(isDefault && { default: true }) });

/** A blob's address is of no use to the next page. */
const outlivesThePage = ({ sources }: Item): boolean => !sources.some(({ src }) => src.startsWith('blob:'));

/**
 * Items as `station.json` writes them: what `readStationJson` makes the same items of. Those that only this page can
 * play are left out.
 * @returns what `JSON.stringify` takes
 */
export function writeStationJson(items: readonly Item[]): object {
  const written = items
    .filter(outlivesThePage)
    .map(({ transcripts, ...facts }) => ({ ...facts, transcripts: transcripts.map(toTranscript) }));
  const ofKind = (wanted: Item['kind']) => written.filter(({ kind }) => kind === wanted).map(({ kind, ...facts }) => facts);
  return { version: 1, stations: ofKind('live'), queue: ofKind('episode') };
}
