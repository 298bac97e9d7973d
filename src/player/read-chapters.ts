import type { Chapters } from '../transcript/chapter.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { mayAsk } from './manners.ts';
import type { PlayerState } from './state.ts';

const none: Chapters = { chapters: [], issues: [] };

/** The chapters of the item at hand: none where it has none, or they may not be asked for yet. */
export async function readChapters(state: PlayerState, signal: AbortSignal): Promise<Chapters> {
  const { src, type } = state.item?.chapters ?? {};
  if (!src || !mayAsk(src, state)) return none;
  const [bytes, { parseChapters }] = await Promise.all([fetchBytes(src, signal), import('../transcript/parse-chapters.ts')]);
  if (bytes) return parseChapters(new TextDecoder().decode(bytes), { type, base: src });
  return { chapters: [], issues: [{ code: 'chapters-unreachable', message: `The chapters at ${src} could not be loaded.` }] };
}
