import type { Issue } from '../support/issue.ts';

/** A chapter of an episode. Times are seconds. */
export interface Chapter {
  readonly start: number;
  readonly end?: number;
  /** Empty only where `toc` is false. */
  readonly title: string;
  readonly image?: string;
  readonly link?: string;
  /** Whether it belongs in a table of contents; the others only change the picture or the link. */
  readonly toc: boolean;
}

export interface Chapters {
  /** By start. */
  readonly chapters: readonly Chapter[];
  readonly issues: readonly Issue[];
}
