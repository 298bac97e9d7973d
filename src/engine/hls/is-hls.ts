import type { Source } from '../../catalog/item.ts';

const HLS_TYPES = /^(application\/(vnd\.apple\.mpegurl|x-mpegurl)|audio\/(x-)?mpegurl)$/i;

/** Whether a source is an HLS playlist: by its address, or by a type that no plain `.m3u` has a claim to. */
export function isHls({ src, type }: Source): boolean {
  const path = URL.canParse(src) ? new URL(src).pathname : src;
  if (/\.m3u8$/i.test(path)) return true;
  return !/\.(m3u|pls)$/i.test(path) && HLS_TYPES.test(type?.split(';')[0]?.trim() ?? '');
}
