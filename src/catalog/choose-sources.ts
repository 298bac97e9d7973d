import type { Source } from './item.ts';
import { playlistKind, typeOf } from './source-type.ts';

/** As `HTMLMediaElement.canPlayType` answers: an empty string means no. */
export type CanPlay = (type: string) => '' | 'maybe' | 'probably';

/**
 * The sources worth trying, in the author's order. Only the impossible are left out: what names no type
 * is tried, and so is a `.pls` or `.m3u`, which says nothing yet about the sound that it leads to.
 */
export function chooseSources(sources: readonly Source[], canPlay: CanPlay): Source[] {
  return sources.filter((source) => {
    const playlist = playlistKind(source);
    if (playlist === 'pls' || playlist === 'm3u') return true;
    const type = typeOf(source);
    return type === undefined || canPlay(type) !== '';
  });
}
