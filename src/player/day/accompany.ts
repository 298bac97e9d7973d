import type { Item } from '../../catalog/item.ts';
import type { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import { Continuity } from './continuity.ts';
import { OwnQueue } from './own-queue.ts';
import { SafeStorage } from './safe-storage.ts';
import type { Panels } from './session-book.ts';

export interface Company {
  readonly player: Player;
  /** Tells this player from the page's and the origin's others; without it, it is not taken up on the next page. */
  readonly name: string | undefined;
  /** Whether anything may be kept in the browser's storage. */
  readonly keeps: boolean;
  /** What shows its panels. */
  readonly panels: Panels;
  /** Ends it. */
  readonly scope: Scope;
}

/**
 * What goes with a listener through the day: the place in each episode and what is lined up, from page to page; the
 * lock screen; one sound across tabs; and addresses that name a moment.
 */
export function accompany({ player, name, keeps, panels, scope }: Company): void {
  /** What can wait a moment. Without its code the rest goes on. */
  const bring = <Part>(part: Promise<Part>, use: (part: Part) => void) =>
    part.then(
      (there) => scope.released || use(there),
      () => {},
    );
  const { item } = player.state;
  const own = new OwnQueue(player);
  if (keeps) {
    const local = new SafeStorage(() => globalThis.localStorage);
    const tab = new SafeStorage(() => globalThis.sessionStorage);
    new Continuity({ player, own, name, local, tab, base: document.baseURI, panels, scope });
    if (name) bring(import('./keep-sleep.ts'), ({ keepSleep }) => keepSleep(player, tab, name, scope));
  }
  bring(import('./keep-apart.ts'), ({ keepApart }) => keepApart(player, own));
  if (typeof BroadcastChannel === 'function')
    bring(import('./other-tabs.ts'), ({ yieldToOtherTabs }) =>
      yieldToOtherTabs(player, () => new BroadcastChannel('station-player'), scope),
    );
  const { mediaSession: session } = navigator;
  if (session && typeof MediaMetadata === 'function')
    bring(import('./media-session.ts'), ({ followMediaSession }) =>
      followMediaSession({ player, scope, session, Metadata: MediaMetadata }),
    );
  followAddress(player, item, scope);
}

/**
 * Opens what the page's address names, and what it comes to name: a link to a moment on the same page.
 * @param own what the page had at hand by itself
 */
function followAddress(player: Player, own: Item | undefined, scope: Scope): void {
  const { item } = player.state;
  const brought = item === own ? undefined : item;
  const open = () => {
    if (!/[#&](t|station-player)=/.test(location.hash)) return;
    import('./open-moment.ts').then(
      ({ openMoment }) => openMoment(player, location.hash, scope, { own, brought }),
      () => {},
    );
  };
  open();
  globalThis.addEventListener('hashchange', open, scope);
}
