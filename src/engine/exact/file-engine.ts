import type { Source } from '../../catalog/item.ts';
import { Emitter } from '../../support/emitter.ts';
import { Scope } from '../../support/scope.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, LoadOptions } from '../engine.ts';
import { type Patience, SoundWatch } from '../sound-watch.ts';
import { placeWithin } from '../time-ranges.ts';
import { mediaSourceClass } from '../timeshift/media-source-class.ts';
import { MediaWindow } from '../timeshift/media-window.ts';
import { endOfFile } from './end-of-file.ts';
import { Mp3File } from './mp3-file.ts';

const capabilities: EngineCapabilities = { canSeek: true, canRewindLive: false, canSetRate: true, hasCues: false };

/** Seconds by which the clock may stop before the end and have reached it all the same. */
const EARLY_END = 1.5;
/** Seconds that a window is given to begin with: WebKitGTK 2.50 wants as much of a low bit rate, also before the end. */
const TO_BEGIN = 20;
/** A browser that hasn't taken a MediaSource by then, nor said why not, never will. Milliseconds. */
const OPENS_WITHIN = 3_000;

export interface FileEngineOptions {
  readonly element: HTMLAudioElement;
  readonly patience: Patience;
  /** What it plays, whatever source is loaded: called when it is first asked to. */
  readonly open: () => Mp3File;
  /** Seconds, where the file says it: it is known before all is read. */
  readonly duration?: number | undefined;
}

/**
 * A whole MP3 file by its frames, through MediaSource: its clock is right wherever it is sent. Where that can't be
 * done, or no longer, it says `unsuited`; it never says `failed`.
 */
export const createFileEngine = (options: FileEngineOptions): AudioEngine => new FileEngine(options);

/** Begins to read a file, for as long as the scope lives. */
export const readMp3 = (url: string, scope: Scope): Mp3File => new Mp3File(url, scope);

class FileEngine implements AudioEngine {
  readonly capabilities = capabilities;
  readonly #events = new Emitter<EngineEventMap>();
  readonly #element: HTMLAudioElement;
  readonly #patience: Patience;
  readonly #open: () => Mp3File;
  #source: Source | undefined;
  /** Lives from the first play of a source until it is let go of. */
  #life = new Scope();
  #file: Mp3File | undefined;
  #window: MediaWindow | undefined;
  /** Lives while sound is wanted. */
  #wanted: Scope | undefined;
  /** Seconds: where it is, or is to be, while no window is open or its clock doesn't count yet. */
  #position = 0;
  /** The window's clock has been where it was to begin. */
  #begun = false;
  #sounds = false;
  #seeks = false;
  #rate = 1;
  #duration: number;

  readonly on = this.#events.on.bind(this.#events);

  constructor({ element, patience, open, duration = Number.NaN }: FileEngineOptions) {
    this.#element = element;
    this.#patience = patience;
    this.#open = open;
    this.#duration = duration;
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
    this.#close();
    this.#source = source;
    this.#position = startAt;
  }

