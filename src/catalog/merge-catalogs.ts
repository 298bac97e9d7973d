import { defined } from '../support/defined.ts';
import type { Catalog } from './catalog.ts';
import type { Item } from './item.ts';

/**
 * Several catalogues as one, in their order. An item that two of them offer, told by its id or by an address of its
 * sound, is there once: the first has the word, so that a page can say more of an episode than the feed does.
 */
export function mergeCatalogs(catalogs: readonly Catalog[]): Catalog {
  const items: Item[] = [];
  const ids = new Set<string>();
  const addresses = new Set<string>();
  for (const catalog of catalogs) {
    const news = catalog.items.filter(({ id, sources }) => !ids.has(id) && !sources.some(({ src }) => addresses.has(src)));
    items.push(...news);
    for (const { id, sources } of news) {
      ids.add(id);
      for (const { src } of sources) addresses.add(src);
    }
  }
  const name = catalogs.map((catalog) => catalog.name).find(Boolean);
  return defined({ name, items, issues: catalogs.flatMap(({ issues }) => issues) });
}
