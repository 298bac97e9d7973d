import { Alarm } from '../support/alarm.ts';
import { isOffline } from '../support/is-offline.ts';
import type { Issue } from '../support/issue.ts';
import { Scope } from '../support/scope.ts';
import type { LiveCue } from '../transcript/live/live-cue.ts';
import type { LiveTranscript } from '../transcript/live/live-transcript.ts';
import { parseCaptionEvent } from '../transcript/live/parse-caption-event.ts';
import { mayAsk } from './manners.ts';
import { watchNetwork } from './network-news.ts';
import { beginOutage, nextWait, noteAttempt, noteLoss, noteSound, type Outage } from './reconnect-policy.ts';
import type { PlayerState } from './state.ts';

/** What is used of the browser's `EventSource`. */
export interface EventSourceLike {
  /** 0 connecting, 1 open, 2 closed. */
  readonly readyState: number;
  addEventListener(type: 'open' | 'error' | 'message', listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

export interface CaptionListener {
  /** More is known; at most ten times a second. */
  changed(transcript: LiveTranscript): void;
  report(issues: readonly Issue[]): void;
}

export interface CaptionSourceOptions {
  /** Address of the event stream. */
  readonly src: string;
  /** What is known already: captions that were left and are come back to. */
  readonly transcript: LiveTranscript;
  readonly listener: CaptionListener;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** For tests. */
  readonly open?: (src: string) => EventSourceLike;
}

/** Who joins is told in one go what was said before. Milliseconds. */
const GATHER_MS = 100;
/** A stream of nothing but nonsense is told of, and not a thousand times a second. */
const MAX_ISSUES = 10;
const CLOSED = 2;
/**
 * Silence after which a connection may be dead, which nothing tells; or nobody speaks, so it is waited for twice as
 * long each time that nothing comes. Each listener waits up to twice this: the last word came to all at once. Milliseconds.
 */
const SILENT_MS = 60_000;
const MOST_SILENT_MS = 480_000;

// No `withCredentials`: cookies stay at home.
const openEventSource = (src: string): EventSourceLike => new EventSource(src);
/**
 * Reads live captions for as long as the signal allows. The browser itself asks again when the connection breaks;
 * where it gives up, as it does at any answer but 200, this does not.
 * @returns false where nothing may be asked of that origin yet: before the first press of Play
 */
export function readCaptions(options: CaptionSourceOptions, state: Pick<PlayerState, 'started'>): boolean {
  const { src, signal } = options;
  if (signal.aborted || !mayAsk(src, state)) return false;
  const source = new CaptionSource(options);
  signal.addEventListener('abort', () => source.close(), { once: true });
  source.connect();
  return true;
}

class CaptionSource {
  readonly #options: CaptionSourceOptions;
  readonly #scope = new Scope();
  #transcript: LiveTranscript;
  #connection = new Scope();
  #outage: Outage | undefined;
  #cues: LiveCue[] = [];
  #issues: Issue[] = [];
  #gathering = false;
  #patience = SILENT_MS;

  constructor(options: CaptionSourceOptions) {
    this.#options = options;
    this.#transcript = options.transcript;
    watchNetwork(this.#scope, () => this.#comeBack());
  }

  connect(): void {
    const { src, open = openEventSource } = this.#options;
    if (this.#outage) this.#outage = noteAttempt(this.#outage);
    this.#connection.release();
    const connection = this.#scope.child();
    this.#connection = connection;
    const source = open(src);
    connection.add(() => source.close());
    const on = (type: 'open' | 'error' | 'message', listener: (data: unknown) => void) =>
      source.addEventListener(type, ({ data }) => connection.released || listener(data));
    const silence = new Alarm(connection, () => this.#doubt());
    const wait = () => silence.set(this.#patience * (1 + Math.random()));
    on('open', () => {
      wait();
      if (this.#outage) this.#outage = noteSound(this.#outage, performance.now());
    });
    on('message', (data) => {
      this.#patience = SILENT_MS;
      wait();
      this.#take(data);
    });
    on('error', () => source.readyState === CLOSED && this.#lose());
  }

  /** Nothing is told any more, not even what was gathered. */
  close(): void {
    this.#scope.release();
  }

  #take(data: unknown): void {
    const { cue, issues } = parseCaptionEvent(typeof data === 'string' ? data : '', { now: Date.now() });
    if (cue) this.#cues.push(cue);
    this.#issues.push(...issues.slice(0, MAX_ISSUES - this.#issues.length));
    if (this.#gathering) return;
    this.#gathering = true;
    this.#scope.timer(GATHER_MS, () => this.#tell());
  }

  #tell(): void {
    const { listener } = this.#options;
    const issues = this.#issues;
    const next = this.#transcript.put(this.#cues);
    const isNew = next !== this.#transcript;
    this.#transcript = next;
    this.#gathering = false;
    this.#cues = [];
    this.#issues = [];
    if (isNew) listener.changed(next);
    if (issues.length > 0 && !this.#scope.released) listener.report(issues);
  }

  /** The browser has given up. */
  #lose(): void {
    const now = performance.now();
    this.#outage = noteLoss(this.#outage, now, Math.random());
    this.#connection.release();
    this.#connection = this.#scope.child();
    const wait = nextWait(this.#outage, now, isOffline());
    if (wait !== undefined) this.#connection.timer(wait, () => this.connect());
    const message = `The live captions at ${this.#options.src} could not be had. The server must answer with text/event-stream, and Access-Control-Allow-Origin.`;
    this.#options.listener.report([{ code: 'captions-unreachable', message }]);
  }

  /** Nothing was said for long. Who joins anew is told what was said last, so that nothing is lost by it. */
  #doubt(): void {
    this.#patience = Math.min(2 * this.#patience, MOST_SILENT_MS);
    this.connect();
  }

  /** The network is back, or is another one: a connection that was made before may be dead, and nothing would tell. */
  #comeBack(): void {
    const now = performance.now();
    this.#outage = beginOutage(now, Math.random());
    this.#connection.timer(nextWait(this.#outage, now, false) ?? 0, () => this.connect());
  }
}
