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

/** Of `empty` the late view alone has the words: most pages never need them. */
export function troubleWords(kind: Trouble, say: Messages): string {
  switch (kind) {
    case 'connecting':
      return say.connecting;
    case 'waiting':
      return say.waiting;
    case 'lost':
    case 'again':
      return `${say.streamLost} ${say.tryingAgain}`;
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
