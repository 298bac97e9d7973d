import type { FailureReason } from '../../engine/engine.ts';
import type { Messages } from '../../i18n/en.ts';
import type { UntimedState } from '../../player/state.ts';

/** What keeps the sound from being heard, if anything does; `empty`: there is nothing to play, and why is known. */
export type Trouble = 'empty' | 'connecting' | 'waiting' | 'lost' | 'again' | 'offline' | 'refused' | 'elsewhere' | FailureReason;

export function trouble({ playback, elsewhere, item, issues }: UntimedState): Trouble | undefined {
  const away = elsewhere === undefined ? undefined : 'elsewhere';
  switch (playback.status) {
    case 'loading':
      return 'connecting';
    case 'stalled':
      return 'waiting';
    case 'reconnecting':
      if (playback.offline) return 'offline';
      return playback.retryAt === undefined ? 'again' : 'lost';
    case 'paused':
      return playback.refused ? 'refused' : away;
    case 'idle':
      return item || !issues.length ? away : 'empty';
    case 'failed':
      return playback.reason;
    default:
      return undefined;
  }
}

/** Why a station that is asked for again and again has not been heard at all. */
export const unheardFor = ({ playback }: UntimedState): FailureReason | undefined =>
  playback.status === 'reconnecting' ? playback.reason : undefined;

export const lossWords = ({ failed, streamLost }: Messages, unheard: FailureReason | undefined): string =>
  unheard ? failed[unheard] : streamLost;

/** Of `empty` the late view alone has the words: most pages never need them. */
export function troubleWords(kind: Trouble, say: Messages, unheard?: FailureReason): string {
  switch (kind) {
    case 'connecting':
      return say.connecting;
    case 'waiting':
      return say.waiting;
    case 'lost':
    case 'again':
      return `${lossWords(say, unheard)} ${say.tryingAgain}`;
    case 'offline':
      return say.offline;
    case 'refused':
      return say.tapToContinue;
    case 'elsewhere':
      return say.elsewhere;
    case 'empty':
      return '';
    default:
      return say.failed[kind];
  }
}
