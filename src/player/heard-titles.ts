import { nextTitleChange, type OnAirHistory, remember, whatWasOn } from '../onair/delay-titles.ts';
import type { OnAir, Programme } from '../onair/on-air.ts';
import type { Scope } from '../support/scope.ts';
import { shallowEqual } from '../support/shallow-equal.ts';
import type { Core } from './core.ts';
import { NamedTracks } from './named-tracks.ts';
import type { PlayerState } from './state.ts';

export interface HeardTitles {
  /** Notes what a service answered for a station. */
  tell(id: string, onAir: OnAir): void;
  /** Notes the track that the stream itself names from a moment of its audio on. @param at seconds on the media clock */
  name(id: string, at: number, track: Programme | undefined): void;
  /** The last that is known of a station, heard or not. */
  latest(id: string): OnAir | undefined;
  /** All that services told of a station, the oldest first. */
  history(id: string): OnAirHistory;
}

/** Milliseconds; what is heard stands still while it is paused, and a change may be for ever at hand. */
const shortest = 50;
/** A change further off than this is looked at again half-way: what is known of the time of day may be adjusted. Milliseconds. */
const near = 1000;

interface Known {
  told: OnAirHistory;
  /** What the stream named itself, which is exact. */
  readonly named: NamedTracks;
}

/**
 * Shows of each station what is on at the moment that is heard: services tell it ahead of the sound, and live audio
 * can be heard later than it was live.
 */
export function createHeardTitles({ store, sound, scope: owner }: Core, watching: Scope): HeardTitles {
  const stations = new Map<string, Known>();
  let untilChange = watching.child();

  const know = (id: string): Known => {
    const known = stations.get(id) ?? { told: [], named: new NamedTracks() };
    stations.set(id, known);
    return known;
  };

  const epochOf = (seconds: number) => sound.live?.epochOf(seconds);

  const latencyOf = (id: string) => (store.state.stations.items.find((station) => station.id === id)?.latency ?? 0) * 1000;

  const isAtHand = (id: string) => store.state.item?.id === id && store.state.playback.status !== 'idle';

  /** Where the sound of a station is on the media clock. Seconds. */
  const placeOf = (id: string) => (isAtHand(id) ? (sound.currentTime ?? 0) : Number.POSITIVE_INFINITY);

  /** When what is heard of a station was on its clock. Epoch milliseconds. */
  const heardAt = (id: string, now: number): number => {
    if (!isAtHand(id)) return now;
    const live = epochOf(sound.currentTime ?? 0) ?? now;
    return Math.min(live, now) - latencyOf(id);
  };

  const onAt = (id: string, { told, named }: Known, time: number): OnAir | undefined => {
    const programme = whatWasOn(told, time);
    const track = isAtHand(id) ? named.at(placeOf(id)) : undefined;
    if (!track) return programme;
    return { next: [], ...programme, now: programme?.now && programme.now !== programme.track ? programme.now : track, track };
  };

  /** Milliseconds from now on to the next change that is known. */
  const show = (id: string, known: Known, now: number): number | undefined => {
    const time = heardAt(id, now);
    const onAir = onAt(id, known, time);
    const shown = store.state.onAir[id];
    if (onAir && !same(onAir, shown)) store.patch({ onAir: { ...store.state.onAir, [id]: onAir } });
    const place = placeOf(id);
    const waits = [(nextTitleChange(known.told, time) ?? Number.NaN) - time, ((known.named.nextAfter(place) ?? Number.NaN) - place) * 1000];
    const soonest = waits.filter((wait) => !Number.isNaN(wait));
    return soonest.length ? Math.min(...soonest) : undefined;
  };

  const refresh = () => {
    untilChange.release();
    untilChange = watching.child();
    const now = Date.now();
    const waits = [...stations].map(([id, known]) => show(id, known, now)).filter((wait) => wait !== undefined);
    if (waits.length === 0) return;
    const wait = Math.min(...waits);
    untilChange.timer(Math.max(shortest, wait > near ? wait / 2 : wait), refresh);
  };

  const moved = ({ item, playback, stations: { items } }: PlayerState) => [item, playback.status, items];
  let before = moved(store.state);
  const refreshIfMoved = (state: PlayerState) => {
    const after = moved(state);
    if (shallowEqual(after, before)) return;
    before = after;
    refresh();
  };
  const forgetWhatBeganAnew = () => {
    const { item } = store.state;
    if (item && !sound.currentTime) stations.get(item.id)?.named.clear();
  };
  store.subscribe(refreshIfMoved, { signal: watching.signal, ignore: 'time' });
  sound.on('loading', forgetWhatBeganAnew, watching);
  sound.on('seeked', refresh, watching);
  const rejoin = () => {
    for (const { named } of stations.values()) named.keepWhere(epochOf);
    refresh();
  };
  sound.on('spliced', ({ seamless }) => seamless || rejoin(), watching);
  owner.add(() => stations.clear());

  return {
    tell(id, onAir) {
      const known = know(id);
      known.told = remember(known.told, Date.now(), onAir);
      refresh();
    },
    name(id, at, track) {
      if (!track) return;
      know(id).named.add(at, epochOf(at) ?? Date.now(), track);
      refresh();
    },
    latest: (id) => stations.get(id)?.told.at(-1)?.onAir,
    history: (id) => stations.get(id)?.told ?? [],
  };
}

const same = (one: OnAir, other: OnAir | undefined): boolean =>
  other !== undefined && shallowEqual(one.now, other.now) && shallowEqual(one.track, other.track) && shallowEqual(one.next, other.next);
