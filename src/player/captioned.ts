import type { LiveStream } from '../catalog/item.ts';
import type { PlayerState } from './state.ts';

/** Sound is heard or wanted, or kept while it is paused. */
const isOpen = ({ playback }: PlayerState): boolean => !/^(idle|ended|failed)$/.test(playback.status);

/** The station at hand, where it captions itself and sounds: what nobody hears is not captioned. */
export const captioned = (state: PlayerState): LiveStream | undefined =>
  state.item?.kind === 'live' && state.item.captions && isOpen(state) ? state.item : undefined;
