/** One piece of live speech, as it was spoken. */
export interface LiveCue {
  /** The same id again corrects what was said. */
  readonly id?: string;
  /**
   * Milliseconds on the clock of its transcript: epoch time where captions come by themselves or the stream tells the
   * time of day, media time where cues come in a stream that doesn't. A `LiveClock` leads from there to the media clock.
   */
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  /** Plain text on one line. Empty where what was said is taken back. */
  readonly text: string;
  /** False while the speaker has not finished, and the words may still change. */
  readonly final: boolean;
}

/** What an object and its strings cost beside their letters, about. */
const BYTES_BESIDE_TEXT = 120;

/** Roughly the memory that a cue takes, in bytes. */
export const bytesOf = ({ id = '', speaker = '', text }: LiveCue): number =>
  BYTES_BESIDE_TEXT + 2 * (id.length + speaker.length + text.length);

export const isSameCue = (a: LiveCue, b: LiveCue): boolean =>
  a.id === b.id && a.start === b.start && a.end === b.end && a.speaker === b.speaker && a.text === b.text && a.final === b.final;
