import type { Episode, Item } from '../../catalog/item.ts';
import { defined } from '../../support/defined.ts';
import type { Session } from './kept.ts';

/*
 * Which sound is which, from page to page. An id is each page's own: many a site gives the sound of every article the
 * same one, and its front page calls it otherwise. An address is the sound's, but may bear a token that is new each time.
 */

export type Sound = Pick<Item, 'id' | 'sources'>;

/** Names a sound in what is kept. */
export const refOf = ({ id, sources: [first] }: Sound): string => `${id} ${first?.src}`;

/** An address without its query, where that is a token: where the path itself names a file of sound. */
const plain = (src: string): string => src.replace(/^([^?#]*\.(?:mp[34]|m4[ab]|aac|og[ga]|opus|wav|flac|webm|m3u8))[?#].*/i, '$1');

/** Whether a name is that of a sound: it has the address, or the id and the address but for a token. */
export function isNamed(ref: string, { id, sources }: Sound): boolean {
  const at = ref.lastIndexOf(' ');
  const address = ref.slice(at + 1);
  const hasId = ref.slice(0, at) === id;
  return sources.some(({ src }) => src === address || (hasId && plain(src) === plain(address)));
}

/** `bridge.mp3` */
const fileOf = ({ sources: [first] }: Sound): string | undefined =>
  plain(first?.src ?? '')
    .split('/')
    .at(-1);

/** What an item is called where another sound has its id. */
export const addressOf = ({ id, sources: [first] }: Sound): string => first?.src ?? id;

/** Whether an item with the id of another has its sound, too: with the same title and file, to whatever host that has moved. */
export function hasSameSound(item: Sound & { readonly title?: string }, called: Item): boolean {
  const hasMoved = called.title === item.title && fileOf(called) === fileOf(item);
  return hasMoved || item.sources.some(({ src }) => isNamed(`${item.id} ${src}`, called));
}

/** Items by what tells them from others. */
class Known<Any extends Item> {
  readonly #byId = new Map<string, Any>();
  readonly #byAddress = new Map<string, Any>();

  constructor(items: readonly Any[]) {
    for (const item of items) this.add(item);
  }

  add(item: Any): void {
    if (!this.#byId.has(item.id)) this.#byId.set(item.id, item);
    // What stands behind the first may be a spare that many have.
    const [first] = item.sources;
    if (first && !this.#byAddress.has(first.src)) this.#byAddress.set(first.src, item);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The item with that sound. */
  find(item: Sound & { readonly title?: string }): Any | undefined {
    const called = this.#byId.get(item.id);
    return called && hasSameSound(item, called) ? called : item.sources.map(({ src }) => this.#byAddress.get(src)).find(Boolean);
  }
}

/**
 * What was kept in the words of this page: what it offers is as it offers it, and what it gives the id of to another
 * sound has its address for an id.
 * @param offered what the page offers
 */
export function asOffered(session: Session, offered: readonly Item[]): Session {
  const known = new Known<Item>(offered);
  const ids = new Map<string, string>();
  const idOf = (id: string) => ids.get(id) ?? id;
  const items = session.items.map((item) => {
    const { id } = item;
    const ours = known.find(item) ?? (known.has(id) ? { ...item, id: addressOf(item) } : item);
    ids.set(id, ours.id);
    known.add(ours);
    return ours;
  });
  return defined({
    ...session,
    items,
    lined: session.lined.map(idOf),
    currentId: session.currentId && idOf(session.currentId),
    stationId: session.stationId && idOf(session.stationId),
    heard: session.heard.map(idOf),
    past: session.past.map(idOf),
  });
}

/**
 * A queue in which each sound is once: what comes later, with a feed, may be lined up already, and has that place then.
 * @param currentId of what is at hand, which stays what it is
 * @param isLined whether the listener has lined up what has an id; what the page offers twice stays as the page wants it
 * @returns the queue, and by the id of what it had before what it has instead; `undefined` where each is there once
 */
export function withoutTwins(
  items: readonly Episode[],
  currentId: string | undefined,
  isLined: (id: string) => boolean | undefined,
): { readonly items: readonly Episode[]; readonly instead: ReadonlyMap<string, Episode> } | undefined {
  const known = new Known<Episode>([]);
  const twins = new Map<string, Episode>();
  for (const item of items) {
    const first = known.find(item);
    if (first && (isLined(first.id) || isLined(item.id))) twins.set(first.id, item);
    else known.add(item);
  }
  if (twins.size === 0) return undefined;
  const later = new Set(twins.values());
  if (currentId !== undefined) twins.delete(currentId);
  return { items: items.filter((item) => !later.has(item)).map((item) => twins.get(item.id) ?? item), instead: twins };
}
