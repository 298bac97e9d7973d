import type { Item } from '../../catalog/item.ts';

/** The address of a moment of an item: of the page about it where there is one, else of this page. */
export function momentLink(item: Item, seconds: number, page: string = location.href): string {
  const url = new URL(item.link ?? page, page);
  url.hash = `station-player=${encodeURIComponent(item.id)}&t=${Math.max(0, Math.floor(seconds))}`;
  return url.href;
}
