import type { Item } from '../catalog/item.ts';
import { Scope } from '../support/scope.ts';
import type { Chapters } from '../transcript/chapter.ts';
import { fetchFile } from './fetch-file.ts';
import { mayAsk } from './manners.ts';
import type { PlayerState } from './state.ts';

type ChapterSource = NonNullable<Item['chapters']>;

/** An answer, and how many still want it. */
interface Shared {
  readonly answer: Promise<Chapters>;
  readonly scope: Scope;
  users: number;
}

const none: Chapters = { chapters: [], issues: [] };

/** By the item's own mention of them. The headings of a transcript and the list of chapters are one request. */
const shared = new WeakMap<ChapterSource, Shared>();

/**
 * The chapters of the item at hand: none where it has none, or they may not be asked for yet.
 * @param signal aborts when they are no longer looked at: what nobody looks at is asked for no longer, and forgotten
 */
export async function readChapters(state: PlayerState, signal: AbortSignal): Promise<Chapters> {
  const source = state.item?.chapters;
  if (!source || signal.aborted || !mayAsk(source.src, state)) return none;
  const one = shared.get(source) ?? ask(source);
  one.users += 1;
  signal.addEventListener('abort', () => leave(source, one), { once: true });
  return one.answer;
}

function ask(source: ChapterSource): Shared {
  const scope = new Scope();
  const one = { answer: read(source, scope.signal), scope, users: 0 };
  shared.set(source, one);
  return one;
}

function leave(source: ChapterSource, one: Shared): void {
  one.users -= 1;
  if (one.users > 0) return;
  shared.delete(source);
  one.scope.release();
}

async function read({ src, type }: ChapterSource, signal: AbortSignal): Promise<Chapters> {
  const [file, { parseChapters }] = await Promise.all([fetchFile(src, signal), import('../transcript/parse-chapters.ts')]);
  if (file) return parseChapters(file.bytes, { type: type || file.type, base: src });
  return { chapters: [], issues: [{ code: 'chapters-unreachable', message: `The chapters at ${src} could not be loaded.` }] };
}
