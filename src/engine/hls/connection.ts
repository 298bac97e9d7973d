import type { Source } from '../../catalog/item.ts';
import type { Emitter } from '../../support/emitter.ts';
import { Scope } from '../../support/scope.ts';
import type { EngineEventMap, FailureReason, LiveArchive } from '../engine.ts';
import { Captions } from './captions/captions.ts';
import { withHls } from './hls-code.ts';
import type { Hls } from './hls-js.ts';
import { HlsSession, type HlsSessionListener } from './hls-session.ts';
import { liveArchive } from './live-archive.ts';
import { MediaFacts } from './media-facts.ts';
import { Playhead } from './playhead.ts';

/** What an engine has to do something about. Times are seconds on the engine's clock. */
export interface HlsConnectionListener {
  /** What is asked for will come: the element may be asked for sound. */
  opened(): void;
  /** There is no MediaSource, and nothing was asked for. */
  unsuited(): void;
  /** Live audio has broken off, or could not be had again; what is in store sounds on. */
  lost(reason: FailureReason): void;
  joined(at: number, seamless: boolean): void;
  failed(reason: FailureReason): void;
  /** The listener wants to hear what is live. */
  wantsLive(): void;
}

export interface HlsConnectionOptions {
  readonly element: HTMLAudioElement;
  /** Told directly: news that need nothing done about them. */
  readonly events: Emitter<EngineEventMap>;
  readonly listener: HlsConnectionListener;
  wantsSound(): boolean;
}

/** Who is not further behind live has not gone back. Seconds. */
const NEAR_LIVE = 5;

/** A source on an element: what is open of it, and what is known of it whether or not it is open. */
export class HlsConnection {
  readonly archive: LiveArchive;
  readonly playhead: Playhead;
  readonly #options: HlsConnectionOptions;
  readonly #facts: MediaFacts;
  readonly #captions: Captions;
  #source: Source | undefined;
  #session: HlsSession | undefined;
  /** Lives until the code is here. */
  #opening = new Scope();
  #isLive = false;
  #rate = 1;
  /** Where the first sound goes on. Epoch milliseconds. */
  #returnTo: number | undefined;

