import type { Player } from './player.ts';

/** A file that a page names for what there is to play. */
export interface NamedFile {
  readonly kind: 'config' | 'feed';
  /** Absolute. */
  readonly url: string;
}

/** The files behind a player's catalogue, for whoever tests them. A player with no element has none. */
export const namedFiles = new WeakMap<Player, readonly NamedFile[]>();
