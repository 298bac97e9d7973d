import type { Source } from '../catalog/item.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason, LiveArchive, LoadOptions } from './engine.ts';
import { chooseRendition } from './hls/captions/choose-rendition.ts';
import { followCaptions } from './hls/captions/follow-captions.ts';
import { withHls } from './hls/hls-code.ts';
import type { Hls, MediaPlaylist } from './hls/hls-js.ts';
import { HlsSession } from './hls/hls-session.ts';
import { liveArchive } from './hls/live-archive.ts';
import { OwnClock } from './hls/own-clock.ts';
import { type Patience, SoundWatch } from './sound-watch.ts';
import { timeRanges } from './time-ranges.ts';

export interface HlsEngineOptions {
  /** What to play on; one that a gesture has touched, where this code comes too late for it. */
  readonly element?: HTMLAudioElement;
  readonly patience?: Patience;
}

const defaultPatience: Patience = { start: 12_000, stall: 3000 };
/** Milliseconds of standing after which finite audio is given up. */
const FINITE_STALL = 20_000;
/** Seconds by which finite audio may end before its announced end. */
const EARLY_END = 1.5;

export { prepareHls } from './hls/hls-code.ts';

/**
 * HLS (`.m3u8`) by hls.js: live, live with a window that can be rewound, and what ends. Where hls.js can't run
 * (no MediaSource) it says `unsuited`: an engine on a bare element then plays it where the browser does.
 */
export const createHlsEngine = (options: HlsEngineOptions = {}): AudioEngine => new HlsEngine(options);

class HlsEngine implements AudioEngine {
  readonly #events = new Emitter<EngineEventMap>();
  readonly #patience: Patience;
  readonly #element: HTMLAudioElement;
  readonly #life = new Scope();
  readonly #clock = new OwnClock();
  readonly #archive: LiveArchive;
  #source: Source | undefined;
  #session: HlsSession | undefined;
  /** Lives until the code is here. */
  #opening = new Scope();
  /** Lives while sound is wanted. */
  #wanted: Scope | undefined;
  #isLive = false;
  #hasCues = false;
  /** Seconds: where to begin, and what is shown until then. */
  #position = 0;
  #heard = 0;
  #sounds = false;
  #readCaptions = (_seconds: number): void => {};
  #lost = false;
  #seeking = false;
  #rate = 1;
  #duration = Number.NaN;
  #bufferedEnd = 0;

  readonly on = this.#events.on.bind(this.#events);

