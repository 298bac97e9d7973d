import type { Fault, Place, Segment } from '../segments.ts';
import { toSeconds } from '../to-seconds.ts';
import { entriesOf, fromMilliseconds, isObject, type JsonObject, nameOf, objectsOf, textOf } from './values.ts';

/**
 * Podlove's transcripts, a list of lines or of turns with their lines, alone or within the configuration of its player,
 * where `contributors` has the names. https://docs.podlove.org/podlove-web-player/v5/configuration
 */
export function readPodlove(entries: readonly JsonObject[], root: unknown, issues: Fault[]): Segment[] {
  const contributors = objectsOf(isObject(root) ? root['contributors'] : undefined);
  const names = new Map(contributors.map(({ id, name }) => [String(id), nameOf(name)]));
  const speakerOf = ({ voice, speaker }: JsonObject) => nameOf(voice) ?? names.get(String(speaker)) ?? nameOf(speaker);
  return entries.flatMap((entry, place) => {
    const lines = entriesOf(entry['items'], issues);
    const speaker = speakerOf(entry);
    if (lines.length === 0) return toSegment(entry, speaker, [entries, place]);
    return lines.map((line, index) => toSegment(line, speaker, [lines, index]));
  });
}

const toSegment = ({ start_ms, start, end_ms, end, text }: JsonObject, speaker: string | undefined, at: Place['at']): Segment => ({
  start: fromMilliseconds(start_ms) ?? toSeconds(start),
  end: fromMilliseconds(end_ms) ?? toSeconds(end),
  writtenEnd: end_ms ?? end,
  speaker,
  text: textOf(text),
  at,
});
