import type { Source } from '../catalog/item.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason, LiveArchive, LoadOptions } from './engine.ts';
import { type Patience, SoundWatch } from './sound-watch.ts';
import type { RingLimits } from './timeshift/frame-ring.ts';
import { liveArchive } from './timeshift/live-archive.ts';
import { mediaSourceClass } from './timeshift/media-source-class.ts';
import { pageAllows } from './timeshift/page-policy.ts';
import { ringLimits } from './timeshift/ring-limits.ts';
import { Session } from './timeshift/session.ts';

export interface TimeShiftOptions {
  /** What to play on. Give one that was touched within the gesture where this code comes too late for it. */
  readonly element?: HTMLAudioElement;
  readonly patience?: Patience;
  /** How much is kept; by default what the load says, at most 64 MB, and less on small devices. */
  readonly limits?: RingLimits;
}

const defaultPatience: Patience = { start: 8_000, stall: 3_000 };

const capabilities: EngineCapabilities = { canSeek: true, canRewindLive: true, canDrain: true, canSetRate: false, hasCues: false };

/** By then the browser has what a new connection brought at once. Milliseconds. */
const HANDED_OVER = 100;
/** What a decoder choked on is left out. Seconds. */
const PAST_DAMAGE = 0.1;

/**
 * Endless MP3 or AAC whose bytes may be read, by fetch and MediaSource: sounds at once, though it joins in mid-frame;
 * can be paused and rewound; and goes on with the next frame after an outage. Where the bytes can't be read it says
 * `unsuited`.
 */
export const createTimeShiftEngine = (options: TimeShiftOptions = {}): AudioEngine => new TimeShiftEngine(options);

class TimeShiftEngine implements AudioEngine {
  readonly capabilities = capabilities;
  readonly duration = Infinity;
  readonly rate = 1;
  readonly live: LiveArchive;
  readonly #events = new Emitter<EngineEventMap>();
  readonly #patience: Patience;
  readonly #limits: RingLimits | undefined;
  #keep: number | undefined;
  /** One for good: iOS lets an element play by itself only if a gesture has touched it. */
  readonly #element: HTMLAudioElement;
  readonly #life = new Scope();
  #source: Source | undefined;
  #session: Session | undefined;
  /** Lives while sound is wanted. */
  #wanted: Scope | undefined;
  #drain = false;
  #heard = 0;
  #sounds = false;
  #lost = false;
  /** A seek that was told has not arrived yet. The element seeks for other reasons, too. */
  #seeks = false;