  constructor({ element = new Audio(), patience = defaultPatience }: HlsEngineOptions) {
    this.#element = element;
    const stall = () => (this.#session?.isFinite ? Math.max(FINITE_STALL, patience.stall) : patience.stall);
    this.#patience = {
      start: patience.start,
      get stall() {
        return stall();
      },
    };
    this.#archive = liveArchive({
      element,
      clock: this.#clock,
      place: () => this.#session?.place,
      goLive: () => this.#goLive(),
      reconnect: (next) => this.#reconnect(next),
    });
    const on = (name: string, listener: () => void) => element.addEventListener(name, listener, this.#life);
    on('seeked', () => this.#arrive());
    on('ended', () => this.#session && this.#end());
    // A headset or the lock screen has started what was paused.
    on('play', () => !element.paused && this.#begun && this.play());
  }

  get capabilities(): EngineCapabilities {
    const ends = this.#session?.isFinite ?? false;
    const canRewindLive = this.#canRewind;
    return { canSeek: ends || canRewindLive, canRewindLive, canSetRate: ends, hasCues: this.#hasCues };
  }

  get live(): LiveArchive | undefined {
    return this.#isLive ? this.#archive : undefined;
  }

  get currentTime(): number {
    return this.#begun && !this.#seeking ? this.#clock.ours(this.#session?.media.currentTime ?? 0) : this.#position;
  }

  get duration(): number {
    return this.#isLive ? Number.POSITIVE_INFINITY : this.#duration;
  }

  get wantsSound(): boolean {
    return this.#wanted !== undefined;
  }

  get rate(): number {
    return this.#isLive ? 1 : this.#rate;
  }

  load(source: Source, { startAt = 0 }: LoadOptions = {}): void {
    this.#release();
    this.#source = source;
    this.#position = startAt;
    this.#duration = Number.NaN;
    this.#isLive = false;
    this.#hasCues = false;
    this.#lost = false;
    this.#heard = 0;
  }

  play(): void {
    if (!this.#source || this.#wanted) return;
    const wanted = new Scope();
    this.#wanted = wanted;
    this.#sounds = false;
    this.#events.emit('loading', undefined);
    if (wanted.released) return;
    this.#listen(wanted);
    if (this.#session) this.#resume(this.#session);
    else this.#open();
  }

  pause(): void {
    if (this.#wanted) this.#rest('paused');
  }

  seek(seconds: number): void {
    if (!this.#source || (this.#isLive && !this.#canRewind)) return;
    const target = this.#clamp(seconds);
    this.#position = target;
    this.#events.emit('seeking', { target });
    if (this.#begun) return this.#move(target);
    if (this.#wanted) this.#open();
    this.#events.emit('seeked', { currentTime: target });
  }

  setVolume(level: number, muted: boolean): void {
    this.#element.volume = level;
    this.#element.muted = muted;
  }

  setRate(rate: number): void {
    if (this.#isLive || rate === this.#rate) return;
    this.#rate = rate;
    this.#applyRate();
    this.#events.emit('rate', { rate });
  }

  dispose(): void {
    this.#events.clear();
    this.#release();
    this.#life.release();
    this.#source = undefined;
  }

  get #canRewind(): boolean {
    return this.#isLive && (this.#session?.place.canRewind ?? false);
  }

  /** The element's clock is that of what sounds. */
  get #begun(): boolean {
    return this.#clock.isSettled;
  }

  #clamp(seconds: number): number {
    if (this.#isLive) return this.#clock.ours(this.#session?.place.clamp(this.#clock.theirs(seconds)) ?? 0);
    return Math.max(0, Math.min(seconds, Number.isNaN(this.#duration) ? seconds : this.#duration));
  }

  #move(target: number): void {
    this.#seeking = true;
    this.#session?.place.touch();
    this.#element.currentTime = this.#clock.theirs(target);
  }

  #goLive(): void {
    const session = this.#session;
    if (!session || !this.#canRewind) return;
    if (session.isIdle) session.retry();
    this.seek(this.#clock.ours(session.place.livePosition));
  }

  #reconnect(source: Source): void {
    const isSame = source.src === this.#source?.src;
    this.#source = source;
    if (this.#session && isSame && !this.#element.ended) this.#session.retry();
    else this.#open();
  }

  /** Begins anew, with nothing of what was there before. */
  #open(): void {
    this.#position = this.#position >= this.#duration ? 0 : this.currentTime;
    this.#close();
    const opening = new Scope();
    this.#opening = opening;
    withHls(opening, (hls) => (hls ? this.#begin(hls) : this.#fail('network')));
  }

  #begin(hlsClass: typeof Hls): void {
    const { wantsSound } = this;
    if (!this.#source) return;
    if (!hlsClass.isSupported()) return this.#giveUp(() => this.#events.emit('unsuited', undefined));
    const session: HlsSession = new HlsSession({
      hlsClass,
      element: this.#element,
      url: this.#source.src,
      startAt: this.#isLive ? 0 : this.#position,
      listener: {
        updated: () => this.#update(session),
        lost: (reason) => this.#lose(reason),
        joined: ({ at, seamless }) => this.#rejoin(this.#clock.ours(at), seamless),
        failed: (reason) => this.#fail(reason),
        subtitles: (renditions) => this.#followCaptions(session, renditions),
        slid: () => this.#tellWindow(),
        id3: ({ at, frames }) => this.#clock.tell(() => this.#events.emit('id3', { at: this.#clock.ours(at), frames })),
        title: ({ at, title }) => this.#clock.tell(() => this.#events.emit('title', { at: this.#clock.ours(at), title })),
      },
    });
    this.#session = session;
    this.#applyRate();
    if (wantsSound) this.#startElement();
  }

  #resume(session: HlsSession): void {
    const { place } = session;
    if (session.isIdle || session.isLost) session.retry();
    if (this.#isLive && this.#element.currentTime < (place.window?.start ?? 0)) this.#element.currentTime = place.clamp(0);
    this.#startElement();
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
    this.#element.play().catch((error: DOMException) => {
      if (error.name === 'NotAllowedError' && wanted && !wanted.released) this.#rest('refused');
    });
  }

  #update(session: HlsSession): void {
    if (session.isLive && !this.#isLive) {
      this.#isLive = true;
      this.#applyRate();
    }
    // A station's programme that has come to its end.
    if (this.#isLive && session.isFinite) return this.#fail('not-found');
    if (!this.#wanted && session.isLive && this.#element.currentTime < (session.place.window?.start ?? 0)) session.stop();
  }

  /** Also while it is paused: what is kept slides on. */
  #tellWindow(): void {
    const range = this.#archive.window;
    if (range) this.#events.emit('window', { range });
  }

  #hear(seconds: number, wanted: Scope): void {
    const session = this.#session;
    if (!session) return;
    if (!this.#begun) this.#settleClock(seconds);
    this.#heard += seconds;
    session.place.tick(this.#element.currentTime, this.#heard);
    const isNews = !this.#sounds && !this.#lost;
    this.#sounds = true;
    if (isNews) this.#events.emit('playing', undefined);
    session.media.tend();
    this.#learnDuration();
    this.#tellBuffered();
    this.#readCaptions(this.#element.currentTime);
    if (!wanted.released) this.#events.emit('time', { currentTime: this.currentTime });
  }

  /** The first sound says what our clock has to do with the element's. */
  #settleClock(seconds: number): void {
    const isOwn = this.#isLive && !this.#canRewind;
    this.#clock.settle(isOwn ? this.#position + seconds - this.#element.currentTime : 0);
    if (this.#lost) this.#rejoin(this.currentTime, false);
    this.#tellWindow();
  }

  #followCaptions(session: HlsSession, renditions: readonly MediaPlaylist[]): void {
    const rendition = chooseRendition(renditions);
    if (!rendition) return;
    this.#hasCues = true;
    const listener = (detail: EngineEventMap['cues']) => this.#events.emit('cues', detail);
    this.#readCaptions = followCaptions({ session, rendition, clock: this.#clock, listener });
  }

  #learnDuration(): void {
    const duration = this.#isLive ? Number.NaN : this.#element.duration;
    if (!Number.isFinite(duration) || duration === this.#duration) return;
    this.#duration = duration;
    this.#events.emit('duration', { duration });
  }

  #tellBuffered(): void {
    const ranges = timeRanges(this.#element.buffered).map((range) => this.#clock.range(range));
    const end = ranges.at(-1)?.end ?? 0;
    if (end === this.#bufferedEnd) return;
    this.#bufferedEnd = end;
    this.#events.emit('buffered', { ranges });
  }

  #stall(): void {
    this.#sounds = false;
    this.#session?.media.nudge();
    this.#events.emit('stalled', undefined);
  }

  #despair(begun: boolean): void {
    if (this.#isLive && this.#heard > 0) this.#lost || this.#lose('network');
    else this.#fail(begun ? 'network' : 'timeout');
  }

  #arrive(): void {
    if (!this.#seeking || this.#element.seeking) return;
    this.#seeking = false;
    this.#events.emit('seeked', { currentTime: this.currentTime });
  }

  #end(): void {
    const { currentTime } = this.#element;
    if (this.#isLive || currentTime < this.#duration - EARLY_END) return this.#fail('network');
    this.#release();
    this.#position = currentTime;
    this.#events.emit('time', { currentTime });
    this.#events.emit('ended', undefined);
  }

  #rejoin(at: number, seamless: boolean): void {
    this.#lost = false;
    this.#events.emit('spliced', { at, seamless });
    if (this.#sounds) this.#events.emit('playing', undefined);
  }

  #lose(reason: FailureReason): void {
    this.#lost = true;
    this.#events.emit('lost', { reason });
  }

  /** What was live and heard is lost, and may come again; anything else has failed. */
  #fail(reason: FailureReason): void {
    if (!this.#isLive || this.#heard === 0) return this.#giveUp(() => this.#events.emit('failed', { reason }));
    this.#position = this.currentTime;
    this.#close();
    this.#lose(reason);
  }

  #giveUp(tell: () => void): void {
    this.#position = this.currentTime;
    this.#release();
    tell();
  }

  #applyRate(): void {
    // The default is what an element returns to when it loads.
    this.#element.defaultPlaybackRate = this.rate;
    this.#element.playbackRate = this.rate;
  }

  #rest(event: 'paused' | 'refused'): void {
    const isKept = event === 'paused' && this.#begun && (!this.#isLive || this.#canRewind);
    this.#wanted?.release();
    this.#wanted = undefined;
    if (isKept) {
      this.#element.pause();
      this.#session?.place.touch();
    } else {
      this.#position = this.currentTime;
      this.#close();
    }
    this.#events.emit(event, undefined);
  }

  #release(): void {
    this.#wanted?.release();
    this.#wanted = undefined;
    this.#close();
  }

  #close(): void {
    this.#opening.release();
    this.#session?.release();
    this.#session = undefined;
    this.#readCaptions = () => {};
    this.#clock.reset();
    this.#sounds = false;
    this.#seeking = false;
    this.#bufferedEnd = 0;
  }
}
