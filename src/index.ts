export type { Catalog } from './catalog/catalog.ts';
export type * from './catalog/item.ts';
export type * from './engine/engine.ts';
export type * from './onair/on-air.ts';
export { createPlayer, type PlayerOptions } from './player/create-player.ts';
export type { ItemChoice, Player, QueueActions } from './player/player.ts';
export type * from './player/state.ts';
export type { Issue } from './support/issue.ts';
export type * from './transcript/cue.ts';
