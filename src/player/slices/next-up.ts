import type { Episode, LiveStream } from '../../catalog/item.ts';
import { defined } from '../../support/defined.ts';
import { shallowEqual } from '../../support/shallow-equal.ts';
import type { Core } from '../core.ts';
import type { EditActions, NextActions } from '../player.ts';
import type { NextUp, PlayerState } from '../state.ts';

/** Where the end of the queue leads; `undefined` where it ends in silence. */
export function stationAfter({ queue, stations }: Pick<PlayerState, 'queue' | 'stations'>): LiveStream | undefined {
  if (queue.after === 'stop') return undefined;
  return stations.items.find(({ id }) => id === stations.lastId) ?? (queue.after && stations.items[0]);
}

/** What follows the item at hand: the next programme where a station tells it, the next episode, or the return to live. */
function nextUpOf(state: PlayerState, episode: Episode | undefined): NextUp | undefined {
  const { item, onAir } = state;
  if (!item) return undefined;
  if (item.kind === 'live') {
    const told = onAir[item.id];
    const next = told?.next[0];
    if (next) return defined({ kind: 'programme' as const, title: next.title, start: next.start, timeZone: item.timeZone });
    // What comes next on a station may still be told.
    return episode && (told || !item.onAir) ? { kind: 'episode', item: episode } : undefined;
  }
  if (episode) return { kind: 'episode', item: episode };
  const station = stationAfter(state);
  return station && { kind: 'live', item: station };
}

/**
 * Keeps `nextUp` true to the parts that it follows from. What comes next, also while live audio plays, is the episode
 * behind what was at hand last, or behind what stood before that where it has been taken out.
 */
export function createNextUp({ store, scope }: Core, { insert }: EditActions): NextActions {
  let seen: readonly unknown[] = [];

  const idsNow = () => store.state.queue.items.map(({ id }) => id);

  const place = () => {
    const ids = idsNow();
    return ids.indexOf(actions.past.findLast((id) => ids.includes(id)) as string) + 1;
  };
  const upNext = () => store.state.queue.items[place()];

  const follow = (state: PlayerState) => {
    const { item, queue, onAir, stations } = state;
    const parts = [item, onAir, queue, stations];
    if (shallowEqual(parts, seen)) return;
    seen = parts;
    const ids = idsNow();
    const at = ids.indexOf(item?.id as string);
    if (at >= 0) actions.past = ids.slice(0, at + 1);
    const nextUp = nextUpOf(state, upNext());
    if (!shallowEqual(nextUp, state.nextUp)) store.patch({ nextUp } as Partial<PlayerState>);
  };
  const actions: NextActions = {
    past: [],
    upNext,
    playNext(episode) {
      // What is to come is not past, or what comes next would be sought behind it.
      actions.past = actions.past.filter((id) => id !== episode.id);
      insert(place(), episode);
    },
  };
  store.subscribe(follow, { signal: scope.signal, ignore: 'time' });
  return actions;
}
