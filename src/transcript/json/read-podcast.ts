import { carrySpeakers, type Segment } from '../segments.ts';
import { toSeconds } from '../to-seconds.ts';
import { type JsonObject, nameOf, textOf } from './values.ts';

/** Podcasting 2.0: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md */
export const readPodcast = (entries: readonly JsonObject[]): Segment[] =>
  carrySpeakers(
    entries.map(({ startTime, endTime, speaker, body }, index) => ({
      start: toSeconds(startTime),
      end: toSeconds(endTime),
      speaker: nameOf(speaker),
      text: textOf(body),
      name: `Segment ${index + 1}`,
    })),
  );