  play(): void {
    if (!this.#source || this.#wanted) return;
    const wanted = new Scope();
    this.#wanted = wanted;
    if (!this.#window && this.#position >= this.#duration) this.#position = 0;
    this.#events.emit('loading', undefined);
    if (wanted.released) return;
    this.#watch(wanted);
    this.#file ??= this.#listen(this.#open());
    if (this.#window) this.#start();
    else this.#openWhereRead();
  }

  pause(): void {
    if (this.#wanted) this.#rest('paused');
  }

  seek(seconds: number): void {
    if (!this.#source) return;
    const target = placeWithin(seconds, this.#duration);
    this.#events.emit('seeking', { target });
    this.#seeks = true;
    this.#begun = false;
    this.#position = target;
    if (this.#window && this.#hasRead(target)) return this.#window.seek(target);
    this.#shut();
    if (this.#wanted) this.#openWhereRead();
    else this.#arrive();
  }

  setVolume(level: number, muted: boolean): void {
    this.#element.volume = level;
    this.#element.muted = muted;
  }

  setRate(rate: number): void {
    if (rate === this.#rate) return;
    this.#rate = rate;
    this.#element.defaultPlaybackRate = rate;
    this.#element.playbackRate = rate;
    this.#events.emit('rate', { rate });
  }

  dispose(): void {
    this.#events.clear();
    this.#close();
    this.#source = undefined;
    // Whatever plays on this element next begins at its own speed.
    this.#element.defaultPlaybackRate = 1;
  }

  #watch(wanted: Scope): void {
    new SoundWatch(this.#element, wanted, this.#patience, {
      heard: () => this.#hear(wanted),
      stalled: () => this.#stall(),
      silent: () => this.#give(),
    });
  }

  #stall(): void {
    if (this.#endsWithin(EARLY_END)) return this.#end();
    this.#sounds = false;
    this.#window?.repair();
    this.#events.emit('stalled', undefined);
  }

  /** Whether no more than this is left of the file. Seconds. */
  #endsWithin(seconds: number): boolean {
    return this.#begun && this.#element.currentTime >= (this.#file?.duration ?? Number.NaN) - seconds;
  }

  #listen(file: Mp3File): Mp3File {
    const on = (name: string, listener: () => void) => this.#element.addEventListener(name, listener, this.#life);
    on('seeked', () => this.#window && this.#arrive());
    on('ended', () => this.#element.ended && this.#end());
    on('error', () => this.#element.error && this.#give());
    // From outside: the browser, a headset, the lock screen.
    on('pause', () => this.#element.paused && !this.#element.ended && this.#window && this.pause());
    on('play', () => !this.#element.paused && this.#window && this.play());
    file.on('grew', () => this.#grow(), this.#life);
    file.on('failed', () => this.#give(), this.#life);
    return file;
  }

  #grow(): void {
    if (this.#wanted && !this.#window) this.#openWhereRead();
    else this.#window?.feed();
    this.#learnDuration();
  }

  #learnDuration(): void {
    const duration = this.#file?.duration ?? Number.NaN;
    if (Number.isNaN(duration) || duration === this.#duration) return;
    this.#duration = duration;
    this.#events.emit('duration', { duration });
  }

  /** Whether a place is read, with what a browser wants to begin there, or all that there is. */
  #hasRead(seconds: number): boolean {
    return this.#file !== undefined && (this.#file.isWhole || seconds + TO_BEGIN < this.#file.ring.end);
  }

  /** Opens a window at the place where it is to begin, once the file is read as far. */
  #openWhereRead(): void {
    const file = this.#file;
    this.#learnDuration();
    if (file?.hasFailed) return this.#give();
    if (!file || !this.#hasRead(this.#position)) return;
    if (!mediaSourceClass()) return this.#give();
    const { ring } = file;
    this.#window = new MediaWindow({
      element: this.#element,
      ring,
      startAt: Math.min(this.#position, ring.end),
      mayBeBare: true,
      beginFor: (place) => (file.isWhole ? Math.min(place, ring.end - TO_BEGIN) : place),
      handedOver: (source) => file.isWhole && endOfFile(source, this.#element),
      unplayable: () => this.#give(),
    });
    const window = this.#window;
    this.#life.timer(OPENS_WITHIN, () => window === this.#window && !window.wasOpened && this.#give());
    if (this.#wanted) this.#start();
  }

  #start(): void {
    const wanted = this.#wanted;
    this.#element.play().catch((error: DOMException) => {
      if (error.name === 'NotAllowedError' && wanted && !wanted.released) this.#rest('refused');
    });
  }

  #hear(wanted: Scope): void {
    if (!this.#window || this.#element.seeking) return;
    this.#begun = true;
    this.#arrive();
    const isNews = !this.#sounds;
    this.#sounds = true;
    if (isNews && !wanted.released) this.#events.emit('playing', undefined);
    if (!wanted.released) this.#events.emit('time', { currentTime: this.currentTime });
    if (wanted.released) return;
    this.#events.emit('buffered', { ranges: [{ start: 0, end: this.#file?.ring.end ?? 0 }] });
    this.#window?.feed();
  }

  #arrive(): void {
    if (!this.#seeks || this.#element.seeking) return;
    this.#seeks = false;
    this.#begun = this.#window !== undefined;
    this.#events.emit('seeked', { currentTime: this.currentTime });
  }

  #end(): void {
    const { currentTime } = this.#element;
    this.#wanted?.release();
    this.#wanted = undefined;
    this.#shut();
    this.#position = this.#file?.ring.end ?? currentTime;
    this.#events.emit('time', { currentTime: this.#position });
    this.#events.emit('ended', undefined);
  }

  #rest(event: 'paused' | 'refused'): void {
    this.#wanted?.release();
    this.#wanted = undefined;
    this.#sounds = false;
    this.#element.pause();
    this.#events.emit(event, undefined);
  }

  #give(): void {
    this.#position = this.currentTime;
    this.#begun = false;
    this.#events.emit('unsuited', undefined);
  }

  /** Lets go of the sound, and keeps what is read. */
  #shut(): void {
    if (!this.#window) return;
    this.#window.release();
    // Else what the element plays next begins where this was to: WebKitGTK 2.50 then stands.
    this.#element.currentTime = 0;
    this.#window = undefined;
    this.#begun = false;
    this.#sounds = false;
  }

  #close(): void {
    this.#wanted?.release();
    this.#wanted = undefined;
    this.#shut();
    this.#life.release();
    this.#life = new Scope();
    this.#file = undefined;
    this.#seeks = false;
  }
}
