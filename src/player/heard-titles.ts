import { nextTitleChange, type OnAirHistory, remember, whatWasOn } from '../onair/delay-titles.ts';
import type { OnAir, Programme } from '../onair/on-air.ts';
import type { Scope } from '../support/scope.ts';
import { shallowEqual } from '../support/shallow-equal.ts';
import type { Core } from './core.ts';
import type { PlayerState } from './state.ts';

export interface HeardTitles {
  /** Notes what a service answered for a station. */
  tell(id: string, onAir: OnAir): void;
  /** Notes the track that the stream itself names from a moment of its audio on. @param at seconds on the media clock */
  name(id: string, at: number, track: Programme | undefined): void;
  /** The last that is known of a station, heard or not. */
  latest(id: string): OnAir | undefined;
}

/** Milliseconds; what is heard stands still while it is paused, and a change may be for ever at hand. */
const shortest = 50;

interface Known {
  told: OnAirHistory;
  /** What the stream named itself, which is exact. */
  named: OnAirHistory;
}

/**
 * Shows of each station what is on at the moment that is heard: services tell it ahead of the sound, and live audio
 * can be heard later than it was live.
 */
export function createHeardTitles({ store, sound, scope: owner }: Core, watching: Scope): HeardTitles {
  const stations = new Map<string, Known>();
  let untilChange = watching.child();

  const know = (id: string): Known => {
    const known = stations.get(id) ?? { told: [], named: [] };
    stations.set(id, known);
    return known;
  };

  const latencyOf = (id: string) => (store.state.stations.items.find((station) => station.id === id)?.latency ?? 0) * 1000;

  const isAtHand = (id: string) => store.state.item?.id === id && store.state.playback.status !== 'idle';

  /** When what is heard of a station was on its clock. Epoch milliseconds. */
  const heardAt = (id: string, now: number): number => {
    if (!isAtHand(id)) return now;
    const live = sound.live?.epochOf(sound.currentTime ?? 0) ?? now;
    return Math.min(live, now) - latencyOf(id);
  };

  const onAt = ({ told, named }: Known, time: number): OnAir | undefined => {
    const programme = whatWasOn(told, time);
    const track = whatWasOn(named, time)?.track;
    if (!track) return programme;
    return { next: [], ...programme, now: programme?.now && programme.now !== programme.track ? programme.now : track, track };
  };

  const show = (id: string, known: Known, now: number): number | undefined => {
    const time = heardAt(id, now);
    const onAir = onAt(known, time);
    const shown = store.state.onAir[id];
    if (onAir && !same(onAir, shown)) store.patch({ onAir: { ...store.state.onAir, [id]: onAir } });
    const changes = [nextTitleChange(known.told, time), nextTitleChange(known.named, time)].filter((change) => change !== undefined);
    return changes.length ? Math.min(...changes) - time : undefined;
  };

  const refresh = () => {
    untilChange.release();
    untilChange = watching.child();
    const now = Date.now();
    const waits = [...stations].map(([id, known]) => show(id, known, now)).filter((wait) => wait !== undefined);
    if (waits.length) untilChange.timer(Math.max(shortest, Math.min(...waits)), refresh);
  };

  const moved = ({ item, playback, stations: { items } }: PlayerState) => [item, playback.status, items];
  let before = moved(store.state);
  const refreshIfMoved = (state: PlayerState) => {
    const after = moved(state);
    if (shallowEqual(after, before)) return;
    before = after;
    refresh();
  };
  store.subscribe(refreshIfMoved, { signal: watching.signal, ignore: 'time' });
  sound.on('seeked', refresh, watching);
  owner.add(() => stations.clear());

  return {
    tell(id, onAir) {
      const known = know(id);
      known.told = remember(known.told, Date.now(), onAir);
      refresh();
    },
    name(id, at, track) {
      const known = know(id);
      const moment = (sound.live?.epochOf(at) ?? Date.now()) - latencyOf(id);
      known.named = remember(known.named, moment, { next: [], ...(track && { track: { ...track, start: moment } }) });
      refresh();
    },
    latest: (id) => stations.get(id)?.told.at(-1)?.onAir,
  };
}

const same = (one: OnAir, other: OnAir | undefined): boolean =>
  other !== undefined && shallowEqual(one.now, other.now) && shallowEqual(one.track, other.track) && shallowEqual(one.next, other.next);
