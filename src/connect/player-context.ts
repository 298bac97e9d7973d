import type { Player } from '../player/player.ts';

/*
 * The Web Components community's context protocol, so that `@lit/context` and others can ask for the player too.
 * Written out here, because it is thirty lines and `@lit/context`, which does more, weighs half a kilobyte.
 */

/** The player that a part of the page belongs to. */
export const playerContext = Symbol.for('station-player');

type TakePlayer = (player: Player) => void;

/** A part asks for its player. */
export class ContextRequest extends Event {
  readonly context = playerContext;
  readonly contextTarget: Element;
  readonly callback: TakePlayer;

  constructor(contextTarget: Element, callback: TakePlayer) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** Answers the parts that ask an element, or ask from within it, for their player, whenever there is one. */
export function answerRequests(host: Element, player: () => Player | undefined): void {
  host.addEventListener('context-request', (event) => {
    const { context, contextTarget, callback } = event as ContextRequest;
    const found = player();
    if (context !== playerContext || contextTarget === host || !found) return;
    event.stopImmediatePropagation();
    callback(found);
  });
}

/** Tells the parts that asked too early that there is a player now. */
export function announcePlayer(host: Element): void {
  const event = new Event('context-provider', { bubbles: true, composed: true });
  host.dispatchEvent(Object.assign(event, { context: playerContext, contextTarget: host }));
}
