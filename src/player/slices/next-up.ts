import { nextInQueue } from '../../catalog/queue.ts';
import { defined } from '../../support/defined.ts';
import { shallowEqual } from '../../support/shallow-equal.ts';
import type { Core } from '../core.ts';
import type { NextUp, PlayerState } from '../state.ts';

/** What follows the item at hand: the next programme, the next episode, or the return to live. */
export function nextUpOf({ item, onAir, queue, stations }: PlayerState): NextUp | undefined {
  if (!item) return undefined;
  if (item.kind === 'live') {
    const next = onAir[item.id]?.next[0];
    if (!next) return undefined;
    const { title, start } = next;
    return defined({ kind: 'programme' as const, title, start, timeZone: item.timeZone });
  }
  const episode = nextInQueue(queue.items, item.id);
  if (episode) return { kind: 'episode', item: episode };
  if (queue.after === 'stop') return undefined;
  const station = stations.items.find(({ id }) => id === stations.lastId) ?? (queue.after && stations.items[0]);
  return station && { kind: 'live', item: station };
}

/** Keeps `nextUp` true to the parts that it follows from. */
export function createNextUp({ store, scope }: Core): void {
  let seen: readonly unknown[] = [];
  const follow = (state: PlayerState) => {
    const parts = [state.item, state.onAir, state.queue, state.stations];
    if (shallowEqual(parts, seen)) return;
    seen = parts;
    const nextUp = nextUpOf(state);
    if (!shallowEqual(nextUp, state.nextUp)) store.patch({ nextUp } as Partial<PlayerState>);
  };
  store.subscribe(follow, { signal: scope.signal, ignore: 'time' });
}
