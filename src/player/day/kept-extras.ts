import type { ItemExtras } from '../../catalog/item.ts';
import { isJsonObject, type JsonObject } from '../../catalog/json-object.ts';
import { defined } from '../../support/defined.ts';
import { allowUrl } from '../../support/url.ts';

const address = /^(href|link|image|src)$/;

/**
 * What a feed has added to an item and is shown of it, as `writeStationJson` writes it. It is no part of a `station.json`
 * that people write, so what is wrong in it is left out without a word.
 * @param base absolute URL of the page that reads
 */
export function readExtras({ notes, persons, images, season, number }: JsonObject, base: string): ItemExtras {
  const objects = (value: unknown, required: string) =>
    list(value)
      .map((each) => (isJsonObject(each) ? readFacts(each, base) : {}))
      .filter((facts) => required in facts);
  const extras = {
    notes: some(
      list(notes)
        .map((paragraph) => objects(paragraph, 'text'))
        .filter(some),
    ),
    persons: some(objects(persons, 'name')),
    images: some(objects(images, 'src')),
    season: typeof season === 'number' ? season : undefined,
    number: typeof number === 'number' ? number : undefined,
  };
  return defined(extras) as ItemExtras;
}

/** Texts, an image's width, and those addresses that a page may have. */
const readFacts = (object: JsonObject, base: string): object =>
  defined(
    Object.fromEntries(
      Object.entries(object)
        .filter(([name, value]) => typeof value === (name === 'width' ? 'number' : 'string'))
        .map(([name, value]) => [name, address.test(name) ? allowUrl(value as string, base).url : value]),
    ),
  );

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const some = <T>(values: readonly T[]): readonly T[] | undefined => (values.length ? values : undefined);
