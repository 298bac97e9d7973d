/** A programme or a track: what a station carries for a while. Times are epoch milliseconds. */
export interface Programme {
  readonly title: string;
  readonly program?: string;
  readonly artist?: string;
  readonly start?: number;
  readonly end?: number;
  readonly artwork?: string;
  readonly link?: string;
}

/** What a station carries now and next: the one shape that every service is read into. */
export interface OnAir {
  readonly now?: Programme;
  /** What follows, the soonest first. */
  readonly next: readonly Programme[];
  /** The piece of music within the programme, where the service tells both. */
  readonly track?: Programme;
}
