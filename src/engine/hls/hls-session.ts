import { Scope } from '../../support/scope.ts';
import type { FailureReason } from '../engine.ts';
import { timeRanges } from '../time-ranges.ts';
import { reasonOf } from './failure.ts';
import { hlsConfig } from './hls-config.ts';
import type { ErrorData, Fragment, Hls, HlsPlayer, LevelDetails, MediaPlaylist, TimestampOffset } from './hls-js.ts';
import { type FramesAt, Id3Frames } from './id3-frames.ts';
import { LivePlace } from './live-place.ts';
import { SegmentTitles, type TitleAt } from './segment-titles.ts';

/** What becomes of one source. Times are seconds of the element's clock. */
export interface HlsSessionListener {
  /** The playlist is here, or has moved on. */
  updated(): void;
  /** About once a second: what is kept of live audio has slid on. */
  slid(): void;
  /** Live audio has broken off, or could not be had again. */
  lost(reason: FailureReason): void;
  /** Live audio goes on. */
  joined(detail: { readonly at: number; readonly seamless: boolean }): void;
  failed(reason: FailureReason): void;
  subtitles(renditions: readonly MediaPlaylist[]): void;
  id3(detail: FramesAt): void;
  title(detail: TitleAt): void;
}

export interface HlsSessionOptions {
  readonly hlsClass: typeof Hls;
  readonly element: HTMLMediaElement;
  readonly url: string;
  /** Seconds at which to begin what ends. */
  readonly startAt: number;
  readonly listener: HlsSessionListener;
}

/** Milliseconds. */
const SLIDES_EVERY = 1000;
const RETRY_WITHIN = 8000;
const TRY_AGAIN_AFTER = 2000;
const REPAIRS_WITHIN = 20_000;
const MOST_REPAIRS = 3;
/** A playlist that has not moved on for this many of its segments has broken off. */
const STALE_AFTER = 3;
/** Segments in a row that may be missing on the host. */
const MOST_MISSING = 2;
/** Seconds of store with which a new MediaSource is still in time. */
const LITTLE = 0.35;
/** Seconds that may lack between two pieces of sound and not be heard. */
const SEAM = 0.1;

/** One source, played by hls.js on an element from its first request to its release. */
export class HlsSession {
  readonly place = new LivePlace();
  readonly scope = new Scope();
  readonly #hls: HlsPlayer;
  readonly #element: HTMLMediaElement;
  readonly #listener: HlsSessionListener;
  readonly #startAt: number;
  readonly #frames = new Id3Frames();
  readonly #titles = new SegmentTitles();
  #kind: 'unknown' | 'live' | 'finite' = 'unknown';
  #offsets: readonly (TimestampOffset | undefined)[] = [];
  /** What is missing: new segments in the playlist, or the segments themselves. */
  #lost: 'playlist' | 'segments' | undefined;
  #missing = 0;
  #isIdle = false;
  #repairs: number[] = [];
  /** Start of what the browser took and lost. */
  #jammedAt: number | undefined;
  /** Where the sound is, while the element is at 0 because its MediaSource is a new one. */
  #renewedAt = 0;
  #stopStaleTimer = (): void => {};
  #stopRetryTimer = (): void => {};

