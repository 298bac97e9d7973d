import type { Episode, Item } from '../../../src/catalog/item.ts';
import { initialState } from '../../../src/player/initial-state.ts';
import type { Player } from '../../../src/player/player.ts';
import type { PlayerState } from '../../../src/player/state.ts';
import { Store } from '../../../src/player/store.ts';

type Call = readonly [action: string, ...given: unknown[]];

export interface FakePlayer extends Player {
  /** What was asked of it, in order. */
  readonly calls: Call[];
  patch(change: Partial<PlayerState>): void;
  /** Moves the media clock, and tells. Seconds. */
  tick(seconds: number): void;
}

/** A player without sound: it shows the state that a test gives it, and notes what is asked of it. */
export function fakePlayer(state: Partial<PlayerState> = {}): FakePlayer {
  const store = new Store<PlayerState>({ ...initialState(true), ...state });
  const calls: Call[] = [];
  const edits = new Map<string, boolean>();
  const note =
    (action: string) =>
    (...given: unknown[]) =>
      void calls.push([action, ...given]);
  const items = () => store.state.queue.items;
  const line = (queue: readonly Episode[]) => store.patch({ queue: { items: queue } });
  return {
    calls,
    patch: (change) => store.patch(change),
    tick: (current) => store.patch({ time: { ...store.state.time, current } }),
    get state() {
      return store.state;
    },
    get currentTime() {
      return store.state.time.current;
    },
    readClock: () => store.state.time.current,
    subscribe: (listener, options) => store.subscribe(listener, options),
    prepare: note('prepare'),
    play: (choice, options) => note('play')((choice as Item | undefined)?.id ?? choice, ...(options ? [options] : [])),
    pause: note('pause'),
    toggle: note('toggle'),
    select: (choice) => note('select')((choice as Item).id ?? choice),
    seek(seconds) {
      note('seek')(seconds);
      store.patch({ time: { ...store.state.time, current: seconds } });
    },
    goLive: note('goLive'),
    next: note('next'),
    previous: note('previous'),
    retryNow: note('retryNow'),
    diagnose: async () => ({ ok: true, checks: [], text: '' }),
    setRate: note('setRate'),
    setCloseToLive: (closeToLive) => store.patch({ closeToLive }),
    setVolume: (level) => store.patch({ volume: { ...store.state.volume, level, muted: false } }),
    setMuted: (muted) => store.patch({ volume: { ...store.state.volume, muted } }),
    silencedAt: Number.NEGATIVE_INFINITY,
    stopAfterThis: false,
    recall: () => 0,
    yieldTo: note('yieldTo'),
    queue: {
      edits,
      past: [],
      set: (change) => store.patch({ queue: { ...store.state.queue, ...change } }),
      add(...added) {
        for (const { id } of added) edits.set(id, true);
        const lined = new Set(items().map(({ id }) => id));
        line([...items(), ...added.filter(({ id }) => !lined.has(id))]);
      },
      insert: (index, ...added) => line([...items().slice(0, index), ...added, ...items().slice(index)]),
      move(id, index) {
        const moved = items().filter((item) => item.id === id);
        const rest = items().filter((item) => item.id !== id);
        line([...rest.slice(0, index), ...moved, ...rest.slice(index)]);
      },
      remove: (id) => line(items().filter((item) => item.id !== id)),
      clear: () => line([]),
      upNext: () => items()[items().findIndex(({ id }) => id === store.state.item?.id) + 1],
      playNext(episode) {
        const rest = items().filter(({ id }) => id !== episode.id);
        const place = rest.findIndex(({ id }) => id === store.state.item?.id) + 1;
        line([...rest.slice(0, place), episode, ...rest.slice(place)]);
      },
    },
    setCatalog: note('setCatalog'),
    watchOnAir: note('watchOnAir'),
    watchTranscript: note('watchTranscript'),
    reloadTranscript: note('reloadTranscript'),
    setCaptionOffset: note('setCaptionOffset'),
    chooseTranscript: note('chooseTranscript'),
    report: note('report'),
    dispose: note('dispose'),
  };
}
