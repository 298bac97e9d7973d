import type { Source } from '../catalog/item.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import { shallowEqual } from '../support/shallow-equal.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason, LiveArchive, LoadOptions } from './engine.ts';
import { HlsConnection } from './hls/connection.ts';
import { defaultPatience, patienceFor } from './hls/patience.ts';
import { type Patience, SoundWatch } from './sound-watch.ts';

export interface HlsEngineOptions {
  /** What to play on; one that a gesture has touched, where this code comes too late for it. */
  readonly element?: HTMLAudioElement;
  readonly patience?: Patience;
}

/** Seconds by which finite audio may end before its announced end. */
const EARLY_END = 1.5;
/** Seconds by which the clock of sound that stood may have moved, and nothing was left out. */
const LEAP = 0.5;

export { prepareHls } from './hls/hls-code.ts';

/**
 * HLS (`.m3u8`) by hls.js: live, live with a window that can be rewound, and what ends. Where hls.js can't run
 * (no MediaSource) it says `unsuited`: an engine on a bare element then plays it where the browser does.
 */
export const createHlsEngine = (options: HlsEngineOptions = {}): AudioEngine => new HlsEngine(options);

class HlsEngine implements AudioEngine {
  #capabilities: EngineCapabilities = { canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false };
  readonly #events = new Emitter<EngineEventMap>();
  readonly #element: HTMLAudioElement;
  readonly #connection: HlsConnection;
  readonly #patience: Patience;
  readonly #life = new Scope();
  /** Lives while sound is wanted. */
  #wanted: Scope | undefined;
  /** Seconds of sound since it was loaded. */
  #heard = 0;
  #sounds = false;
  #lost = false;
  /** Where the sound stands that was told as lost because of that. Seconds. */
  #stoodAt: number | undefined;

  readonly on = this.#events.on.bind(this.#events);

