import type { Source } from '../catalog/item.ts';
import { Emitter } from '../support/emitter.ts';
import type { Cue } from '../transcript/cue.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason, LiveArchive, LoadOptions, TimeRange } from './engine.ts';
import { FakeArchive } from './fake-archive.ts';

export interface FakeEngineOptions {
  /** Seconds; live audio when absent. */
  readonly duration?: number;
  readonly capabilities?: Partial<EngineCapabilities>;
}

/** An engine without sound whose clock moves only when told to: for logic, with no browser. */
export class FakeEngine implements AudioEngine {
  readonly capabilities: EngineCapabilities;
  /** What is kept of live audio, where it can be rewound. */
  readonly archive: FakeArchive;
  /** Addresses that the network would have been asked for, in order. */
  readonly requests: string[] = [];
  readonly #events = new Emitter<EngineEventMap>();
  readonly #length: number;
  readonly live?: LiveArchive;
  source: Source | undefined;
  currentTime = 0;
  duration = Number.NaN;
  rate = 1;
  volume = { level: 1, muted: false };
  wantsSound = false;
  disposed = false;
  /** Sound is heard: the clock has advanced and has not been stopped since. */
  #sounds = false;
  #lost = false;
  /** What was lost has been asked for again. */
  #asks = false;

  constructor({ duration = Infinity, capabilities = {} }: FakeEngineOptions = {}) {
    this.#length = duration;
    const finite = duration !== Infinity;
    this.capabilities = { canSeek: finite, canRewindLive: false, canSetRate: finite, hasCues: false, ...capabilities };
    this.archive = new FakeArchive({
      seek: (seconds) => this.seek(seconds),
      position: () => this.currentTime,
      ask: (source) => {
        this.source = source;
        this.#asks = true;
        this.requests.push(source.src);
      },
    });
    if (this.capabilities.canRewindLive) this.live = this.archive;
  }

  readonly on = this.#events.on.bind(this.#events);

  load(source: Source, { startAt = 0 }: LoadOptions = {}): void {
    this.#rest();
    this.source = source;
    this.duration = this.#length === Infinity ? Infinity : Number.NaN;
    this.currentTime = this.#length !== Infinity && this.capabilities.canSeek ? startAt : 0;
    this.archive.window = undefined;
  }

  play(): void {
    if (!this.source || this.wantsSound) return;
    if (this.currentTime >= this.duration) this.currentTime = 0;
    this.wantsSound = true;
    this.#lost = false;
    this.requests.push(this.source.src);
    this.#events.emit('loading', undefined);
  }

  pause(): void {
    if (!this.wantsSound) return;
    this.#rest();
    this.#events.emit('paused', undefined);
  }

  seek(seconds: number): void {
    if (!this.capabilities.canSeek || !this.source) return;
    const { start, end } = this.live?.window ?? { start: 0, end: this.#length };
    const target = Math.max(start, Math.min(seconds, end));
    this.#events.emit('seeking', { target });
    this.currentTime = target;
    this.#events.emit('seeked', { currentTime: target });
  }

  setVolume(level: number, muted: boolean): void {
    this.volume = { level, muted };
  }

  setRate(rate: number): void {
    if (!this.capabilities.canSetRate || rate === this.rate) return;
    this.rate = rate;
    this.#events.emit('rate', { rate });
  }

  dispose(): void {
    this.#events.clear();
    this.#rest();
    this.source = undefined;
    this.disposed = true;
  }

  /** Lets sound be heard for this many seconds of the wall's clock. */
  advance(seconds: number): void {
    if (!this.wantsSound || seconds <= 0) return;
    this.#learnDuration();
    this.currentTime = Math.min(this.currentTime + seconds * this.rate, this.#length);
    if (!this.#sounds) {
      this.#sounds = true;
      if (!this.#lost) this.#events.emit('playing', undefined);
    }
    if (this.wantsSound) this.#events.emit('time', { currentTime: this.currentTime });
    if (this.wantsSound && this.currentTime >= this.#length) this.#end();
  }

  /** The clock stands, though sound is wanted. */
  stall(): void {
    if (!this.#sounds) return;
    this.#sounds = false;
    this.#events.emit('stalled', undefined);
  }

  /** The stream breaks off, or can't be had again; `advance` goes on with its backlog. */
  lose(reason: FailureReason = 'network'): void {
    if (!(this.wantsSound || this.live) || (this.#lost && !this.#asks)) return;
    this.#lost = true;
    this.#asks = false;
    this.#events.emit('lost', { reason });
  }

  /** Says what is kept of live audio. */
  keep(range: TimeRange): void {
    this.archive.window = range;
    this.#events.emit('window', { range });
  }

  /** A new connection goes on from what is kept. */
  splice(seamless = true): void {
    this.#lost = false;
    this.#events.emit('spliced', { at: this.archive.window?.end ?? this.currentTime, seamless });
    if (this.#sounds) this.#events.emit('playing', undefined);
  }

  /** Metadata came in the audio. */
  bring(text: string, at = this.currentTime): void {
    this.#events.emit('metadata', { at, bytes: new TextEncoder().encode(text) });
  }

  /** ID3 frames came in the audio. */
  bringId3(frames: readonly unknown[], at = this.currentTime): void {
    this.#events.emit('id3', { at, frames });
  }

  /** Timed text came with the audio. */
  caption(...cues: readonly Cue[]): void {
    this.#events.emit('cues', { cues });
  }

  /** Another engine should try. */
  unsuit(): void {
    if (!this.wantsSound) return;
    this.#rest();
    this.#events.emit('unsuited', undefined);
  }

  fail(reason: FailureReason = 'network'): void {
    if (!this.wantsSound) return;
    this.#rest();
    this.#events.emit('failed', { reason });
  }

  /** The browser wants a gesture first. */
  refuse(): void {
    if (!this.wantsSound) return;
    this.#rest();
    this.#events.emit('refused', undefined);
  }

  /** Tells what has been downloaded. */
  buffer(ranges: readonly TimeRange[]): void {
    this.#events.emit('buffered', { ranges });
  }

  #learnDuration(): void {
    if (!Number.isNaN(this.duration)) return;
    this.duration = this.#length;
    this.#events.emit('duration', { duration: this.#length });
  }

  #end(): void {
    this.#rest();
    this.#events.emit('ended', undefined);
  }

  #rest(): void {
    this.wantsSound = false;
    this.#sounds = false;
  }
}
