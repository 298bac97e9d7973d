import type { Issue } from '../support/issue.ts';
import type { Item } from './item.ts';

/** All that a page offers to play, in the order in which it offers it. */
export interface Catalog {
  readonly name?: string | undefined;
  /** IANA time zone of the whole, as its file says; its stations have it where they name none. */
  readonly timeZone?: string;
  readonly items: readonly Item[];
  readonly issues: readonly Issue[];
}
