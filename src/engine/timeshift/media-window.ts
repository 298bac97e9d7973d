import { Scope } from '../../support/scope.ts';
import type { AudioCodec } from './audio-format.ts';
import type { FrameRing } from './frame-ring.ts';
import { mediaSourceClass } from './media-source-class.ts';
import { choosePackaging, type Packaging } from './packaging.ts';
import { takesMediaSource } from './page-policy.ts';

/** Seconds that the browser holds beside the ring: behind what is heard, and before it. Its quota is 8 to 16 MB. */
const BEHIND = 10;
const AHEAD = 30;
/** Least worth removing. Seconds. */
const CRUMB = 10;
/** Frames handed over before the one that is sought, for MP3 frames borrow bits from those before. */
const PREROLL = 3;
/** A gap this short in what the browser holds is leapt over. Seconds. */
const CRACK = 0.5;

/** Seconds; longer than any session. */
const NO_END = 1e8;

export interface MediaWindowOptions {
  readonly element: HTMLMediaElement;
  readonly ring: FrameRing;
  /** Media time at which to begin. Seconds. */
  readonly startAt: number;
  /** Whether frames may be handed over without a container, where the browser says that it takes them so. */
  readonly mayBeBare: boolean;
  /** The place from which on frames are handed over to begin at another; by default the same. Seconds. */
  readonly beginFor?: (seconds: number) => number;
  /** All that the ring holds is handed over. */
  readonly handedOver?: (source: MediaSource) => void;
  /** The browser plays nothing of this format. */
  unplayable(): void;
}

/**
 * The few seconds of the ring that a media element holds: hands frames over ahead of what is heard, takes back what
 * was heard, and begins anew where the listener goes. The media times of the two are the same.
 */
export class MediaWindow {
  readonly #element: HTMLMediaElement;
  readonly #ring: FrameRing;
  readonly #unplayable: () => void;
  readonly #beginFor: (seconds: number) => number;
  readonly #handedOver: (source: MediaSource) => void;
  readonly #mayBeBare: boolean;
  readonly #scope = new Scope();
  readonly #source: MediaSource;
  /** Who opens a window has seen that there is one. */
  readonly #class = mediaSourceClass() as typeof MediaSource;
  #codec: AudioCodec | undefined;
  #packaging: Packaging | undefined;
  #buffer: SourceBuffer | undefined;
  #next: number;
  /** What was packed and is not handed over yet. */
  #parcels: Uint8Array[] = [];
  #begins = true;
  #isStale = false;
  #ahead = AHEAD;
  /** What comes next is of a codec that this window can't go over to: WebKitGTK 2.50 has no `changeType`. */
  isOutgrown = false;

  constructor({ element, ring, startAt, mayBeBare, beginFor = (place) => place, handedOver = () => {}, unplayable }: MediaWindowOptions) {
    this.#element = element;
    this.#ring = ring;
    this.#unplayable = unplayable;
    this.#beginFor = beginFor;
    this.#handedOver = handedOver;
    this.#mayBeBare = mayBeBare;
    this.#source = new this.#class();
    this.#next = this.#numberBefore(startAt);
    this.#open(startAt);
  }

  /** Moves to a media time, in seconds. What is not held is fetched from the ring. */
  seek(seconds: number): void {
    const isHeld = this.#holds(seconds);
    this.#element.currentTime = seconds;
    if (!isHeld) this.#restartAt(seconds);
    this.feed();
  }

