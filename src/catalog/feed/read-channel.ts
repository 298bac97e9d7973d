import type { ItemExtras } from '../item.ts';
import type { XmlElement } from '../xml/element.ts';
import { artworkOf, type EntryDraft, titleOf } from './read-episode.ts';
import { readShared } from './read-extras.ts';

/** What a feed says for all of its entries. */
export interface Channel {
  /** Empty where it has none. */
  readonly title: string;
  readonly artwork: string | undefined;
  /** For entries with no picture of their own. */
  readonly extras: ItemExtras;
  /** For the others: the feed's pictures by size are not of theirs, and would be chosen first. */
  readonly persons: ItemExtras;
}

export function readChannel(head: XmlElement, base: string | undefined): Channel {
  const extras = readShared(head, base);
  const { images, ...persons } = extras;
  return { title: titleOf(head, 'title', 'atom:title') ?? '', artwork: artworkOf(head), extras, persons };
}

/** An entry with what it has from its feed; what it says itself stands instead, as Podcasting 2.0 wants it. */
export const withChannel = (entry: EntryDraft, { title, artwork, extras, persons }: Channel): EntryDraft => ({
  ...entry,
  program: title || undefined,
  artwork: entry.artwork ?? artwork,
  extras: { ...(entry.artwork === undefined ? extras : persons), ...entry.extras },
});
