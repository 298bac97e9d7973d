import type { Cue } from '../cue.ts';
import type { LiveCue } from './live-cue.ts';

/**
 * Leads between the clock of a live transcript (milliseconds) and the media clock (seconds). It may lead elsewhere
 * after a reconnect: so it is asked whenever a time is needed, and no media time is kept.
 */
export interface LiveClock {
  /** When the moment at this media time was live; `undefined` where that is not known. */
  epochOf(seconds: number): number | undefined;
  /** The media time that was live then; it need not be kept any more, or yet. */
  timeAt(epoch: number): number | undefined;
}

/** For a transcript whose cues have media times. */
export const mediaClock: LiveClock = { epochOf: (seconds) => seconds * 1000, timeAt: (epoch) => epoch / 1000 };

/**
 * The same clock for words that are heard later than it says.
 * @param seconds what the station's stream runs behind its clock, and what the listener has added; below 0 they are
 * heard earlier
 */
export function delayClock(clock: LiveClock, seconds: number): LiveClock {
  return {
    epochOf: (time) => {
      const epoch = clock.epochOf(time);
      return epoch === undefined ? undefined : epoch - seconds * 1000;
    },
    timeAt: (epoch) => clock.timeAt(epoch + seconds * 1000),
  };
}

/** A cue on the media clock, in seconds; `undefined` while the clock does not know when it is heard. */
export function toMediaCue({ id, start, end, speaker, text }: LiveCue, clock: LiveClock): Cue | undefined {
  const from = clock.timeAt(start);
  if (from === undefined) return undefined;
  // Where sound is missing its end may lie before its start.
  const to = Math.max(from, clock.timeAt(end) ?? from);
  return { ...(id !== undefined && { id }), start: from, end: to, ...(speaker !== undefined && { speaker }), text };
}

/**
 * A cue that came in the stream, such as that of an HLS subtitle rendition. Its own id is left out: WebVTT counts anew
 * in each segment.
 * @param clock of a stream that tells the time of day (PROGRAM-DATE-TIME); without it the cue keeps its media time
 */
export function fromMediaCue({ start, end, speaker, text }: Cue, clock: LiveClock = mediaClock): LiveCue | undefined {
  const from = clock.epochOf(start);
  const to = clock.epochOf(end);
  const line = text.replace(/\s+/g, ' ').trim();
  if (from === undefined || to === undefined || line === '') return undefined;
  return { start: from, end: Math.max(from, to), ...(speaker !== undefined && { speaker }), text: line, final: true };
}