  constructor(options: HlsConnectionOptions) {
    this.#options = options;
    this.playhead = new Playhead(options.element, () => this.#session);
    const { clock } = this.playhead;
    this.#facts = new MediaFacts(options.element, options.events, clock);
    this.#captions = new Captions(options.events, clock);
    this.archive = liveArchive({
      element: options.element,
      clock,
      place: () => this.#session?.place,
      goLive: () => options.listener.wantsLive(),
      reconnect: (next) => this.#reconnect(next),
    });
  }

  get hasSource(): boolean {
    return this.#source !== undefined;
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  get isLive(): boolean {
    return this.#isLive;
  }

  /** It is open, and has an end. */
  get ends(): boolean {
    return this.#session?.isFinite ?? false;
  }

  get canRewind(): boolean {
    return this.#isLive && this.playhead.canRewind;
  }

  get hasCues(): boolean {
    return this.#captions.exist;
  }

  get duration(): number {
    return this.#isLive ? Number.POSITIVE_INFINITY : this.#facts.duration;
  }

  get rate(): number {
    return this.#isLive ? 1 : this.#rate;
  }

  set rate(rate: number) {
    this.#rate = rate;
    this.#applyRate();
  }

  /** Takes another source, or none. Asks for nothing. */
  load(source: Source | undefined, startAt = 0): void {
    // Whatever plays on this element next begins at its own speed.
    if (!source) this.#options.element.defaultPlaybackRate = 1;
    this.close();
    this.#source = source;
    this.playhead.aim(startAt);
    this.#facts.forget();
    this.#isLive = false;
    this.#captions.forget();
  }

  /**
   * Begins anew, with nothing of what was there before.
   * @param returnTo what is to be heard once it is live, in epoch milliseconds; what is live when absent
   */
  open(returnTo?: number): void {
    this.close();
    this.#returnTo = returnTo;
    if (this.playhead.currentTime >= this.#facts.duration) this.playhead.aim(0);
    const opening = new Scope();
    this.#opening = opening;
    withHls(opening, (hls) => (hls ? this.#begin(hls) : this.#options.listener.failed('network')));
  }

  /** Goes on where it was; opens what is not open. */
  resume(): void {
    const session = this.#session;
    if (!session) return this.open();
    if (session.isIdle || session.isLost) session.retry();
    this.playhead.catchUp();
    this.#options.listener.opened();
  }

  /** Asks for nothing any more, and empties the element. */
  close(): void {
    this.playhead.rest();
    this.#opening.release();
    this.#session?.release();
    this.#session = undefined;
    this.#facts.forgetStore();
  }

  /** Sound is heard, of so many seconds. Returns whether it is the first since this was opened. */
  settle(seconds: number): boolean {
    if (this.playhead.hasBegun) return false;
    this.playhead.settle(seconds, this.#isLive && !this.canRewind);
    if (this.#returnTo !== undefined) this.#goBackTo(this.#returnTo);
    this.#returnTo = undefined;
    this.#tellWindow();
    return true;
  }

  /** The nearest place to one, in seconds, that can be heard. */
  clamp(seconds: number): number {
    return this.#isLive ? this.playhead.clamp(seconds) : Math.max(0, Math.min(seconds, this.#facts.duration || seconds));
  }

  /** To be called while it sounds. @param heard seconds of sound since the first */
  tick(heard: number): void {
    const { currentTime } = this.#options.element;
    this.#session?.place.tick(currentTime, heard);
    this.#session?.media.tend();
    if (!this.#isLive) this.#facts.learnDuration();
    this.#facts.tellBuffered();
    this.#captions.tick(currentTime);
  }

  /** The sound stands: does what can be done about it. */
  nudge(): void {
    this.#session?.media.nudge();
  }

  #begin(hlsClass: typeof Hls): void {
    const { element, listener } = this.#options;
    if (!this.#source) return;
    if (!hlsClass.isSupported()) return listener.unsuited();
    const session: HlsSession = new HlsSession({
      hlsClass,
      element,
      url: this.#source.src,
      startAt: this.#isLive ? 0 : this.playhead.currentTime,
      listener: this.#hearOf(() => session),
    });
    this.#session = session;
    this.#applyRate();
    listener.opened();
  }

  #hearOf(session: () => HlsSession): HlsSessionListener {
    const { events, listener } = this.#options;
    const { clock } = this.playhead;
    return {
      updated: () => this.#update(session()),
      lost: (reason) => listener.lost(reason),
      joined: ({ at, seamless }) => listener.joined(clock.ours(at), seamless),
      failed: (reason) => listener.failed(reason),
      subtitles: (renditions) => this.#captions.follow(session(), renditions),
      slid: () => this.#tellWindow(),
      id3: ({ at, frames }) => clock.tell(() => events.emit('id3', { at: clock.ours(at), frames })),
      title: ({ at, title }) => clock.tell(() => events.emit('title', { at: clock.ours(at), title })),
    };
  }

  #update(session: HlsSession): void {
    if (session.isLive && !this.#isLive) {
      this.#isLive = true;
      this.#applyRate();
    }
    // A station's programme that has come to its end.
    if (this.#isLive && session.isFinite) return this.#options.listener.failed('not-found');
    if (!this.#options.wantsSound() && this.playhead.isPassed) session.stop();
  }

  #reconnect(source: Source): void {
    const isSame = source.src === this.#source?.src;
    this.#source = source;
    const session = this.#session;
    if (session && isSame && !this.#options.element.ended && !session.mayHaveMoved) return session.retry();
    this.open(isSame ? (this.#returnTo ?? this.#momentBehind()) : undefined);
  }

  /** What is heard by somebody who has gone back in what is live: epoch milliseconds. */
  #momentBehind(): number | undefined {
    const { behind, epochOf } = this.archive;
    return this.canRewind && behind > NEAR_LIVE ? epochOf(this.playhead.currentTime) : undefined;
  }

  /** Who had gone back is there again, though all of it comes from elsewhere. */
  #goBackTo(epoch: number): void {
    const place = this.archive.timeAt(epoch);
    if (place === undefined) return;
    this.playhead.aim(this.playhead.clamp(place));
    this.playhead.move();
  }

  /** Also while it is paused: what is kept slides on. */
  #tellWindow(): void {
    const range = this.archive.window;
    if (range) this.#options.events.emit('window', { range });
  }

  #applyRate(): void {
    const { element } = this.#options;
    // The default is what an element returns to when it loads.
    element.defaultPlaybackRate = this.rate;
    element.playbackRate = this.rate;
  }
}
