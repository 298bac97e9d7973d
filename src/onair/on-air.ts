/** A programme or a track: what a station carries for a while. Times are epoch milliseconds. */
export interface Programme {
  readonly title: string;
  readonly program?: string;
  /** Who performs; of classical music that names no performer, who wrote it. */
  readonly artist?: string;
  /** Who wrote the piece, where the service tells it. */
  readonly composer?: string;
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
  /** The piece of music within the programme; `now` itself where the service tells of nothing but music. */
  readonly track?: Programme;
}
