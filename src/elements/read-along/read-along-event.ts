import type { Follows } from '../../transcript/align/aligned-text.ts';
import type { Coverage } from './followed-article.ts';

/** An article was laid beside its transcript. */
export class StationReadAlongEvent extends Event {
  /** What goes with the sound. */
  readonly follows: Follows;
  /** How much of the shorter of the two texts is found in the other, from 0 to 1. */
  readonly coverage: number;
  /** The same of each paragraph. */
  readonly paragraphs: readonly number[];

  constructor({ follows, coverage, paragraphs }: Coverage) {
    super('station-read-along', { bubbles: true, composed: true });
    this.follows = follows;
    this.coverage = coverage;
    this.paragraphs = paragraphs;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'station-read-along': StationReadAlongEvent;
  }
}
