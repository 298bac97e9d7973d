import type { Player } from '../player/player.ts';
import { ContextRequest } from './player-context.ts';

type Seeker = HTMLElement & { htmlFor?: string | undefined };

/** The element that a seeker asks: the one that its `for` names, else itself, so that the request bubbles. */
function askedBy(seeker: Seeker): Element | null {
  if (!seeker.htmlFor) return seeker;
  const root = seeker.getRootNode() as Document | ShadowRoot;
  return root.getElementById?.(seeker.htmlFor) ?? document.getElementById(seeker.htmlFor);
}

/** Asks for the player of an element; `undefined` where nobody answers yet. */
function requestPlayer(seeker: Seeker): Player | undefined {
  let found: Player | undefined;
  const take = (player: Player) => {
    found = player;
  };
  askedBy(seeker)?.dispatchEvent(new ContextRequest(seeker, take));
  return found;
}

const warn = async (seeker: Seeker): Promise<void> => (await import('./warn-of-no-player.ts')).warnOfNoPlayer(seeker);

/**
 * Finds the player of an element now, as soon as its provider comes, and again when another takes its place:
 * providers announce themselves with `context-provider`. If the page has been read and none has come, the
 * console says so once.
 */
export function findPlayer(seeker: Seeker, use: (player: Player) => void, signal: AbortSignal): void {
  let found: Player | undefined;
  const look = () => {
    const player = requestPlayer(seeker);
    if (!player || player === found) return;
    found = player;
    use(player);
  };
  look();
  document.addEventListener('context-provider', look, { signal });
  if (found) return;
  const complain = () => setTimeout(() => found || signal.aborted || void warn(seeker));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', complain, { signal });
  else complain();
}
