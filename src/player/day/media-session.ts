import type { Item } from '../../catalog/item.ts';
import type { Programme } from '../../onair/on-air.ts';
import { defined } from '../../support/defined.ts';
import type { Scope } from '../../support/scope.ts';
import { mayAsk } from '../manners.ts';
import type { Player } from '../player.ts';
import { previousOf } from '../previous.ts';
import type { PlayerState } from '../state.ts';
import { timeSpan } from '../time-span.ts';
import { wantsSound } from '../transition.ts';

/** What the lock screen, headsets and keyboards are told, and what they may ask (W3C Media Session). */
export interface MediaSessionOptions {
  readonly player: Player;
  readonly scope: Scope;
  readonly session: MediaSession;
  readonly Metadata: typeof MediaMetadata;
}

/** Seconds, where the system names none. */
const STEP_BACK = 15;
const STEP_ON = 30;

type Handlers = Partial<Record<MediaSessionAction, MediaSessionActionHandler>>;

const actions: readonly MediaSessionAction[] = [
  'play',
  'pause',
  'stop',
  'nexttrack',
  'previoustrack',
  'seekbackward',
  'seekforward',
  'seekto',
];

/** Whoever sounded last speaks for the page. */
let speaker: MediaSessionOptions | undefined;

/** Keeps the system's controls true to a player, from its first sound on. */
export function followMediaSession(options: MediaSessionOptions): void {
  const { player, scope } = options;
  let shown: readonly unknown[] = [];

  const follow = (state: PlayerState) => {
    if (wantsSound(state.playback) && speaker !== options) {
      speaker = options;
      shown = [];
    }
    if (speaker !== options) return;
    const now = shownBy(state);
    if (now.every((part, index) => part === shown[index])) return;
    const sameItem = now[0] === shown[0] && now[1] === shown[1];
    const begins = state.playback.status === 'playing' && shown[2] !== 'playing';
    shown = now;
    // WebKit forgets all of it when playback starts: the words are set again then, and the buttons at each change of what
    // the sound does.
    if (!sameItem || begins) showItem(options);
    setHandlers(options);
    showPlace(options);
  };

  player.subscribe(follow, scope);
  scope.add(() => speaker === options && clear(options));
}

/** The window of live audio grows and slides, which no system knows by itself: it is told this often. Seconds. */
const LIVE_EVERY = 10;

/** What a change of it changes there. The place is told where it leaps: the system counts on by itself. */
const shownBy = ({ item, onAir, playback, nextUp, queue, capabilities, time }: PlayerState): readonly unknown[] => [
  item,
  item && onAir[item.id],
  playback.status,
  nextUp,
  queue,
  capabilities,
  time.rate,
  time.duration,
  time.seeking,
  capabilities.canSeek && time.live && Math.floor((timeSpan(time)?.end ?? 0) / LIVE_EVERY),
];

function showItem({ player, session, Metadata }: MediaSessionOptions): void {
  const { item, name } = player.state;
  if (!item) return;
  // What the state tells is of the moment that is heard, which may be long ago.
  const { now, track } = (item.kind === 'live' && player.state.onAir[item.id]) || {};
  const piece = track && track !== now ? pieceLine(track) : undefined;
  const artwork = [now?.artwork, item.artwork].find((src) => src !== undefined && mayAsk(src, player.state));
  session.metadata = new Metadata(
    defined({
      title: now?.title ?? item.title,
      artist: piece ?? (now ? (now.artist ?? item.title) : (item.author ?? item.program ?? name)),
      album: now ? (piece ? item.title : name) : item.program,
      artwork: artwork === undefined ? [] : pictures(artwork, now?.artwork ? undefined : item.images, player.state),
    }),
  );
}

const pieceLine = ({ title, artist }: Programme): string => (artist ? `${title} · ${artist}` : title);

/** In the sizes that a feed names; else one picture for every size that systems ask for, which they scale. */
function pictures(artwork: string, images: Item['images'], state: PlayerState): MediaImage[] {
  const sized = (images ?? []).filter(({ src, width }) => width !== undefined && mayAsk(src, state));
  if (sized.length) return sized.map(({ src, width }) => ({ src, sizes: `${width}x${width}` }));
  return ['96x96', '256x256', '512x512'].map((sizes) => ({ src: artwork, sizes }));
}

function setHandlers({ player, session }: MediaSessionOptions): void {
  const handlers = handlersOf(player);
  for (const action of actions) setHandler(session, action, handlers[action] ?? null);
  session.playbackState = wantsSound(player.state.playback) ? 'playing' : player.state.playback.status === 'idle' ? 'none' : 'paused';
}

/** Only what can be done now: a system shows a button for each. */
function handlersOf(player: Player): Handlers {
  const { capabilities, nextUp } = player.state;
  const seekBy = (seconds: number) => player.seek(player.currentTime + seconds);
  return {
    play: () => player.play(),
    pause: () => player.pause(),
    stop: () => player.pause(),
    // While a station says what it carries next, this is the queue's next all the same.
    ...((player.queue.upNext() || nextUp?.kind === 'live') && { nexttrack: () => player.next() }),
    ...(previousOf(player.state) && { previoustrack: () => player.previous() }),
    ...(capabilities.canSeek && {
      seekbackward: ({ seekOffset }) => seekBy(-(seekOffset ?? STEP_BACK)),
      seekforward: ({ seekOffset }) => seekBy(seekOffset ?? STEP_ON),
      seekto: ({ seekTime }) => {
        if (seekTime !== undefined && seekTime !== null) player.seek((timeSpan(player.state.time)?.start ?? 0) + seekTime);
      },
    }),
  };
}

function setHandler(session: MediaSession, action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // A browser that does not know the action has no button for it either.
  }
}

/** A scrubber where there is a place to be: an endless duration throws in some browsers and means nothing in all. */
function showPlace({ player, session }: MediaSessionOptions): void {
  const { time, capabilities } = player.state;
  const span = capabilities.canSeek ? timeSpan(time) : undefined;
  const duration = span ? span.end - span.start : 0;
  try {
    if (!span || !Number.isFinite(duration) || duration <= 0) return session.setPositionState?.();
    const position = Math.min(Math.max(0, player.currentTime - span.start), duration);
    session.setPositionState?.({ duration, position, playbackRate: time.rate });
  } catch {
    // Nothing is lost but a picture of the place.
  }
}

function clear({ session }: MediaSessionOptions): void {
  speaker = undefined;
  session.metadata = null;
  session.playbackState = 'none';
  for (const action of actions) setHandler(session, action, null);
}
