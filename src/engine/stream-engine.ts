import type { Source } from '../catalog/item.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason } from './engine.ts';
import { explain } from './explain.ts';
import { releaseElement } from './release-element.ts';
import { type Patience, SoundWatch } from './sound-watch.ts';
import { watchForLoss } from './stream-loss.ts';

const defaultPatience: Patience = { start: 8_000, stall: 3_000 };

const capabilities: EngineCapabilities = { canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false };

export interface StreamEngineOptions {
  /** What to play on; one that a gesture has touched, where this code comes too late for it. */
  readonly element?: HTMLAudioElement;
  readonly patience?: Patience;
}

/** Addresses that this page has connected to. */
const asked = new Set<string>();

/** Endless HTTP audio (Icecast, Shoutcast) on the platform's `<audio>`. Each `play` connects at the live edge. */
export const createStreamEngine = ({ element = new Audio(), patience = defaultPatience }: StreamEngineOptions = {}): AudioEngine =>
  new StreamEngine(element, patience);

class StreamEngine implements AudioEngine {
  readonly capabilities = capabilities;
  readonly duration = Infinity;
  readonly rate = 1;
  readonly #events = new Emitter<EngineEventMap>();
  readonly #patience: Patience;
  /** One for good: iOS lets an element play by itself only if a gesture has touched it. */
  readonly #element: HTMLAudioElement;
  #source: Source | undefined;
  /** Lives while sound is wanted. */
  #connection: Scope | undefined;
  #watch: SoundWatch | undefined;
  #heard = 0;
  #begun = false;
  #sounds = false;
  #lost = false;

  constructor(element: HTMLAudioElement, patience: Patience) {
    this.#element = element;
    this.#patience = patience;
  }

  readonly on = this.#events.on.bind(this.#events);

  get currentTime(): number {
    return this.#heard + (this.#watch?.unreported ?? 0);
  }

  get wantsSound(): boolean {
    return this.#connection !== undefined;
  }

  load(source: Source): void {
    this.#disconnect();
    this.#source = source;
    this.#heard = 0;
  }

  play(): void {
    if (!this.#source || this.#connection) return;
    const connection = new Scope();
    this.#connection = connection;
    this.#begun = false;
    this.#sounds = false;
    this.#lost = false;
    this.#events.emit('loading', undefined);
    if (!connection.released) this.#connect(this.#source.src, connection);
  }

  pause(): void {
    if (this.#connection) this.#rest('paused');
  }

  seek(): void {}

  setRate(): void {}

  setVolume(level: number, muted: boolean): void {
    this.#element.volume = level;
    this.#element.muted = muted;
  }

  dispose(): void {
    this.#disconnect();
    this.#source = undefined;
    this.#events.clear();
  }

  #connect(address: string, connection: Scope): void {
    const element = this.#element;
    this.#watch = this.#watchSound(connection);
    watchForLoss(element, connection, () => this.#lose('network'));
    element.addEventListener('error', () => this.#explain(address, connection), connection);
    // The browser, a headset or another app has stopped it. At the end of a stream `ended` follows.
    element.addEventListener('pause', () => element.paused && !element.ended && this.#rest('paused'), connection);
    element.src = unheardOf(address);
    element.play().catch((error: DOMException) => {
      if (error.name === 'NotAllowedError' && !connection.released) this.#rest('refused');
    });
  }

  #watchSound(connection: Scope): SoundWatch {
    return new SoundWatch(this.#element, connection, this.#patience, {
      heard: (seconds) => this.#hear(seconds, connection),
      stalled: () => {
        this.#sounds = false;
        this.#events.emit('stalled', undefined);
      },
      silent: (begun) => (begun ? this.#lose('network') : this.#fail('timeout')),
    });
  }

  #hear(seconds: number, connection: Scope): void {
    this.#heard += seconds;
    this.#begun = true;
    if (!this.#sounds && !this.#lost) this.#events.emit('playing', undefined);
    this.#sounds = true;
    if (!connection.released) this.#events.emit('time', { currentTime: this.#heard });
  }

  async #explain(address: string, connection: Scope): Promise<void> {
    if (this.#begun) return this.#lose('network');
    const reason = await explain(this.#element.error, address, connection.signal);
    if (!connection.released) this.#fail(reason);
  }

  #lose(reason: FailureReason): void {
    if (!this.#begun) return this.#fail(reason);
    if (this.#lost) return;
    this.#lost = true;
    this.#events.emit('lost', { reason });
  }

  #fail(reason: FailureReason): void {
    this.#disconnect();
    this.#events.emit('failed', { reason });
  }

  #rest(event: 'paused' | 'refused'): void {
    this.#disconnect();
    this.#events.emit(event, undefined);
  }

  #disconnect(): void {
    if (!this.#connection) return;
    this.#heard = this.currentTime;
    this.#connection.release();
    this.#connection = undefined;
    this.#watch = undefined;
    releaseElement(this.#element);
  }
}

/**
 * The address, with a query that makes it new if it was asked for before: browsers keep what they have of a stream,
 * and Chromium 156 goes on with it after a reset.
 */
function unheardOf(address: string): string {
  if (!asked.has(address)) {
    asked.add(address);
    return address;
  }
  const url = new URL(address);
  url.search += `${url.search ? '&' : '?'}_=${Date.now().toString(36)}`;
  return url.href;
}
