import type { XmlElement, XmlVocabulary } from '../xml/element.ts';

const extension = /^(itunes|podcast|atom|content|media|dc):/;

const containers = new Set(
  'rss channel image atom:feed atom:author rdf:rdf podcast:alternateenclosure media:group media:content itunes:owner itunes:category'.split(
    ' ',
  ),
);
const leaves = new Set(
  'title link guid pubdate enclosure description author language category comments source generator copyright managingeditor webmaster lastbuilddate docs ttl url'.split(
    ' ',
  ),
);

/** What feeds consist of: RSS with its extensions, and Atom. */
export const feedVocabulary: XmlVocabulary = (name) => {
  if (name === 'item' || name === 'atom:entry' || name === 'podcast:liveitem') return 'entry';
  if (containers.has(name)) return 'container';
  return leaves.has(name) || extension.test(name) ? 'leaf' : undefined;
};

const nothing: readonly XmlElement[] = [];

/** The child elements of that name. Of most names there are none, and a feed is asked some twenty thousand times. */
export function children(element: XmlElement, name: string): readonly XmlElement[] {
  let found: XmlElement[] | undefined;
  for (const child of element.children) {
    if (child.name !== name) continue;
    found ??= [];
    found.push(child);
  }
  return found ?? nothing;
}

/** The text of the first child of one of these names that has any; `undefined` where there is none. */
export function childText(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of element.children) {
      const text = child.name === name ? textOf(child) : undefined;
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** Text on one line, without the tags that it was written with. */
export const textOf = ({ markup, text }: XmlElement): string | undefined =>
  (markup?.replace(/<[^<>]*>/g, '') ?? text).replace(/\s+/g, ' ').trim() || undefined;
