import type { Source } from '../catalog/item.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, EngineEventName, LoadOptions } from './engine.ts';
import { createEpisodeEngine } from './episode-engine.ts';
import { type Count, type Findings, findOut, type Means, ownMeans } from './exact/find-out.ts';
import type { Patience } from './sound-watch.ts';
import { placeWithin } from './time-ranges.ts';

export interface ExactEngineOptions {
  /** What to play on; as for the episode engine. */
  readonly element?: HTMLAudioElement;
  readonly patience?: Patience;
  readonly means?: Partial<Means>;
}

const defaultPatience: Patience = { start: 12_000, stall: 20_000 };

const passedOn: readonly EngineEventName[] = [
  'loading',
  'playing',
  'paused',
  'stalled',
  'ended',
  'refused',
  'failed',
  'time',
  'duration',
  'buffered',
  'seeking',
  'seeked',
  'rate',
];

/**
 * MP3 files in which a place must be right, for a transcript goes with them. A file begins as every episode does, for
 * from its start on any clock is right. Meanwhile its first bytes are looked at; in a file of variable bit rate the
 * first seek hands over to an engine that counts its frames, on the same element, or where that can't be done makes
 * the capabilities say `seeksAreApproximate`.
 */
export const createExactEngine = (options: ExactEngineOptions = {}): AudioEngine => new ExactEngine(options);

class ExactEngine implements AudioEngine {
  readonly #events = new Emitter<EngineEventMap>();
  readonly #element: HTMLAudioElement;
  readonly #patience: Patience;
  readonly #means: Means;
  #source: Source | undefined;
  /** Lives as long as a source is loaded and its file isn't being played otherwise than it began. */
  #life = new Scope();
  #inner: AudioEngine;
  /** Ends what `#inner` tells. */
  #telling = new Scope();
  #findings: Findings | undefined;
  #isProbed = false;
  /** `#inner` counts frames. */
  #counts = false;
  /** `#inner` has played from the start, so that its clock is right without counting. */
  #runs = false;
  /** Sound was asked for, and waits until it is known how to begin. */
  #waits = false;
  /** Seconds: a place that was asked for, told as `seeking`, and not arrived at. */
  #target: number | undefined;
  #isApproximate = false;
  /** What was told already is not told again by the engine that takes it up. */
  #isHushed = false;

  readonly on = this.#events.on.bind(this.#events);

  constructor({ element = new Audio(), patience = defaultPatience, means = {} }: ExactEngineOptions) {
    this.#element = element;
    this.#patience = patience;
    this.#means = { ...ownMeans, ...means };
    this.#inner = createEpisodeEngine({ element, patience });
    this.#passOn();
  }

