import type { Item } from '../../catalog/item.ts';

const withoutHash = (url: string): string => url.replace(/#.*/s, '');

/**
 * The address of a moment of an item: of the page about it where there is one, which may call it otherwise but has it at
 * hand, else of this page.
 * @param at seconds
 * @param here absolute URL of this page
 */
export function momentUrl({ id, link }: Pick<Item, 'id' | 'link'>, at: number, here: string = location.href): string {
  const url = new URL(link ?? here, here);
  const isHere = withoutHash(url.href) === withoutHash(here);
  url.hash = new URLSearchParams({ ...(isHere && { 'station-player': id }), t: String(Math.max(0, Math.floor(at))) }).toString();
  return url.href;
}
