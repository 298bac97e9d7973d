import type { AddressDraft, ItemDraft } from '../item-draft.ts';
import type { XmlElement } from '../xml/element.ts';
import { decodeEntities } from '../xml/entities.ts';
import { children, childText } from './feed-grammar.ts';
import { readDate } from './read-date.ts';
import { readDuration } from './read-duration.ts';
import { readSources, readTranscripts, type SourceDraft, toAddress } from './read-sources.ts';
import { upgradeTo } from './upgrade.ts';

/** What all entries of a feed have from the feed itself. */
export interface Channel {
  readonly title: string;
  readonly artwork: string | undefined;
  /** Absolute URL from which relative addresses start. */
  readonly base: string | undefined;
}

/** What an entry says, and itself. */
export type EntryDraft = Omit<ItemDraft, 'sources'> & { readonly entry: XmlElement; readonly sources: readonly SourceDraft[] };

/** What an entry of a feed says (an `<item>` of RSS, an `<entry>` of Atom, a live item), unchecked. */
export function readEpisode(item: XmlElement, index: number, { title: program, artwork, base }: Channel): EntryDraft {
  const upgrade = <T extends AddressDraft>(address: T): T => ({ ...address, src: upgradeTo(base, address.src) });
  const meant = (address: string | undefined) => address && upgradeTo(base, address);
  return {
    entry: item,
    kind: item.name === 'podcast:liveitem' ? 'live' : 'episode',
    place: `Item ${index + 1} of the feed`,
    id: childText(item, 'guid', 'atom:id'),
    title: titleOf(item, 'title', 'itunes:title', 'atom:title'),
    sources: readSources(item).map(upgrade),
    artwork: meant(artworkOf(item) ?? artwork),
    program: program || undefined,
    author: authorOf(item),
    date: readDate(childText(item, 'pubdate', 'atom:published', 'dc:date', 'atom:updated') ?? item.attributes.get('start')),
    link: meant(linkOf(item)),
    transcripts: readTranscripts(item).map(upgrade),
    chapters: children(item, 'podcast:chapters').flatMap((chapters) => toAddress(chapters, 'url').map(upgrade))[0],
    duration: readDuration(childText(item, 'itunes:duration')),
  };
}

/** Titles are often escaped twice; then a listener would read `&#8217;`. */
export const titleOf = (element: XmlElement, ...names: readonly string[]): string | undefined => {
  const title = childText(element, ...names);
  return title && decodeEntities(title);
};

/** The picture of an entry or of a feed. */
export const artworkOf = (element: XmlElement): string | undefined =>
  children(element, 'itunes:image')[0]?.attributes.get('href') ??
  children(element, 'media:thumbnail')[0]?.attributes.get('url') ??
  children(element, 'image').flatMap((image) => childText(image, 'url') ?? [])[0] ??
  // An icon may be as small as that of a tab.
  childText(element, 'atom:logo', 'atom:icon');

/** RSS has the author's address, and the name behind it in brackets. */
function authorOf(item: XmlElement): string | undefined {
  const own = childText(item, 'itunes:author', 'dc:creator');
  if (own !== undefined) return own;
  const author = children(item, 'atom:author').flatMap((each) => childText(each, 'atom:name') ?? [])[0] ?? childText(item, 'author');
  return author && (/^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1] ?? author);
}

function linkOf(item: XmlElement): string | undefined {
  const own = childText(item, 'link');
  if (own !== undefined) return own;
  const about = children(item, 'atom:link').find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate');
  const content = children(item, 'podcast:contentlink')[0];
  if (about ?? content) return (about ?? content)?.attributes.get('href');
  const guid = children(item, 'guid')[0];
  return guid?.attributes.get('ispermalink') === 'true' && /^https?:/.test(guid.text.trim()) ? guid.text.trim() : undefined;
}