  constructor({ hlsClass, element, url, startAt, listener }: HlsSessionOptions) {
    this.#element = element;
    this.#listener = listener;
    this.#startAt = startAt;
    this.#hls = new hlsClass(hlsConfig(startAt > 0 ? startAt : -1));
    this.scope.add(() => this.#hls.destroy());
    this.#listen(hlsClass);
    const forget = () => {
      this.#renewedAt = 0;
    };
    element.addEventListener('seeked', forget, this.scope);
    this.#hls.loadSource(url);
    this.#hls.attachMedia(element);
  }

  get isLive(): boolean {
    return this.#kind === 'live';
  }

  get isFinite(): boolean {
    return this.#kind === 'finite';
  }

  /** Nothing is asked for until `retry`. */
  get isIdle(): boolean {
    return this.#isIdle;
  }

  get isLost(): boolean {
    return this.#lost !== undefined;
  }

  /** Seconds of finite audio. */
  get duration(): number {
    return this.#hls.latestLevelDetails?.totalduration ?? Number.NaN;
  }

  /** By which MPEG timestamps are told in media time, by the number of the discontinuity. */
  get timestampOffsets(): readonly (TimestampOffset | undefined)[] {
    return this.#offsets;
  }

  get details(): LevelDetails | null {
    return this.#hls.latestLevelDetails;
  }

  /** Asks again for what broke off, or could not be had. */
  retry(): void {
    this.#isIdle = false;
    this.#hls.startLoad(-1, true);
    this.#stopRetryTimer();
    this.#stopRetryTimer = this.scope.timer(RETRY_WITHIN, () => this.#lost && this.#listener.lost('timeout'));
  }

  stop(): void {
    this.#isIdle = true;
    this.#stopStaleTimer();
    this.#hls.stopLoad();
  }

  /** Seconds of the element's clock. */
  get currentTime(): number {
    return this.#element.currentTime || this.#renewedAt;
  }

  /** Looks whether the sound can go on for as long as there is some in store; to be called while it sounds. */
  tend(): void {
    if (this.#jammedAt !== undefined && this.#isStarving) this.#renewMediaSource();
  }

  /** The sound stands: a new MediaSource where this one takes nothing in, or a leap to what is in store further on. */
  nudge(): void {
    if (this.#jammedAt !== undefined) return this.#renewMediaSource();
    const { buffered, currentTime } = this.#element;
    const next = timeRanges(buffered).find(({ start }) => start > currentTime);
    if (next) this.#element.currentTime = next.start + SEAM;
  }

  release(): void {
    this.scope.release();
  }

  #listen({ Events }: typeof Hls): void {
    const hls = this.#hls;
    hls.on(Events.MANIFEST_LOADED, (_, { subtitles, levels }) => {
      // With a choice of variants, one that stands still is left for another.
      if (levels.length > 1) hls.config.liveMaxUnchangedPlaylistRefresh = STALE_AFTER;
      if (subtitles?.length) this.#listener.subtitles(subtitles);
    });
    hls.on(Events.LEVEL_UPDATED, (_, { details }) => this.#update(details));
    hls.on(Events.FRAG_BUFFERED, (_, { frag }) => this.#arrive(frag));
    hls.on(Events.INIT_PTS_FOUND, (_, { timestampOffsets }) => {
      this.#offsets = timestampOffsets;
    });
    hls.on(Events.FRAG_PARSING_METADATA, () => {
      for (const frames of this.#frames.takeNew(this.#element)) this.#listener.id3(frames);
    });
    hls.on(Events.ERROR, (_, error) => this.#onError(error));
  }

  #update(details: LevelDetails): void {
    const isFirst = this.#kind === 'unknown';
    if (isFirst) this.#kind = details.live ? 'live' : 'finite';
    // A place in what ends is none in what is live.
    if (isFirst && details.live && this.#startAt > 0) this.#hls.startLoad(-1);
    if (this.isLive && details.advanced) this.#advance(details);
    for (const title of this.#titles.takeNew(details.fragments)) this.#listener.title(title);
    if (isFirst && details.live) this.#slide();
    this.#listener.updated();
  }

  #slide(): void {
    if (!this.#isIdle) this.#listener.slid();
    this.scope.timer(SLIDES_EVERY, () => this.#slide());
  }

  #advance(details: LevelDetails): void {
    this.place.note(details);
    this.#stopStaleTimer();
    if (!details.live) return;
    this.#stopStaleTimer = this.scope.timer(STALE_AFTER * details.targetduration * 1000, () => this.#lose('network', 'playlist'));
    if (this.#lost === 'playlist') this.#join(details.fragmentStart);
  }

  #arrive(frag: Fragment): void {
    if (frag.gap) return;
    this.#missing = 0;
    if (this.#lost) this.#join(frag.start);
  }

  /** What comes now begins at `start`; what was there before the loss may reach it. */
  #join(start: number): void {
    this.#lost = undefined;
    this.#stopRetryTimer();
    const end = this.#storeEnd;
    const isSeamless = start <= end + SEAM;
    this.#listener.joined({ at: isSeamless ? end : start, seamless: isSeamless });
  }

  get #storeEnd(): number {
    const { buffered } = this.#element;
    return buffered.length === 0 ? 0 : buffered.end(buffered.length - 1);
  }

  #onError(error: ErrorData): void {
    if (error.details === 'bufferAppendNoProgress' && error.frag) return this.#jam(error.frag.start);
    if (!error.fatal) return;
    if (error.type === 'mediaError') return this.#repair(error);
    const reason = reasonOf(error);
    if (this.#kind === 'unknown' || error.type !== 'networkError') return this.#listener.failed(reason);
    if (error.details === 'fragLoadError' && reason === 'not-found' && error.frag) this.#passOver(error.frag);
    else if (this.isLive) this.#lose(reason, error.frag ? 'segments' : 'playlist');
    else this.scope.timer(TRY_AGAIN_AFTER, () => this.retry());
  }

  /** A segment that its playlist names and its host has not: the next is heard in its place. */
  #passOver(frag: Fragment): void {
    this.#missing += 1;
    if (this.#missing > MOST_MISSING) return this.isLive ? this.#lose('not-found', 'segments') : this.#listener.failed('not-found');
    frag.gap = true;
    frag.tagList.push(['GAP']);
    this.#hls.startLoad(-1, true);
  }

  #repair(error: ErrorData): void {
    const now = performance.now();
    this.#repairs = [...this.#repairs.filter((then) => now - then < REPAIRS_WITHIN), now];
    const isHopeless = /codec/i.test(error.details) || this.#repairs.length > MOST_REPAIRS;
    if (isHopeless) this.#listener.failed(reasonOf(error));
    else this.#renewMediaSource();
  }

  /**
   * WebKitGTK 2.50 takes and loses all that comes after something older than what it had: after a seek back, another
   * variant, a discontinuity. Only a new MediaSource helps; what is in store is heard before.
   */
  #jam(at: number): void {
    const isFirst = this.#jammedAt === undefined;
    this.#jammedAt ??= at;
    if (this.#isStarving || (this.#element.seeking && isFirst)) this.#renewMediaSource();
  }

  get #isStarving(): boolean {
    return this.#storeEnd - this.#element.currentTime < LITTLE;
  }

  /** Goes on where the sound is; or, where that is at its end, with what was lost. */
  #renewMediaSource(): void {
    const element = this.#element;
    const { paused, currentTime } = element;
    const lost = this.#jammedAt ?? currentTime;
    const at = lost > currentTime && lost - currentTime < LITTLE + SEAM ? lost + SEAM / 2 : currentTime;
    this.#jammedAt = undefined;
    this.#renewedAt = at;
    this.#hls.detachMedia();
    this.#hls.attachMedia(element);
    this.#hls.startLoad(at);
    if (!paused) element.play().catch(() => {});
  }

  #lose(reason: FailureReason, what: 'playlist' | 'segments'): void {
    this.#lost = what;
    this.#stopRetryTimer();
    this.#listener.lost(reason);
  }
}
