import type { Source } from '../catalog/item.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason, LoadOptions } from './engine.ts';
import { explain } from './explain.ts';
import { HowlerSound } from './howler.ts';
import { type Patience, SoundWatch } from './sound-watch.ts';
import { placeWithin, timeRanges } from './time-ranges.ts';

const defaultPatience: Patience = { start: 12_000, stall: 20_000 };

/** Seconds by which a file may end before its announced end and still count as heard to the end. */
const EARLY_END = 1.5;

/** Seconds that may lack at the end of what is in store when all of it is. */
const WHOLE = 0.1;

/** Seconds in store with which an element has no reason to stand. */
const ENOUGH = 1;

const capabilities: EngineCapabilities = { canSeek: true, canRewindLive: false, canSetRate: true, hasCues: false };

export interface EpisodeEngineOptions {
  /**
   * What to play on. Give one on which `load()` was called within the listener's gesture where this code comes too
   * late for it: WebKit lets only such an element sound.
   */
  readonly element?: HTMLAudioElement;
  readonly patience?: Patience;
}

/** Finite audio, on howler. */
export const createEpisodeEngine = ({ element = new Audio(), patience = defaultPatience }: EpisodeEngineOptions = {}): AudioEngine =>
  new EpisodeEngine(element, patience);

class EpisodeEngine implements AudioEngine {
  readonly capabilities = capabilities;
  readonly #events = new Emitter<EngineEventMap>();
  readonly #element: HTMLAudioElement;
  readonly #patience: Patience;
  #source: Source | undefined;
  /** From the first play of a source until its end, its failure, or the next source. */
  #session: { readonly sound: HowlerSound; readonly scope: Scope } | undefined;
  /** Lives while sound is wanted. */
  #wanted: Scope | undefined;
  /** Seconds: where to begin, while the element is not there. */
  #position = 0;
  /** The element has been sent to where it is to begin. */
  #sent = false;
  /** The element is, or was, where it was to begin: its clock is the episode's. */
  #begun = false;
  #sounds = false;
  #duration = Number.NaN;
  #rate = 1;
  #seeking = false;
  #bufferedEnd = 0;
  #bufferedCount = 0;

  readonly on = this.#events.on.bind(this.#events);

  constructor(element: HTMLAudioElement, patience: Patience) {
    this.#element = element;
    this.#patience = patience;
  }

  get currentTime(): number {
    return this.#begun ? this.#element.currentTime : this.#position;
  }

  get duration(): number {
    return this.#duration;
  }

  get wantsSound(): boolean {
    return this.#wanted !== undefined;
  }

  get rate(): number {
    return this.#rate;
  }

  load(source: Source, { startAt = 0 }: LoadOptions = {}): void {
    this.#rest();
    this.#release();
    this.#source = source;
    this.#position = startAt;
    this.#duration = Number.NaN;
  }

  play(): void {
    if (!this.#source || this.#wanted) return;
    const wanted = this.#want();
    if (wanted.released) return;
    if (!this.#session) this.#open(this.#source.src);
    this.#element.play().catch((error: DOMException) => {
      if (error.name === 'NotAllowedError' && !wanted.released) this.#refuse();
    });
  }

