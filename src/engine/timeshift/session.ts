import type { TimeRange } from '../engine.ts';
import type { RingLimits } from './frame-ring.ts';
import { MediaWindow } from './media-window.ts';
import { type ConnectionPatience, Recording, type RecordingListener } from './recording.ts';

export interface SessionListener extends Omit<RecordingListener, 'grew' | 'leisure'> {
  /** What is kept has changed; about once a second. */
  window(range: TimeRange): void;
  /** The browser plays nothing of this format. */
  unplayable(): void;
}

export interface SessionOptions {
  readonly element: HTMLMediaElement;
  readonly limits: RingLimits;
  readonly patience: ConnectionPatience;
  readonly listener: SessionListener;
}

/** Closest to what is live that sound is held, in seconds: WebKitGTK 2.50 hiccups within one. */
const CLOSEST = 2;
/** Seconds of sound after which the distance to what is live is settled. */
const SETTLED_AFTER = 5;
/** Just not heard as a change of speed or pitch. */
const DRAIN_RATE = 1.04;
const TELL_EVERY = 900;
/** With this much in store what comes may wait, in seconds, and for how long, in milliseconds. */
const ENOUGH = 2;
const LEISURE = 500;

/** One stream from its first frame on: what is received, what of it is heard, and how far that is behind. */
export class Session {
  readonly recording: Recording;
  readonly #options: SessionOptions;
  #window: MediaWindow;
  /** Seconds; 0 until sound has shown how much there is. */
  #cushion = 0;
  /** The listener has stopped or moved the sound: how far behind it is says nothing of the server's burst any more. */
  #isTouched = false;
  /** With no connection yet, it goes live when it is there. */
  goesLive = false;
  #toldAt = 0;
  drain = false;
  /** Whether frames may be handed over without a container, from the next revival on. */
  mayBeBare = true;
  /** When the decoder had to be helped, on the clock of `performance.now()`. */
  revivals: readonly number[] = [];

  constructor(options: SessionOptions) {
    this.#options = options;
    const { spliced, metadata, closed } = options.listener;
    this.recording = new Recording(options.limits, options.patience, {
      spliced,
      metadata,
      closed,
      grew: () => this.#grew(),
      leisure: () => (this.ahead < ENOUGH ? 0 : LEISURE),
    });
    this.#window = this.#openWindow(0);
  }

  /** Media time that is heard, in seconds. */
  get position(): number {
    return this.recording.isEmpty ? 0 : this.#options.element.currentTime;
  }

  get range(): TimeRange | undefined {
    const { start, end } = this.recording.ring;
    return this.recording.isEmpty ? undefined : { start, end };
  }

  /** True once the browser has let MediaSource play at all. */
  get wasOpened(): boolean {
    return this.#window.wasOpened;
  }

  /** Seconds of sound that are still to be heard without another byte. */
  get ahead(): number {
    return this.recording.ring.end - this.position;
  }

  get cushion(): number {
    return this.drain ? CLOSEST : Math.max(CLOSEST, this.#cushion);
  }

  get behind(): number {
    return this.#cushion && Math.max(0, this.#lag - this.cushion);
  }

  /** The nearest place to a media time that can be heard. */
  clamp(seconds: number): number {
    const { start, end } = this.recording.ring;
    return Math.max(start, Math.min(seconds, end - CLOSEST));
  }

  seek(seconds: number): void {
    this.#isTouched = true;
    this.goesLive = false;
    this.recording.ring.floor = seconds;
    this.#window.seek(seconds);
  }

  /** Where live is now, for a listener with this cushion. */
  get livePosition(): number {
    const { ring, clock } = this.recording;
    return this.clamp((clock.timeAt(Date.now()) ?? ring.end) - this.cushion);
  }

  /** The sound was stopped: what is to be heard next is kept, and when that is all there is room for, no more comes. */
  hold(): void {
    this.#isTouched = true;
    this.recording.ring.floor = this.position;
    this.recording.ring.mayExceed = false;
  }

  /** The sound goes on, and with it what must be kept. */
  letGo(): void {
    this.recording.ring.mayExceed = true;
  }

  /** The clock has moved. `heard` counts seconds of sound since the first. */
  tick(heard: number): void {
    this.recording.ring.floor = this.position;
    if (!this.#cushion || (!this.#isTouched && heard < SETTLED_AFTER)) this.#cushion = Math.max(CLOSEST, this.#lag);
    this.#options.element.playbackRate = this.#mayDrain ? DRAIN_RATE : 1;
    if (this.position < this.recording.ring.start) this.#window.seek(this.recording.ring.start);
    else this.#window.feed();
    this.#tellWindow();
  }

  /**
   * The sound stands. Returns false where only `revive` helps.
   * @param hasMore what was lacking has come
   */
  repair(hasMore?: boolean): boolean {
    if (this.#window.isOutgrown) return false;
    this.#window.repair(hasMore);
    return true;
  }

  /** Begins anew with what is kept, on a new MediaSource; for a decoder that has given up. */
  revive(at: number): void {
    this.#window.release();
    this.#window = this.#openWindow(this.clamp(at));
  }

  release(): void {
    this.recording.hangUp();
    this.#window.release();
  }

  /** Seconds from what is heard to what is live. */
  get #lag(): number {
    return (this.recording.clock.timeAt(Date.now()) ?? 0) - this.position;
  }

  /** Who has rewound wants to hear it at its own speed, and in an outage every second is needed. */
  get #mayDrain(): boolean {
    const isNearLive = this.#lag > CLOSEST + 0.1 && this.#lag < this.#cushion + CLOSEST;
    return this.drain && isNearLive && this.recording.isConnected;
  }

  #openWindow(startAt: number): MediaWindow {
    const { element, listener } = this.#options;
    const { ring } = this.recording;
    return new MediaWindow({ element, ring, startAt, mayBeBare: this.mayBeBare, unplayable: listener.unplayable });
  }

  #grew(): void {
    this.#window.feed();
    if (this.goesLive) this.seek(this.livePosition);
    this.#tellWindow();
  }

  #tellWindow(): void {
    const now = performance.now();
    const { range } = this;
    if (!range || now - this.#toldAt < TELL_EVERY) return;
    this.#toldAt = now;
    this.#options.listener.window(range);
  }
}