  constructor({ element = new Audio(), patience = defaultPatience }: HlsEngineOptions) {
    this.#element = element;
    this.#connection = this.#createConnection();
    this.#patience = patienceFor(this.#connection, patience);
    const on = (name: string, listener: () => void) => element.addEventListener(name, listener, this.#life);
    on('seeked', () => this.#connection.playhead.arrive() && this.#events.emit('seeked', { currentTime: this.currentTime }));
    on('ended', () => this.#connection.isOpen && this.#end());
    // A headset or the lock screen has started what was paused.
    on('play', () => !element.paused && this.#connection.playhead.hasBegun && this.play());
  }

  get capabilities(): EngineCapabilities {
    const { ends, canRewind, hasCues } = this.#connection;
    const now = { canSeek: ends || canRewind, canRewindLive: canRewind, canSetRate: ends, hasCues };
    // The same object while nothing is new, for it is looked at whenever the window has grown.
    if (!shallowEqual(now, this.#capabilities)) this.#capabilities = now;
    return this.#capabilities;
  }

  get live(): LiveArchive | undefined {
    return this.#connection.isLive ? this.#connection.archive : undefined;
  }

  get currentTime(): number {
    return this.#connection.playhead.currentTime;
  }

  get duration(): number {
    return this.#connection.duration;
  }

  get wantsSound(): boolean {
    return this.#wanted !== undefined;
  }

  get rate(): number {
    return this.#connection.rate;
  }

  load(source: Source, { startAt }: LoadOptions = {}): void {
    this.#stopWanting();
    this.#connection.load(source, startAt);
    this.#lost = false;
    this.#stoodAt = undefined;
    this.#heard = 0;
  }

  play(): void {
    if (!this.#connection.hasSource || this.#wanted) return;
    const wanted = new Scope();
    this.#wanted = wanted;
    this.#events.emit('loading', undefined);
    if (wanted.released) return;
    this.#listen(wanted);
    this.#connection.resume();
  }

  pause(): void {
    if (this.#wanted) this.#rest('paused');
  }

  seek(seconds: number): void {
    const connection = this.#connection;
    const { playhead } = connection;
    if (!connection.hasSource || (connection.isLive && !connection.canRewind)) return;
    const target = connection.clamp(seconds);
    playhead.aim(target);
    this.#events.emit('seeking', { target });
    if (playhead.hasBegun) return playhead.move();
    if (this.#wanted) connection.open();
    this.#events.emit('seeked', { currentTime: target });
  }

  setVolume(level: number, muted: boolean): void {
    this.#element.volume = level;
    this.#element.muted = muted;
  }

  setRate(rate: number): void {
    if (this.#connection.isLive || rate === this.#connection.rate) return;
    this.#connection.rate = rate;
    this.#events.emit('rate', { rate });
  }

  dispose(): void {
    this.#events.clear();
    this.#stopWanting();
    this.#connection.load(undefined);
    this.#life.release();
  }

  #createConnection(): HlsConnection {
    return new HlsConnection({
      element: this.#element,
      events: this.#events,
      wantsSound: () => this.wantsSound,
      listener: {
        opened: () => this.#startElement(),
        unsuited: () => this.#giveUp(() => this.#events.emit('unsuited', undefined)),
        lost: (reason) => this.#lose(reason),
        joined: (at, seamless) => this.#rejoin(at, seamless),
        failed: (reason) => this.#fail(reason),
        wantsLive: () => this.#goLive(),
      },
    });
  }

  #goLive(): void {
    const live = this.#connection.playhead.findLive();
    if (live !== undefined) this.seek(live);
  }

  #listen(wanted: Scope): void {
    const element = this.#element;
    new SoundWatch(element, wanted, this.#patience, {
      heard: (seconds) => this.#hear(seconds, wanted),
      stalled: () => this.#stall(),
      silent: (begun) => this.#despair(begun),
    });
    // The browser, a headset or another app has stopped it.
    element.addEventListener('pause', () => element.paused && !element.ended && element.readyState > 0 && this.#rest('paused'), wanted);
  }

  #startElement(): void {
    const wanted = this.#wanted;
    this.#sounds = false;
    if (!wanted) return;
    this.#element.play().catch((error: DOMException) => {
      if (error.name === 'NotAllowedError' && !wanted.released) this.#rest('refused');
    });
  }

  #hear(seconds: number, wanted: Scope): void {
    const connection = this.#connection;
    if (!connection.isOpen) return;
    if (connection.settle(seconds) && this.#lost) this.#rejoin(this.currentTime, false);
    if (this.#stoodAt !== undefined) this.#rejoin(this.#stoodAt, this.currentTime - seconds < this.#stoodAt + LEAP);
    this.#heard += seconds;
    const isNews = !this.#sounds && !this.#lost;
    this.#sounds = true;
    if (isNews) this.#events.emit('playing', undefined);
    connection.tick(this.#heard);
    if (!wanted.released) this.#events.emit('time', { currentTime: this.currentTime });
  }

  #stall(): void {
    this.#sounds = false;
    this.#connection.nudge();
    this.#events.emit('stalled', undefined);
  }

  #despair(begun: boolean): void {
    if (!this.#canComeAgain) this.#fail(begun ? 'network' : 'timeout');
    else if (!this.#lost) this.#lose('network', this.currentTime);
  }

  #end(): void {
    const { currentTime, duration } = this;
    if (this.live || currentTime < duration - EARLY_END) return this.#fail('network');
    this.#giveUp(() => {
      this.#events.emit('time', { currentTime });
      this.#events.emit('ended', undefined);
    });
  }

  #rejoin(at: number, seamless: boolean): void {
    this.#lost = false;
    this.#stoodAt = undefined;
    this.#events.emit('spliced', { at, seamless });
    if (this.#sounds) this.#events.emit('playing', undefined);
  }

  /** @param stoodAt where the sound stands, if it is told of the sound alone: then sound is what ends it */
  #lose(reason: FailureReason, stoodAt?: number): void {
    this.#lost = true;
    this.#stoodAt = stoodAt;
    this.#events.emit('lost', { reason });
  }

  /** What is live and was heard can only be lost. */
  get #canComeAgain(): boolean {
    return this.#connection.isLive && this.#heard > 0;
  }

  #fail(reason: FailureReason): void {
    if (!this.#canComeAgain) return this.#giveUp(() => this.#events.emit('failed', { reason }));
    this.#connection.close();
    this.#lose(reason);
  }

  #giveUp(tell: () => void): void {
    this.#stopWanting();
    this.#connection.close();
    tell();
  }

  #rest(event: 'paused' | 'refused'): void {
    const { isLive, canRewind, playhead } = this.#connection;
    const isKept = event === 'paused' && playhead.hasBegun && (!isLive || canRewind);
    this.#stopWanting();
    if (isKept) playhead.hold();
    else this.#connection.close();
    this.#events.emit(event, undefined);
  }

  #stopWanting(): void {
    this.#wanted?.release();
    this.#wanted = undefined;
  }
}
