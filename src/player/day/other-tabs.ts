import type { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import type { PlayerState } from '../state.ts';
import { wantsSound } from '../transition.ts';

/** What is used of a `BroadcastChannel`. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

/** Said by whoever begins to sound. */
interface Word {
  readonly title: string;
  /** When, in epoch milliseconds. */
  readonly since: number;
  /** Tells two that began in the same millisecond apart. */
  readonly by: number;
}

/** Two that began within this began at once, for words are under way. Milliseconds. */
const AT_ONCE = 1000;

const isWord = (data: unknown): data is Word =>
  typeof data === 'object' && data !== null && 'title' in data && 'since' in data && 'by' in data && typeof data.title === 'string';

/**
 * One sound at a time across the tabs of an origin: who begins silences the others, which say where it went. Where two
 * begin at once the later sounds on, and never neither.
 */
export function yieldToOtherTabs(player: Player, open: () => Channel, scope: Scope): void {
  const by = Math.random();
  let channel: Channel | undefined;
  let ours: Word | undefined;
  /** On a clock that nobody sets. Milliseconds. */
  let began = 0;

  const follow = ({ playback, item }: PlayerState) => {
    if (!wantsSound(playback)) ours = undefined;
    else if (!ours) {
      began = performance.now();
      ours = { title: item?.title ?? '', since: Date.now(), by };
      channel?.postMessage(ours);
    }
  };

  const hear = ({ data }: MessageEvent) => {
    if (scope.released || !ours || !isWord(data)) return;
    const isLater = performance.now() - began > AT_ONCE;
    if (isLater || data.since > ours.since || (data.since === ours.since && data.by > ours.by)) player.yieldTo(data.title);
  };
  const join = () => {
    channel = open();
    channel.addEventListener('message', hear);
  };
  const leave = () => {
    channel?.close();
    channel = undefined;
  };

  join();
  // Browsers drop a page from the back/forward cache that is told something meanwhile.
  globalThis.addEventListener?.('pagehide', leave, scope);
  globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && join(), scope);
  player.subscribe(follow, { signal: scope.signal, ignore: 'time' });
  follow(player.state);
  scope.add(leave);
}
