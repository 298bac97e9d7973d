import type { Item } from '../../catalog/item.ts';
import { isJsonObject } from '../../catalog/json-object.ts';
import { defined } from '../../support/defined.ts';
import type { Player } from '../player.ts';
import { isNewer, readSession, type Session, writeSession } from './kept.ts';
import type { OwnQueue } from './own-queue.ts';
import type { SafeStorage } from './safe-storage.ts';
import { asOffered, isNamed, refOf } from './same-sound.ts';

/** What shows panels. */
export interface Panels {
  chosen?: string | undefined;
}

export interface SessionBookOptions {
  readonly player: Player;
  readonly own: OwnQueue;
  readonly key: string;
  /** What is kept for good, shared with other tabs. */
  readonly local: SafeStorage;
  /** What is kept for this tab, from page to page. */
  readonly tab: SafeStorage;
  /** Absolute URL of the page. */
  readonly base: string;
  /** What shows panels, and knows which is open. */
  readonly panels?: Panels;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** A page that comes so long after the one before it does not sound by itself. Milliseconds. */
const FRESH = 600_000;
const MOST_HEARD = 50;

/** What several tabs add to. */
const kinds = ['lined', 'heard'] as const;

const idOf = ({ id }: Item): string => id;

/** What a player was doing, as its pages write it for each other. */
export class SessionBook {
  readonly #options: SessionBookOptions;
  /** Tells what this page has written from what others have. */
  readonly #by = Math.random();
  /** Tells the pages of this tab from those of others. */
  #tabId: unknown = Math.random();
  /** Names of what was lined up here at any time, and of what was heard. */
  readonly #known = { lined: new Set<string>(), heard: new Set<string>() };
  /** What another tab has kept. */
  #theirs: Session | undefined;

  constructor(options: SessionBookOptions) {
    this.#options = options;
  }

  /** What was kept for this tab, else for another visit. Only what was just now heard in this tab is to sound. */
  latest(): Session | undefined {
    const { tab, local, key, now = Date.now } = this.#options;
    const there = tab.read(key);
    if (isJsonObject(there)) this.#tabId = there['tab'] ?? this.#tabId;
    const kept = this.#read(there) ?? this.#read(local.read(key));
    // A browser that opens yesterday's tabs again is no click on a link.
    const isFresh = isJsonObject(there) && now() - Number(there['at']) < FRESH;
    if (kept) this.#know(kept);
    return kept && { ...kept, playing: kept.playing && isFresh };
  }

  /** What later pages of this tab have kept since this one wrote; `undefined` where none has. */
  onward(): Session | undefined {
    const { local, key } = this.#options;
    // Not from what is kept for the tab: Firefox 153 gives the page what stood there when it went.
    const there = local.read(key);
    const isOnward = isJsonObject(there) && there['by'] !== this.#by && there['tab'] === this.#tabId;
    return isOnward ? this.#read({ ...there, playing: there['sounding'] }) : undefined;
  }

  /** Writes down how things stand. */
  keep(sounding: boolean): void {
    const { local, tab, key, now = Date.now } = this.#options;
    const session = this.#session(sounding);
    if (!isNewer(tab.read(key))) this.#write(tab, session, { tab: this.#tabId, at: now() });
    // Another visit takes up the queue, and never sounds by itself.
    const there = local.read(key);
    if (isNewer(there)) return;
    const facts = { by: this.#by, tab: this.#tabId, sounding };
    this.#write(local, { ...session, ...this.#withTheirs(session, there), playing: false }, facts);
  }

  /** Where there is no room for all of it, without the show notes, which are most of it, and then without what was heard. */
  #write(storage: SafeStorage, session: Session, facts: object): void {
    const write = (items: readonly Item[]) => storage.write(this.#options.key, { ...writeSession({ ...session, items }), ...facts });
    const bare = session.items.map(({ notes, ...item }) => item);
    const isWanted = ({ id }: Item) => id === session.currentId || id === session.stationId || session.lined.includes(id);
    if (!write(session.items) && !write(bare)) write(bare.filter(isWanted));
  }

  #know({ items, ...session }: Session): void {
    for (const kind of kinds) {
      for (const item of items) if (session[kind].includes(item.id)) this.#known[kind].add(refOf(item));
    }
  }

  /** Another tab may have lined up more meanwhile, and heard it. What we have known and not kept, the listener did not want. */
  #withTheirs(session: Session, there: unknown): Pick<Session, 'items' | (typeof kinds)[number]> {
    this.#know(session);
    if (!isJsonObject(there) || there['by'] !== this.#by) this.#theirs = this.#read(there);
    const [lined, heard] = kinds.map((kind) => this.#newsOf(kind)) as [Item[], Item[]];
    const more = [...lined, ...heard].filter(({ id }) => !session.items.some((item) => item.id === id));
    return {
      items: [...session.items, ...new Set(more)],
      lined: [...session.lined, ...lined.map(idOf)],
      heard: [...heard.map(idOf), ...session.heard].slice(-MOST_HEARD),
    };
  }

  #newsOf(kind: (typeof kinds)[number]): Item[] {
    const known = [...this.#known[kind]];
    const isNew = (item: Item) => this.#theirs?.[kind].includes(item.id) && !known.some((ref) => isNamed(ref, item));
    return this.#theirs?.items.filter(isNew) ?? [];
  }

  #session(playing: boolean): Session {
    const { player, own, panels } = this.#options;
    const { item, queue, stations } = player.state;
    const isLined = ({ id }: Item) => own.isLined(id);
    const kept = queue.items.filter((each) => isLined(each) || each.id === item?.id);
    const heard = queue.heard?.slice(-MOST_HEARD) ?? [];
    const left = stations.items.find(({ id }) => id === stations.lastId);
    // Of what was heard nobody reads the show notes again before it is at hand.
    const more = [item, left, ...heard.map(({ notes, ...each }) => each)].filter((each) => each !== undefined);
    const others = new Map(more.map((each) => [each.id, each] as const).toReversed());
    for (const { id } of kept) others.delete(id);
    const items = [...others.values(), ...kept];
    return defined({
      items,
      lined: kept.filter(isLined).map(idOf),
      currentId: item?.id,
      playing,
      stationId: stations.lastId,
      panel: panels?.chosen,
      heard: heard.map(idOf),
      past: player.queue.past.filter((id) => items.some((each) => each.id === id)),
      removed: own.removed,
    });
  }

  /** What was kept, in the words of this page. */
  #read(data: unknown): Session | undefined {
    const { player, base } = this.#options;
    const session = readSession(data, base);
    const { stations, queue } = player.state;
    return session && asOffered(session, [...stations.items, ...queue.items]);
  }
}
