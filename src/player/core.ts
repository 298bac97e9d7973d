import type { Scope } from '../support/scope.ts';
import type { Sound } from './sound.ts';
import type { PlayerState } from './state.ts';
import type { Store } from './store.ts';

/** What every slice works on. A slice owns its part of the state, its actions and its listening. */
export interface Core {
  readonly store: Store<PlayerState>;
  readonly sound: Sound;
  /** Ends with the player. */
  readonly scope: Scope;
}
