import { defined } from '../../support/defined.ts';
import { allowUrl } from '../../support/url.ts';
import type { ItemExtras, ItemImage, Person, Soundbite } from '../item.ts';
import type { XmlElement } from '../xml/element.ts';
import { children, childText, textOf } from './feed-grammar.ts';
import { artworkOf } from './read-episode.ts';
import { upgradeTo } from './upgrade.ts';

/** What an entry has from its feed where it names none of its own. */
export type SharedExtras = Pick<ItemExtras, 'persons' | 'images'>;

/** Who is heard in all of a feed, and its pictures by size. */
export const readShared = (element: XmlElement, base: string | undefined): SharedExtras =>
  defined({
    persons: some(children(element, 'podcast:person').flatMap((person) => toPerson(person, base))),
    images: some(imagesOf(element, base)),
  });

/**
 * What an entry says beyond what every item has. What is wrong in it is left out: nothing of it is needed to listen.
 *
 * @param shared of the feed; what an entry says itself stands instead, as Podcasting 2.0 wants it
 */
export function readExtras(item: XmlElement, base: string | undefined, shared: SharedExtras): ItemExtras {
  // The feed's pictures, which are chosen first for their size, are not those of an entry with a picture of its own.
  const { images, ...persons } = shared;
  return defined({
    ...(artworkOf(item) === undefined ? shared : persons),
    ...readShared(item, base),
    soundbites: some(children(item, 'podcast:soundbite').flatMap(toSoundbite)),
    season: wholeNumber(childText(item, 'podcast:season', 'itunes:season')),
    number: wholeNumber(childText(item, 'podcast:episode', 'itunes:episode')),
  });
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

function toPerson(person: XmlElement, base: string | undefined): Person[] {
  const name = textOf(person);
  if (name === undefined) return [];
  const word = (attribute: string) => person.attributes.get(attribute)?.trim().toLowerCase() || undefined;
  const address = (attribute: string) => allowed(person.attributes.get(attribute), base);
  return [defined({ name, role: word('role'), group: word('group'), link: address('href'), image: address('img') })];
}

/** `podcast:images srcset` and its successor, `podcast:image href width`. */
function imagesOf(item: XmlElement, base: string | undefined): ItemImage[] {
  const set = children(item, 'podcast:images').flatMap(({ attributes }) => (attributes.get('srcset') ?? '').split(/,\s+|,(?=https?:)/));
  const inSet = set
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([src, size]) => ({ src, width: wholeNumber(size?.replace(/w$/, '')) }));
  const single = children(item, 'podcast:image').map(({ attributes }) => ({
    src: attributes.get('href'),
    width: wholeNumber(attributes.get('width')),
  }));
  return [...inSet, ...single].flatMap(({ src, width }) => {
    const url = allowed(src, base);
    return url === undefined ? [] : [defined({ src: url, width })];
  });
}

function toSoundbite(soundbite: XmlElement): Soundbite[] {
  const [start, duration] = ['starttime', 'duration'].map((name) => Number(soundbite.attributes.get(name) || Number.NaN));
  const isPart = start !== undefined && duration !== undefined && start >= 0 && duration > 0 && Number.isFinite(start + duration);
  return isPart ? [defined({ start, duration, title: textOf(soundbite) })] : [];
}

const wholeNumber = (text: string | undefined): number | undefined => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined);

/** An address that has passed the allowlist. */
export const allowed = (address: string | undefined, base: string | undefined): string | undefined =>
  address?.trim() ? allowUrl(upgradeTo(base, address), base ?? 'about:blank').url : undefined;
