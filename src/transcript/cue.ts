/** One word of a cue. Times are seconds on the item's media clock. */
export interface Word {
  readonly start: number;
  readonly end?: number;
  /** Plain text with the white space that follows it: the words of a cue joined give its text. */
  readonly text: string;
}

/** One timed piece of transcript. Times are seconds on the item's media clock. */
export interface Cue {
  readonly id?: string;
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  /** Plain text; markup of the source has become text or has gone. */
  readonly text: string;
  readonly words?: readonly Word[];
}
