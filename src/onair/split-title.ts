import type { Programme } from './on-air.ts';

/**
 * The track that a stream's title names, which is written `Artist - Title`; servers fill in the dash where
 * either is missing. `undefined` where nothing but a dash is there.
 * @param text on one line
 */
export function splitTitle(text: string | undefined): Programme | undefined {
  const words = withoutEdges(text ?? '');
  const at = words.indexOf(' - ');
  const title = withoutEdges(at < 0 ? words : words.slice(at + 3));
  return title ? { title, ...(at > 0 && { artist: words.slice(0, at) }) } : undefined;
}

const withoutEdges = (text: string): string => text.replace(/^-( |$)| -$/g, '').trim();
