import type { Segment } from '../segments.ts';
import { toSeconds } from '../to-seconds.ts';
import { fromMilliseconds, isObject, type JsonObject, nameOf, objectsOf, textOf } from './values.ts';

/**
 * Podlove's transcripts, a list of lines or of turns with their lines, alone or within the configuration of its player,
 * where `contributors` has the names. https://docs.podlove.org/podlove-web-player/v5/configuration
 */
export function readPodlove(entries: readonly JsonObject[], root: unknown): Segment[] {
  const contributors = objectsOf(isObject(root) ? root['contributors'] : undefined);
  const names = new Map(contributors.map(({ id, name }) => [String(id), nameOf(name)]));
  const speakerOf = ({ voice, speaker }: JsonObject) => nameOf(voice) ?? names.get(String(speaker)) ?? nameOf(speaker);
  return entries
    .flatMap((entry) => {
      const lines = objectsOf(entry['items']);
      return (lines.length > 0 ? lines : [entry]).map((line) => ({ line, speaker: speakerOf(entry) }));
    })
    .map(({ line, speaker }, index) => ({ ...toSegment(line, index + 1), speaker }));
}

const toSegment = ({ start_ms, start, end_ms, end, text }: JsonObject, name: number): Segment => ({
  start: fromMilliseconds(start_ms) ?? toSeconds(start),
  end: fromMilliseconds(end_ms) ?? toSeconds(end),
  writtenEnd: end_ms ?? end,
  text: textOf(text),
  name,
});
