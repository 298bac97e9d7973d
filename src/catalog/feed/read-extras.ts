import { defined } from '../../support/defined.ts';
import type { ItemExtras, ItemImage, Person, Soundbite } from '../item.ts';
import { attributeOf, type XmlElement } from '../xml/element.ts';
import { allowAddress } from './allow-address.ts';
import { children, childText, textOf } from './feed-grammar.ts';

/** What an entry has from its feed where it names none of its own. */
export type SharedExtras = Pick<ItemExtras, 'persons' | 'images'>;

/** Who is heard in all of a feed, and its pictures by size. */
export const readShared = (element: XmlElement, base: string | undefined): SharedExtras =>
  defined({
    persons: some(children(element, 'podcast:person').flatMap((person) => toPerson(person, base))),
    images: some(imagesOf(element, base)),
  });

/** What an entry says beyond what every item has. What is wrong in it is left out: nothing of it is needed to listen. */
export function readExtras(item: XmlElement, base: string | undefined): ItemExtras {
  return defined({
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
  const word = (attribute: string) => attributeOf(person, attribute)?.trim().toLowerCase() || undefined;
  const address = (attribute: string) => allowed(attributeOf(person, attribute), base);
  return [defined({ name, role: word('role'), group: word('group'), link: address('href'), image: address('img') })];
}

/** `podcast:images srcset` and its successor, `podcast:image href width`. */
function imagesOf(item: XmlElement, base: string | undefined): ItemImage[] {
  const set = children(item, 'podcast:images').flatMap((images) => (attributeOf(images, 'srcset') ?? '').split(/,\s+|,(?=https?:)/));
  const inSet = set
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([src, size]) => ({ src, width: wholeNumber(size?.replace(/w$/, '')) }));
  const single = children(item, 'podcast:image').map((image) => ({
    src: attributeOf(image, 'href'),
    width: wholeNumber(attributeOf(image, 'width')),
  }));
  return [...inSet, ...single].flatMap(({ src, width }) => {
    const url = allowed(src, base);
    return url === undefined ? [] : [defined({ src: url, width })];
  });
}

function toSoundbite(soundbite: XmlElement): Soundbite[] {
  const [start, duration] = ['starttime', 'duration'].map((name) => Number(attributeOf(soundbite, name) || Number.NaN));
  const isPart = start !== undefined && duration !== undefined && start >= 0 && duration > 0 && Number.isFinite(start + duration);
  return isPart ? [defined({ start, duration, title: textOf(soundbite) })] : [];
}

const wholeNumber = (text = ''): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** An address that has passed the allowlist. */
export const allowed = (address: string | undefined, base: string | undefined): string | undefined =>
  address?.trim() ? allowAddress(address, base ?? 'about:blank').url : undefined;
