import { Scope } from '../../support/scope.ts';
import type { EngineEventMap, FailureReason } from '../engine.ts';
import type { AudioFrame } from './audio-format.ts';
import { ByteWatch } from './byte-watch.ts';
import { ask, Connection, type ConnectionListener } from './connection.ts';
import { FrameRing, type RingLimits } from './frame-ring.ts';
import type { Splice, SpliceAnswer } from './splice.ts';
import { WallClock } from './wall-clock.ts';

export interface RecordingListener {
  /** There is more to play. */
  grew(): void;
  /** Milliseconds for which what comes may wait. */
  leisure(): number;
  /** The connection has ended by itself. */
  closed(end: FailureReason | 'unreadable'): void;
  spliced(detail: EngineEventMap['spliced']): void;
  metadata(detail: EngineEventMap['metadata']): void;
}

/** Milliseconds. */
export interface ConnectionPatience {
  /** Until the first byte. */
  readonly start: number;
  /** Of silence, before a connection counts as lost. */
  readonly stall: number;
}

/** How long the frames of a new connection are held back to find the one that matches. Milliseconds. */
const SPLICE_WITHIN = 500;
/** What is needed later is loaded once sound has come. Milliseconds. */
const LATER = 2_000;

/** A block of metadata, and how many bytes of its connection's audio came before it. */
export interface PendingMetadata {
  readonly bytes: Uint8Array;
  readonly position: number;
}

/** What is received of a stream, over as many connections as it takes, as one row of frames. */
export class Recording {
  readonly ring: FrameRing;
  readonly clock = new WallClock();
  readonly #listener: RecordingListener;
  readonly #watch: ByteWatch;
  readonly #patience: ConnectionPatience;
  #connection: Scope | undefined;
  /** The frames that come are not joined yet to what is held. */
  #joins = false;
  #splice: Splice | undefined;
  /** Frames that wait for the splice. */
  #waiting: AudioFrame[] = [];
  /** How many of the next frames are held already. */
  #toSkip = 0;
  #metadata: PendingMetadata[] = [];
  #lastMetadata = '';

  constructor(limits: RingLimits, patience: ConnectionPatience, listener: RecordingListener) {
    this.ring = new FrameRing(limits);
    this.#patience = patience;
    this.#watch = new ByteWatch(patience.stall);
    this.#listener = listener;
  }

  /** True while a connection is open or being made. */
  get isConnected(): boolean {
    return this.#connection !== undefined;
  }

  get isEmpty(): boolean {
    return this.ring.next === this.ring.first;
  }

  /** Makes a connection, in place of the one that there is. */
  connect(address: string): void {
    this.hangUp();
    const scope = new Scope();
    this.#connection = scope;
    this.#joins = !this.isEmpty;
    if (this.#joins) this.#prepareSplice(scope, address);
    else scope.timer(LATER, () => this.#prepareSplice(scope, address));
    const connection = new Connection(scope, this.#watch, this.listenerFor(scope));
    void connection.open(ask(address, scope.signal), this.#patience.start);
  }

  /** @param scope the connection's */
  listenerFor(scope: Scope): ConnectionListener {
    return {
      frames: (frames) => this.#take(frames, scope),
      metadata: (bytes, position) => void this.#metadata.push({ bytes, position }),
      // Where it joins is to be found among all that comes at once.
      leisure: () => (this.#joins ? 0 : this.#listener.leisure()),
      closed: (end) => this.#close(end),
    };
  }

  /** Goes over to another connection, whose first frame is held with the number `at`. */
  goOver(scope: Scope, at: number, frames: readonly AudioFrame[], metadata: PendingMetadata[]): void {
    this.hangUp();
    this.#connection = scope;
    this.#toSkip = this.ring.next - at;
    this.#metadata = metadata;
    this.#add(frames);
  }

  hangUp(): void {
    this.#connection?.release();
    this.#connection = undefined;
    this.#splice = undefined;
    this.#waiting = [];
    this.#metadata = [];
    this.#toSkip = 0;
  }

  #close(end: FailureReason | 'unreadable'): void {
    this.#settle();
    this.hangUp();
    this.#listener.closed(end);
  }

  #take(frames: readonly AudioFrame[], scope: Scope): void {
    if (!this.#joins) return this.#add(frames);
    if (this.#waiting.length === 0) scope.timer(SPLICE_WITHIN, () => this.#settle());
    this.#waiting.push(...frames);
    this.#offer();
  }

  /** Where it can't be had, the new connection joins as one that matches nowhere. */
  #prepareSplice(scope: Scope, address: string): void {
    import('./later.ts').then(
      ({ Splice, listenForMetadata }) => {
        if (scope.released) return;
        if (!this.#joins) return listenForMetadata(this, address, scope);
        this.#splice = new Splice(this.ring, this.clock);
        this.#offer();
      },
      () => {},
    );
  }

  #offer(): void {
    const answer = this.#splice?.offerAll(this.#waiting);
    if (answer) this.#join(answer);
  }

  #settle(): void {
    if (this.#joins && this.#waiting.length > 0) this.#join(this.#splice?.settle() ?? { seamless: false });
  }

  #join(answer: SpliceAnswer): void {
    const { next, end } = this.ring;
    this.#splice = undefined;
    this.#joins = false;
    this.#toSkip = answer.seamless ? next - answer.at : 0;
    if (!answer.seamless) this.clock.breakAt(end);
    const frames = this.#waiting;
    this.#waiting = [];
    this.#listener.spliced({ at: end, seamless: answer.seamless });
    this.#add(frames);
  }

  #add(frames: readonly AudioFrame[]): void {
    let end = 0;
    for (const frame of frames) {
      const at = this.#toSkip > 0 ? this.ring.timeOf(this.ring.next - this.#toSkip) : this.ring.end;
      this.#tellMetadata(frame, at);
      if (this.#toSkip > 0) this.#toSkip -= 1;
      else if (!this.ring.append(frame.bytes, frame.format)) return this.hangUp();
      end = at + frame.format.samples / frame.format.sampleRate;
    }
    this.clock.note(end, Date.now());
    this.clock.forget(this.ring.start);
    this.#listener.grew();
  }

  #tellMetadata(frame: AudioFrame, at: number): void {
    for (let next = this.#metadata[0]; next && next.position <= frame.position; next = this.#metadata[0]) {
      this.#metadata.shift();
      const { bytes } = next;
      const said = String(bytes);
      if (said !== this.#lastMetadata) this.#listener.metadata({ at, bytes });
      this.#lastMetadata = said;
    }
  }
}