  constructor({ element = new Audio(), patience = defaultPatience, limits }: TimeShiftOptions) {
    this.#element = element;
    this.#patience = patience;
    this.#limits = limits;
    this.live = liveArchive(() => this.#session, {
      goLive: () => this.#goLive(),
      reconnect: (source) => this.#reconnect(source),
      setDrain: (drain) => this.#setDrain(drain),
    });
    const on = (name: string, listener: () => void) => this.#element.addEventListener(name, listener, this.#life);
    on('seeked', () => this.#arrive());
    on('error', () => this.#element.error && this.#revive(PAST_DAMAGE));
    // A headset or the lock screen has started what was paused.
    on('play', () => !this.#element.paused && this.#session && this.play());
  }

  readonly on = this.#events.on.bind(this.#events);

  get currentTime(): number {
    return this.#session?.position ?? 0;
  }

  get wantsSound(): boolean {
    return this.#wanted !== undefined;
  }

  load(source: Source, { keep }: LoadOptions = {}): void {
    this.#close();
    this.#keep = keep;
    this.#source = source;
    this.#session = this.#open(source);
  }

  play(): void {
    if (!this.#source || this.#wanted) return;
    const wanted = new Scope();
    this.#wanted = wanted;
    this.#sounds = false;
    this.#session ??= this.#open(this.#source);
    const session = this.#session;
    if (!session) return this.#give('unsuited');
    session.letGo();
    if (!session.recording.isConnected) session.recording.connect(this.#source.src);
    this.#events.emit('loading', undefined);
    if (!wanted.released) this.#listen(wanted);
  }

  pause(): void {
    if (this.#wanted) this.#rest('paused');
  }

  seek(seconds: number): void {
    const session = this.#session;
    if (!session?.range) return;
    const target = session.clamp(seconds);
    this.#seeks = true;
    this.#events.emit('seeking', { target });
    session.seek(target);
  }

  setRate(): void {}

  setVolume(level: number, muted: boolean): void {
    this.#element.volume = level;
    this.#element.muted = muted;
  }

  dispose(): void {
    this.#close();
    this.#life.release();
    this.#source = undefined;
    this.#events.clear();
  }

  #arrive(): void {
    if (!this.#seeks) return;
    this.#seeks = false;
    this.#events.emit('seeked', { currentTime: this.currentTime });
  }

  #setDrain(drain: boolean): void {
    this.#drain = drain;
    if (this.#session) this.#session.drain = drain;
  }

  #goLive(): void {
    const session = this.#session;
    if (!session?.range || !this.#source) return;
    if (session.recording.isConnected) return this.seek(session.livePosition);
    session.goesLive = true;
    session.letGo();
    session.recording.connect(this.#source.src);
  }

  #reconnect(source: Source): void {
    if (!this.#session) return;
    this.#source = source;
    this.#session.recording.connect(source.src);
  }

  #open({ src }: Source): Session | undefined {
    if (!mediaSourceClass() || !pageAllows(src)) return undefined;
    this.#heard = 0;
    this.#lost = false;
    this.#seeks = false;
    const session = new Session({
      element: this.#element,
      limits: this.#limits ?? ringLimits(this.#keep),
      patience: this.#patience,
      listener: {
        window: (range) => this.#events.emit('window', { range }),
        metadata: (detail) => this.#events.emit('metadata', detail),
        spliced: (detail) => this.#rejoin(detail),
        closed: (end) => this.#lose(end),
        unplayable: () => this.#give('unsuited'),
      },
    });
    session.drain = this.#drain;
    return session;
  }

  #listen(wanted: Scope): void {
    const element = this.#element;
    new SoundWatch(element, wanted, this.#patience, {
      heard: (seconds) => this.#hear(seconds, wanted),
      stalled: () => this.#stall(),
      silent: (begun) => this.#despair(begun),
    });
    // The browser, a headset or another app has stopped it.
    element.addEventListener('pause', () => element.paused && element.readyState > 0 && this.#rest('paused'), wanted);
    this.#startElement(wanted);
  }

  #startElement(wanted: Scope): void {
    this.#element.play().catch((error: DOMException) => {
      if (error.name === 'NotAllowedError' && !wanted.released) this.#rest('refused');
    });
  }

  #hear(seconds: number, wanted: Scope): void {
    this.#heard += seconds;
    const isNews = !this.#sounds && !this.#lost;
    this.#sounds = true;
    if (isNews) this.#events.emit('playing', undefined);
    if (!wanted.released) this.#events.emit('time', { currentTime: this.currentTime });
    if (!wanted.released) this.#session?.tick(this.#heard);
  }

  #stall(): void {
    this.#sounds = false;
    this.#events.emit('stalled', undefined);
    if (this.#session?.repair() === false) this.#revive(PAST_DAMAGE);
  }

  /** Nothing was heard for long: with sound in store the decoder is at fault, and without the connection is. */
  #despair(begun: boolean): void {
    const session = this.#session;
    const hasSound = session && session.ahead > PAST_DAMAGE;
    if (begun && hasSound) this.#revive(0);
    else if (!begun) this.#give(session?.range ? 'unsuited' : 'timeout');
  }

  #rejoin(detail: EngineEventMap['spliced']): void {
    this.#lost = false;
    // What stood goes on with what has come by then.
    this.#wanted?.timer(HANDED_OVER, () => this.#sounds || this.#session?.repair(true));
    this.#events.emit('spliced', detail);
    if (this.#sounds) this.#events.emit('playing', undefined);
  }

  #lose(end: FailureReason | 'unreadable'): void {
    if (!this.#session?.range) return this.#give(end === 'unreadable' ? 'unsuited' : end);
    this.#lost = true;
    this.#events.emit('lost', { reason: end === 'unreadable' ? 'network' : end });
  }

  /**
   * The decoder has given up, or stands with sound in store.
   * @param past how many seconds further it is to go on
   */
  #revive(past: number): void {
    const session = this.#session;
    import('./timeshift/later.ts').then(
      ({ revive }) => {
        if (!session || session !== this.#session) return;
        const end = revive(session, this.#heard > 0, past);
        if (end) this.#give(end);
        else if (this.#wanted) this.#startElement(this.#wanted);
      },
      () => this.#give('decode'),
    );
  }

  /** This source is given up. */
  #give(end: FailureReason | 'unsuited'): void {
    this.#close();
    if (end === 'unsuited') this.#events.emit('unsuited', undefined);
    else this.#events.emit('failed', { reason: end });
  }

  #rest(event: 'paused' | 'refused'): void {
    this.#wanted?.release();
    this.#wanted = undefined;
    if (event === 'refused') this.#close();
    this.#element.pause();
    this.#session?.hold();
    this.#events.emit(event, undefined);
  }

  #close(): void {
    this.#wanted?.release();
    this.#wanted = undefined;
    this.#session?.release();
    this.#session = undefined;
  }
}