  pause(): void {
    if (!this.#wanted) return;
    this.#rest();
    // What has not begun is not kept: a host that answers late would sound into the pause.
    if (this.#begun) this.#element.pause();
    else this.#release();
    this.#events.emit('paused', undefined);
  }

  seek(seconds: number): void {
    if (!this.#source) return;
    const target = placeWithin(seconds, this.#duration);
    this.#position = target;
    this.#events.emit('seeking', { target });
    if (this.#begun) {
      this.#seeking = true;
      this.#element.currentTime = target;
      return;
    }
    this.#sent = false;
    this.#events.emit('seeked', { currentTime: target });
  }

  setVolume(level: number, muted: boolean): void {
    this.#element.volume = level;
    this.#element.muted = muted;
  }

  setRate(rate: number): void {
    if (rate === this.#rate) return;
    this.#rate = rate;
    // The default is what an element returns to when it loads.
    this.#element.defaultPlaybackRate = rate;
    this.#element.playbackRate = rate;
    this.#events.emit('rate', { rate });
  }

  dispose(): void {
    this.#events.clear();
    this.#rest();
    this.#release();
    this.#source = undefined;
    // Whatever plays on this element next begins at its own speed.
    this.#element.defaultPlaybackRate = 1;
  }

  #want(): Scope {
    const wanted = new Scope();
    this.#wanted = wanted;
    this.#events.emit('loading', undefined);
    if (wanted.released) return wanted;
    new SoundWatch(this.#element, wanted, this.#patience, {
      heard: () => this.#begun && this.#hear(wanted),
      rouse: () => this.#startAgain(),
      stalled: () => {
        this.#sounds = false;
        this.#events.emit('stalled', undefined);
      },
      silent: (begun) => this.#fail(begun ? 'network' : 'timeout'),
    });
    return wanted;
  }

  #open(url: string): void {
    const scope = new Scope();
    this.#listen(url, scope);
    if (this.#position >= this.#duration) this.#position = 0;
    this.#session = { sound: new HowlerSound(this.#element, url), scope };
  }

  #hear(wanted: Scope): void {
    if (!this.#sounds) this.#events.emit('playing', undefined);
    this.#sounds = true;
    if (this.#bufferedEnd < this.#duration - WHOLE) this.#tellBuffered();
    if (!wanted.released) this.#events.emit('time', { currentTime: this.currentTime });
  }

  /** WebKitGTK 2.50 now and then stands from a file's first moment on, with all of it in store. A seek does not help, this does. */
  #startAgain(): boolean {
    const { seeking, currentTime, buffered } = this.#element;
    const end = timeRanges(buffered).at(-1)?.end ?? 0;
    if (seeking || end < currentTime + ENOUGH) return false;
    this.#element.pause();
    // What comes of it is told by the element's events.
    this.#element.play().catch(() => {});
    return true;
  }

  /** Sends the element to where it is to begin, as soon as that can be done, and notes its arrival. */
  #approach(): void {
    if (this.#begun) return;
    if (!this.#sent && this.#position > 0) {
      // Until WebKitGTK 2.50 knows a duration (0), a seek would end at 0.
      if (!(this.#element.duration > 0)) return;
      this.#sent = true;
      this.#element.currentTime = this.#position;
    }
    this.#begun = !this.#element.seeking && this.#element.readyState >= this.#element.HAVE_CURRENT_DATA;
  }

  #listen(url: string, scope: Scope): void {
    const element = this.#element;
    const on = (name: string, listener: () => void) => element.addEventListener(name, listener, scope);
    // Not `durationchange`: to read an unknown duration in WebKitGTK 2.50 is to raise the next one, without end.
    for (const name of ['loadedmetadata', 'playing', 'seeked', 'timeupdate']) {
      on(name, () => {
        this.#approach();
        this.#learnDuration();
      });
    }
    on('progress', () => this.#tellBuffered());
    // From outside: the browser, a headset, the lock screen. What we asked for ourselves is told late, and may be past.
    on('play', () => element.paused || !this.#begun || this.#wanted || this.#want());
    on('pause', () => element.paused && !element.ended && this.pause());
    on('seeked', () => this.#arrive());
    on('ended', () => this.#end());
    on('error', () => this.#explain(url, scope));
  }

  #learnDuration(): void {
    const { duration } = this.#element;
    if (!this.#begun || !Number.isFinite(duration) || duration === 0 || duration === this.#duration) return;
    this.#duration = duration;
    this.#events.emit('duration', { duration });
  }

  /** Also as time passes: Firefox 153 says `progress` for the last time before it has put the last bytes in store. */
  #tellBuffered(): void {
    const ranges = timeRanges(this.#element.buffered);
    const end = ranges.at(-1)?.end ?? 0;
    if (end === this.#bufferedEnd && ranges.length === this.#bufferedCount) return;
    this.#bufferedEnd = end;
    this.#bufferedCount = ranges.length;
    this.#events.emit('buffered', { ranges });
  }

  #arrive(): void {
    if (!this.#seeking || this.#element.seeking) return;
    this.#seeking = false;
    this.#events.emit('seeked', { currentTime: this.currentTime });
  }

  #end(): void {
    if (this.#element.currentTime < this.#duration - EARLY_END) return this.#fail('network');
    const { currentTime } = this.#element;
    this.#rest();
    this.#release();
    this.#position = currentTime;
    this.#events.emit('time', { currentTime });
    this.#events.emit('ended', undefined);
  }

  async #explain(url: string, scope: Scope): Promise<void> {
    const reason = await explain(this.#element.error, url, scope.signal);
    if (!scope.released) this.#fail(reason);
  }

  #fail(reason: FailureReason): void {
    this.#rest();
    this.#release();
    this.#events.emit('failed', { reason });
  }

  #refuse(): void {
    this.#rest();
    if (!this.#begun) this.#release();
    this.#events.emit('refused', undefined);
  }

  #rest(): void {
    this.#wanted?.release();
    this.#wanted = undefined;
    this.#sounds = false;
  }

  /** Lets go of the sound, and keeps its place. */
  #release(): void {
    this.#position = this.currentTime;
    this.#begun = false;
    this.#sent = false;
    this.#bufferedEnd = 0;
    this.#bufferedCount = 0;
    this.#seeking = false;
    this.#session?.scope.release();
    this.#session?.sound.release();
    this.#session = undefined;
  }
}
