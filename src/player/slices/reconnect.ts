import type { FailureReason } from '../../engine/engine.ts';
import { defined } from '../../support/defined.ts';
import { isOffline } from '../../support/is-offline.ts';
import type { Issue } from '../../support/issue.ts';
import type { Core } from '../core.ts';
import { watchNetwork } from '../network-news.ts';
import { beginOutage, nextWait, noteAttempt, noteLoss, noteSound, type Outage } from '../reconnect-policy.ts';
import { Renewal } from '../renewal.ts';
import type { PlayerState } from '../state.ts';
import { wantsSound } from '../transition.ts';
import type { Report } from './issues.ts';
import type { PlaybackSlice } from './playback.ts';

export interface ReconnectSlice {
  /**
   * The stream broke off, or could not be had again.
   * @param reason why it could not be had at all
   */
  lose(reason?: FailureReason): void;
  /** Asks now for the stream that would be asked for in a while. */
  retryNow(): void;
}

/**
 * A host that does not answer has been waited for already: the next source is asked within this. Those who were lost at
 * once meet it as evenly as they met the one before. Milliseconds.
 */
const ELSEWHERE_WITHIN = 1000;

/** A connection that is there brings something within this. Milliseconds. */
const BRINGS_WITHIN = 1500;

const gap: Issue = {
  code: 'live-gap',
  message: 'A live stream went on with a gap: its server was away for long.',
};

/** Brings a live stream back by itself, for as long as the listener wants it. */
export function createReconnect(core: Core, playback: PlaybackSlice, report: Report): ReconnectSlice {
  const { store, sound, scope } = core;
  const renewal = new Renewal(sound, scope);
  void import('../hand-off.ts').then(
    ({ HandOff }) => scope.released || new HandOff(core),
    // A station that is left for an episode is let go, then.
    () => {},
  );
  let wait = scope.child();
  let waiting = false;
  /** A connection is being made, and may be one to a network that is gone. */
  let trying = false;
  let outage: Outage | undefined;
  /** Where the clock was before it was asked for again: it has moved since where a backlog sounds. */
  let clockAtLoss: number | undefined;
  /** Lives while there are news to wait for. */
  let listening = scope.child();
  listening.release();
  /** Why it has not been heard at all. */
  let unheardFor: FailureReason | undefined;

  const stop = () => {
    wait.release();
    waiting = trying = false;
  };

  const renew = () => {
    stop();
    trying = true;
    outage = outage && noteAttempt(outage);
    playback.dispatch({ type: 'reconnect' });
    renewal.renew(clockAtLoss !== undefined && sound.currentTime !== undefined && sound.currentTime > clockAtLoss);
    clockAtLoss = sound.currentTime;
  };

  const renewLater = (isElsewhere = false) => {
    stop();
    wait = scope.child();
    waiting = true;
    clockAtLoss = sound.currentTime;
    const now = performance.now();
    const offline = isOffline();
    outage = noteLoss(outage, now, Math.random());
    const wanted = nextWait(outage, now, offline);
    const delay = isElsewhere && wanted ? Math.min(wanted, Math.random() * ELSEWHERE_WITHIN) : wanted;
    const retryAt = delay === undefined ? delay : Date.now() + delay;
    playback.dispatch(defined({ type: 'lost' as const, offline, retryAt, reason: unheardFor }));
    if (delay === undefined) return;
    wait.timer(delay, renew);
  };

  /** What was before says nothing of what is now. */
  const renewAnew = () => {
    outage = beginOutage(performance.now(), Math.random());
    renew();
  };

  /** It seems to be there: what is received shows whether it is. One of which that can't be told is made anew beside it. */
  const doubt = () => {
    const { live, capabilities } = sound;
    clockAtLoss = store.state.playback.status === 'playing' ? Number.NEGATIVE_INFINITY : sound.currentTime;
    if (!live) return renewAnew();
    // Segments are asked for one by one, which is a new connection each time.
    if (!capabilities.canDrain) return;
    const end = live.window?.end;
    stop();
    wait = scope.child();
    wait.timer(BRINGS_WITHIN, () => live === sound.live && live.window?.end === end && renewAnew());
  };

  const onNews = () => {
    if (waiting || trying) renewAnew();
    else if (isKept() || /^(playing|stalled)$/.test(store.state.playback.status)) doubt();
  };

  /** Live audio that is kept is received while it is paused, too. */
  const isKept = () => store.state.playback.status === 'paused' && sound.live !== undefined;
  const isWanted = () => wantsSound(store.state.playback) || isKept();

  const back = () => {
    stop();
    outage = outage && noteSound(outage, performance.now());
  };

  /** What is kept sounds on without a connection; other sound is the proof of one. */
  const stopIfOver = ({ playback: { status } }: PlayerState) => {
    if (status === 'playing' && !sound.live) back();
    else if (status !== 'reconnecting' && !isWanted()) stop();
  };

  /** While nothing comes, and the sound stands, what is live goes on all the same. */
  const tellWindow = () => {
    const range = sound.live?.window;
    if (range && store.state.playback.status !== 'playing') sound.tell('window', { range });
    listening.timer(1000, tellWindow);
  };

  const listen = ({ item }: PlayerState) => {
    if (item?.kind !== 'live' || !isWanted()) return listening.release();
    if (!listening.released) return;
    listening = scope.child();
    watchNetwork(listening, onNews);
    tellWindow();
  };

  sound.on('spliced', back, scope);
  sound.on('spliced', ({ seamless }) => seamless || report([gap]), scope);
  for (const follow of [stopIfOver, listen]) {
    store.subscribe(follow, { signal: scope.signal, ignore: 'time' });
    follow(store.state);
  }
  globalThis.addEventListener?.('offline', () => waiting && renewLater(), scope);

  return {
    lose(reason) {
      unheardFor = reason;
      const isElsewhere = renewal.noteLoss();
      if (isWanted()) renewLater(isElsewhere);
    },
    retryNow: () => waiting && renew(),
  };
}
