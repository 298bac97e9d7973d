import type { Segment } from '../segments.ts';
import { toSeconds } from '../to-seconds.ts';
import { type JsonObject, nameOf, textOf } from './values.ts';

/** Podcasting 2.0: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md */
export function readPodcast(entries: readonly JsonObject[]): Segment[] {
  let named: string | undefined;
  return entries.map(({ startTime, endTime, speaker, body }, index) => {
    // A file names a speaker once a turn.
    named = nameOf(speaker) ?? named;
    return {
      start: toSeconds(startTime),
      end: toSeconds(endTime),
      writtenEnd: endTime,
      speaker: named,
      text: textOf(body),
      at: [entries, index],
    };
  });
}
