import type { ItemExtras } from '../item.ts';
import type { ItemDraft } from '../item-draft.ts';
import { attributeOf, type XmlElement } from '../xml/element.ts';
import { decodeEntities } from '../xml/entities.ts';
import { children, childText } from './feed-grammar.ts';
import { readTexts } from './late-notes.ts';
import { readDate } from './read-date.ts';
import { readDuration } from './read-duration.ts';
import { readExtras } from './read-extras.ts';
import { readSources, readTranscripts, toAddress } from './read-sources.ts';

/** What an entry says. */
export interface EntryDraft extends ItemDraft {
  /** Of a live item: `pending`, `live`, `ended`. */
  readonly status: string | undefined;
  /** Checked. */
  readonly extras: ItemExtras;
  /** Its show notes as they were written, the fullest first. */
  readonly texts: readonly string[];
}

/**
 * What an entry of a feed says (an `<item>` of RSS, an `<entry>` of Atom, a live item), unchecked.
 * @param base absolute URL from which relative addresses start
 */
export function readEpisode(item: XmlElement, index: number, base: string | undefined): EntryDraft {
  return {
    status: attributeOf(item, 'status')?.trim().toLowerCase(),
    kind: item.name === 'podcast:liveitem' ? 'live' : 'episode',
    place: `Item ${index + 1} of the feed`,
    id: childText(item, 'guid', 'atom:id'),
    title: titleOf(item, 'title', 'itunes:title', 'atom:title'),
    sources: readSources(item),
    artwork: artworkOf(item),
    author: authorOf(item),
    date: readDate(childText(item, 'pubdate', 'atom:published', 'dc:date', 'atom:updated') ?? attributeOf(item, 'start')),
    link: linkOf(item),
    transcripts: readTranscripts(item),
    chapters: children(item, 'podcast:chapters').flatMap((chapters) => toAddress(chapters, 'url'))[0],
    duration: readDuration(childText(item, 'itunes:duration')),
    extras: readExtras(item, base),
    texts: readTexts(item),
  };
}

/** Titles are often escaped twice; then a listener would read `&#8217;`. */
export const titleOf = (element: XmlElement, ...names: readonly string[]): string | undefined => {
  const title = childText(element, ...names);
  return title && decodeEntities(title);
};

/** The picture of an entry or of a feed. */
export const artworkOf = (element: XmlElement): string | undefined =>
  children(element, 'itunes:image').flatMap((image) => attributeOf(image, 'href') ?? [])[0] ??
  children(element, 'media:thumbnail').flatMap((image) => attributeOf(image, 'url') ?? [])[0] ??
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
  const about = children(item, 'atom:link').find((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate');
  const page = about ?? children(item, 'podcast:contentlink')[0];
  if (page) return attributeOf(page, 'href');
  const guid = children(item, 'guid').find((each) => attributeOf(each, 'ispermalink') === 'true');
  return guid && /^\s*https?:/.test(guid.text) ? guid.text : undefined;
}