  get capabilities(): EngineCapabilities {
    return { ...this.#inner.capabilities, ...(this.#isApproximate && { seeksAreApproximate: true }) };
  }

  get currentTime(): number {
    return this.#target ?? this.#inner.currentTime;
  }

  get duration(): number {
    return this.#knowsDuration ? this.#inner.duration : (this.#findings?.file?.duration ?? Number.NaN);
  }

  get wantsSound(): boolean {
    return this.#waits || this.#inner.wantsSound;
  }

  get rate(): number {
    return this.#inner.rate;
  }

  load(source: Source, options: LoadOptions = {}): void {
    this.#forget();
    this.#source = source;
    if (this.#counts) this.#replace(createEpisodeEngine({ element: this.#element, patience: this.#patience }), false);
    this.#inner.load(source, options);
  }

  play(): void {
    if (!this.#source || this.wantsSound) return;
    this.#probe(this.#source.src);
    if (this.#findings || this.#isAtStart) return this.#begin();
    // Touched within the gesture: what sounds later may sound only then (WebKit).
    this.#element.load();
    this.#waits = true;
    this.#events.emit('loading', undefined);
  }

  pause(): void {
    if (!this.#waits) return this.#inner.pause();
    this.#waits = false;
    this.#events.emit('paused', undefined);
  }

  seek(seconds: number): void {
    if (!this.#source) return;
    if (!this.#isProbed || this.#waits || this.#counts || this.#findings?.isInexact === false) return this.#seekInner(seconds);
    const target = placeWithin(seconds, this.duration);
    this.#target = target;
    this.#events.emit('seeking', { target });
    if (this.#findings) this.#goTo(target, this.#findings);
  }

  setVolume(level: number, muted: boolean): void {
    this.#inner.setVolume(level, muted);
  }

  setRate(rate: number): void {
    this.#inner.setRate(rate);
  }

  dispose(): void {
    this.#events.clear();
    this.#forget();
    this.#telling.release();
    this.#inner.dispose();
    this.#source = undefined;
  }

  get #isAtStart(): boolean {
    const { currentTime, duration } = this.#inner;
    return this.#runs || this.#counts || currentTime === 0 || currentTime >= duration;
  }

  get #knowsDuration(): boolean {
    return this.#counts || (this.#findings !== undefined && (!this.#findings.file || this.#findings.file.hasFailed));
  }

  #forget(): void {
    this.#life.release();
    this.#life = new Scope();
    this.#findings = undefined;
    this.#isProbed = false;
    this.#runs = false;
    this.#waits = false;
    this.#target = undefined;
    this.#isApproximate = false;
  }

  #seekInner(seconds: number): void {
    this.#target = undefined;
    this.#inner.seek(seconds);
  }

  #probe(url: string): void {
    if (this.#isProbed) return;
    this.#isProbed = true;
    findOut(url, this.#life, this.#means, (findings) => this.#learn(findings));
  }

  #learn(findings: Findings): void {
    const life = this.#life;
    this.#findings = findings;
    // Wherever it was sent while that wasn't known, it is there.
    if (!findings.isInexact) this.#isApproximate = false;
    for (const name of ['grew', 'failed'] as const) findings.file?.on(name, () => this.#counts || this.#tellDuration(), life);
    this.#tellDuration();
    if (this.#waits) this.#hush(() => this.#begin());
    else if (this.#target !== undefined) this.#goTo(this.#target, findings);
  }

  #tellDuration(): void {
    const { duration } = this;
    if (!Number.isNaN(duration)) this.#events.emit('duration', { duration });
  }

  /** Sound, from where it was left or is to begin. */
  #begin(): void {
    this.#waits = false;
    const isInexact = this.#findings?.isInexact && !this.#isAtStart;
    if (isInexact && this.#findings?.count) return this.#takeOver(this.#inner.currentTime, this.#findings.count, true);
    if (isInexact) this.#isApproximate = true;
    else this.#runs = true;
    this.#inner.play();
  }

  #goTo(target: number, { isInexact, count }: Findings): void {
    if (isInexact && count) return this.#takeOver(target, count, this.#inner.wantsSound);
    this.#isApproximate = isInexact;
    this.#target = undefined;
    this.#hush(() => this.#inner.seek(target));
  }

  #takeOver(startAt: number, count: Count, wanted: boolean): void {
    this.#isApproximate = false;
    this.#replace(count(this.#element, this.#patience), true);
    this.#resume(startAt, wanted);
  }

  /** What counted frames can do so no more. */
  #giveUpCounting(): void {
    const { currentTime, wantsSound } = this;
    this.#findings = { isInexact: true };
    this.#isApproximate = true;
    this.#replace(createEpisodeEngine({ element: this.#element, patience: this.#patience }), false);
    this.#resume(currentTime, wantsSound);
  }

  #replace(engine: AudioEngine, counts: boolean): void {
    const { rate } = this.#inner;
    this.#telling.release();
    this.#inner.dispose();
    engine.setRate(rate);
    this.#inner = engine;
    this.#counts = counts;
    this.#runs = false;
    this.#passOn();
  }

  #resume(startAt: number, wanted: boolean): void {
    if (!this.#source) return;
    this.#inner.load(this.#source, { startAt });
    if (wanted) this.#hush(() => this.#inner.play());
    else this.#arrive();
  }

  #hush(act: () => void): void {
    this.#isHushed = true;
    act();
    this.#isHushed = false;
  }

  #arrive(): void {
    if (this.#target === undefined) return;
    this.#target = undefined;
    this.#events.emit('seeked', { currentTime: this.currentTime });
  }

  #passOn(): void {
    this.#telling = new Scope();
    const engine = this.#inner;
    engine.on('playing', () => this.#findings && this.#arrive(), this.#telling);
    for (const name of ['ended', 'failed'] as const) {
      engine.on(
        name,
        () => {
          this.#runs = false;
          this.#target = undefined;
        },
        this.#telling,
      );
    }
    // Not in the midst of an element's `error`: what WebKitGTK 2.50 is then given to play stands for good.
    engine.on('unsuited', () => void this.#telling.timer(0, () => this.#giveUpCounting()), this.#telling);
    for (const name of passedOn) engine.on(name, (detail) => this.#tell(name, detail as never), this.#telling);
  }

  #tell(name: EngineEventName, detail: never): void {
    const isTold = this.#isHushed && (name === 'loading' || name === 'seeking');
    const isGuess = name === 'duration' && !this.#knowsDuration;
    if (!isTold && !isGuess) this.#events.emit(name, detail);
  }
}
