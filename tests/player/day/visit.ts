import { Continuity } from '../../../src/player/day/continuity.ts';
import { keepApart } from '../../../src/player/day/keep-apart.ts';
import { OwnQueue } from '../../../src/player/day/own-queue.ts';
import { SafeStorage, type StorageLike } from '../../../src/player/day/safe-storage.ts';
import type { Panels } from '../../../src/player/day/session-book.ts';
import { Scope } from '../../../src/support/scope.ts';
import { type Rig, rig } from '../rig.ts';

/** What a browser keeps, as long as the test. */
export class MemoryStorage implements StorageLike {
  readonly entries = new Map<string, string>();
  full = false;
  getItem = (key: string) => this.entries.get(key) ?? null;
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('', 'QuotaExceededError');
    this.entries.set(key, value);
  }
}

const scope = new Scope();

export interface Visit extends Rig {
  readonly continuity: Continuity;
}

/**
 * A page of a site, in a tab.
 * @param name of the player; an empty one is none
 * @param before what the listener does before what was kept is read
 */
export function visit(
  local: StorageLike | undefined,
  tab: StorageLike | undefined,
  items?: Parameters<typeof rig>[0],
  now?: () => number,
  panels: Panels = {},
  name: string | undefined = 'bar',
  before: (rig: Rig) => void = () => {},
): Visit {
  const r = rig(items);
  before(r);
  const own = new OwnQueue(r.player);
  const continuity = new Continuity({
    player: r.player,
    own,
    name: name || undefined,
    local: new SafeStorage(() => local),
    tab: new SafeStorage(() => tab),
    base: 'https://harbor.example/',
    panels,
    scope,
    ...(now && { now }),
  });
  keepApart(r.player, own);
  return { ...r, continuity };
}

export const queueOf = ({ player }: Rig) => player.state.queue.items.map(({ id }) => id);