  /** Hands over what there is room for. Call it when the ring has grown or the clock has moved. */
  feed(): void {
    const buffer = this.#buffer;
    if (!buffer) return this.#begin();
    // One that has ended opens again with what is handed over, or taken back.
    if (buffer.updating || this.#source.readyState === 'closed') return;
    if (this.#isStale) this.#clear(buffer);
    else if (this.#parcels.length > 0) this.#append(buffer);
    else if (!this.#trim(buffer, BEHIND + CRUMB)) this.#hand(buffer);
  }

  /**
   * Puts right what a browser may have done to its buffer while the sound stands.
   * @param hasMore what was lacking has come: each time that Chromium 156 has run dry it wants twice as much in store
   * before it goes on, up to 3 s, and a seek has it forget that
   */
  repair(hasMore?: boolean): void {
    const { currentTime } = this.#element;
    if (this.#holds(currentTime)) {
      if (hasMore) this.#element.currentTime = currentTime;
      return;
    }
    const { buffered } = this.#element;
    const starts = Array.from({ length: buffered.length }, (_, index) => buffered.start(index));
    const ahead = starts.find((start) => start > currentTime && start - currentTime < CRACK);
    if (ahead !== undefined) this.#element.currentTime = ahead;
    else if (this.#ring.start <= currentTime && currentTime < this.#ring.end - 0.1) this.#restartAt(currentTime);
    this.feed();
  }

  /** True once the browser has accepted the MediaSource: policies may forbid `blob:`. */
  get wasOpened(): boolean {
    return this.#buffer !== undefined || this.#source.readyState !== 'closed';
  }

  release(): void {
    this.#scope.release();
    this.#element.srcObject = null;
    this.#element.removeAttribute('src');
    this.#element.load();
  }

  get #position(): number {
    return this.#element.currentTime;
  }

  #open(startAt: number): void {
    // Where there is only ManagedMediaSource, it opens on elements that can't be cast (Media Source Extensions, 3.5).
    if (!('MediaSource' in globalThis)) this.#element.disableRemotePlayback = true;
    this.#source.addEventListener('sourceopen', () => this.feed(), { once: true, signal: this.#scope.signal });
    this.#element.addEventListener('loadeddata', () => this.feed(), this.#scope);
    this.#element.preload = 'auto';
    this.#attach();
    if (startAt > 0) this.#element.currentTime = startAt;
  }

  #attach(): void {
    if (takesMediaSource()) {
      this.#element.srcObject = this.#source;
      return;
    }
    const url = URL.createObjectURL(this.#source);
    this.#element.src = url;
    this.#scope.add(() => URL.revokeObjectURL(url));
  }

  #begin(): void {
    const format = this.#ring.run(this.#next, 1)?.format;
    if (!format || this.#source.readyState !== 'open') return;
    this.#prepareFor(format.codec);
  }

  /** Makes the SourceBuffer for a codec, or changes it over to another one: the server may have changed to it. */
  #prepareFor(codec: AudioCodec): void {
    if (this.#codec === codec) return;
    this.#codec = codec;
    this.#packaging = undefined;
    const packaging = choosePackaging(codec, this.#class, this.#mayBeBare);
    if (packaging instanceof Promise) packaging.then((late) => this.#codec === codec && this.#usePackaging(late));
    else this.#usePackaging(packaging);
  }

  #usePackaging(packaging: Packaging | undefined): void {
    if (this.#scope.released) return;
    if (!packaging) return this.#unplayable();
    this.isOutgrown = this.#buffer !== undefined && !('changeType' in this.#buffer);
    if (this.isOutgrown) return;
    this.#packaging = packaging;
    this.#begins = true;
    if (this.#buffer) this.#buffer.changeType(packaging.type);
    else this.#addBuffer(packaging.type);
    this.feed();
  }

  #addBuffer(type: string): void {
    this.#source.duration = Infinity;
    // Without it only what the browser holds could be sought, and not what the ring can bring.
    this.#source.setLiveSeekableRange?.(0, NO_END);
    this.#buffer = this.#source.addSourceBuffer(type);
    this.#buffer.addEventListener('updateend', () => this.feed(), this.#scope);
  }

  #hand(buffer: SourceBuffer): void {
    const run = this.#ring.run(Math.max(this.#next, this.#ring.first));
    if (!run) return this.#handedOver(this.#source);
    if (run.start - this.#position > this.#ahead) return;
    this.#prepareFor(run.format.codec);
    if (!this.#packaging || buffer.updating || this.#parcels.length > 0) return;
    if (run.first !== this.#next) this.#begins = true;
    if (this.#begins && this.#packaging.isBare) place(buffer, run.start);
    this.#parcels = [...this.#packaging.pack(run, this.#begins)];
    this.#begins = false;
    this.#next = run.next;
    this.#append(buffer);
  }

  #append(buffer: SourceBuffer): void {
    const [parcel] = this.#parcels;
    try {
      buffer.appendBuffer(parcel as BufferSource);
      this.#parcels.shift();
    } catch (error) {
      if ((error as DOMException).name !== 'QuotaExceededError') return;
      // Less is held from here on; what is left is handed over when there is room.
      this.#ahead = Math.max(2, this.#ahead / 2);
      this.#trim(buffer, 2);
    }
  }

  /** Lets go of what was heard, where that is more than `most` seconds. Returns whether it did. */
  #trim(buffer: SourceBuffer, most: number): boolean {
    if (buffer.buffered.length === 0) return false;
    const until = this.#position - Math.min(BEHIND, most);
    if (buffer.buffered.start(0) >= this.#position - most || until <= 0) return false;
    buffer.remove(0, until);
    return true;
  }

  #restartAt(seconds: number): void {
    this.#next = this.#numberBefore(seconds);
    this.#parcels = [];
    this.#begins = true;
    this.#isStale = true;
  }

  #clear(buffer: SourceBuffer): void {
    this.#isStale = false;
    if (buffer.buffered.length === 0) return this.feed();
    if (this.#source.readyState === 'open') buffer.abort();
    buffer.remove(0, Infinity);
  }

  #numberBefore(seconds: number): number {
    const ring = this.#ring;
    const number = ring.numberAt(this.#beginFor(seconds));
    const formatOf = (each: number) => ring.run(each, 1)?.format;
    let from = Math.max(ring.first, number - PREROLL);
    while (from < number && formatOf(from) !== formatOf(number)) from += 1;
    return from;
  }

  #holds(seconds: number): boolean {
    const { buffered } = this.#element;
    return Array.from({ length: buffered.length }).some((_, index) => buffered.start(index) <= seconds && seconds < buffered.end(index));
  }
}

/** Makes the frames that follow begin at a media time. */
function place(buffer: SourceBuffer, seconds: number): void {
  buffer.abort();
  buffer.timestampOffset = seconds;
}
