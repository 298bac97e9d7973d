import type { Item } from '../../catalog/item.ts';
import type { Messages } from '../../i18n/en.ts';
import type { PlayerState } from '../../player/state.ts';
import { icons } from '../../styles/icons.ts';

/** What the big button says and draws. */
export interface PlayFace {
  readonly words: string;
  readonly icon: string;
  /** Sound is wanted and not heard yet. */
  readonly busy: boolean;
}

type Facts = Pick<PlayerState, 'playback' | 'capabilities'> & { readonly item?: Item | undefined };

export function playFace({ item, playback, capabilities }: Facts, say: Messages): PlayFace {
  const live = item?.kind === 'live';
  const kept = !live || capabilities.canRewindLive;
  switch (playback.status) {
    case 'playing':
      return kept ? { words: say.pause, icon: icons.pause, busy: false } : { words: say.stop, icon: icons.stop, busy: false };
    case 'loading':
    case 'stalled':
    case 'reconnecting':
      return { words: say.stop, icon: icons.stop, busy: true };
    case 'failed':
      return { words: say.retry, icon: icons.retry, busy: false };
    case 'paused':
      return { words: playback.refused || kept ? say.play : say.playLive, icon: icons.play, busy: false };
    default:
      return { words: live ? say.playLive : say.listen, icon: icons.play, busy: false };
  }
}
