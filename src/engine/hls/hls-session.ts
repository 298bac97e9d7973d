import { Scope } from '../../support/scope.ts';
import type { FailureReason } from '../engine.ts';
import { reasonOf } from './failure.ts';
import { hlsConfig } from './hls-config.ts';
import type { ErrorData, Fragment, Hls, HlsPlayer, LevelDetails, MediaPlaylist, TimestampOffset } from './hls-js.ts';
import { type FramesAt, Id3Frames } from './id3-frames.ts';
import { LivePlace } from './live-place.ts';
import { MediaRepair, SEAM } from './media-repair.ts';
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
/** A playlist that has not moved on for this many of its segments has broken off. */
const STALE_AFTER = 3;
/** Segments in a row that may be missing on the host, or be no sound. */
const MOST_MISSING = 2;

/** One source, played by hls.js on an element from its first request to its release. */
export class HlsSession {
  readonly place = new LivePlace();
  readonly scope = new Scope();
  readonly media: MediaRepair;
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
  /** Its address leads to another one, where all of it is asked for since. */
  #isRedirected = false;
  /** What is lost has been asked for again. */
  #isRetried = false;
  #stopStaleTimer = (): void => {};
  #stopRetryTimer = (): void => {};

  constructor({ hlsClass, element, url, startAt, listener }: HlsSessionOptions) {
    this.#element = element;
    this.#listener = listener;
    this.#startAt = startAt;
    this.#hls = new hlsClass(hlsConfig(startAt > 0 ? startAt : -1));
    this.media = new MediaRepair(this.#hls, element, this.scope);
    this.scope.add(() => this.#hls.destroy());
    this.#listen(hlsClass, url);
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

  /** It was led to a host that is of no use any more, and has nothing left to sound: its address may lead elsewhere by now. */
  get mayHaveMoved(): boolean {
    return this.#isRedirected && this.#lost !== undefined && this.#isRetried && this.media.isOut;
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
    this.#isRetried = this.isLost;
    this.#hls.startLoad(-1, true);
    this.#stopRetryTimer();
    this.#stopRetryTimer = this.scope.timer(RETRY_WITHIN, () => this.#lost && this.#listener.lost('timeout'));
  }

  stop(): void {
    this.#isIdle = true;
    this.#stopStaleTimer();
    this.#hls.stopLoad();
  }

  release(): void {
    this.scope.release();
  }

  #listen({ Events }: typeof Hls, asked: string): void {
    const hls = this.#hls;
    hls.on(Events.MANIFEST_LOADED, (_, { subtitles, levels, url }) => {
      this.#isRedirected = url !== asked;
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
    this.media.stayWithin(details.fragmentStart, this.place.clamp(0));
    this.#stopStaleTimer();
    if (!details.live) return;
    this.#stopStaleTimer = this.scope.timer(STALE_AFTER * details.targetduration * 1000, () => this.#lose('network', 'playlist'));
    if (this.#lost === 'playlist') this.#joinAt(details.fragmentStart);
  }

  /** The playlist goes on; of what it names the oldest begins at `start`. */
  #joinAt(start: number): void {
    const end = this.media.storeEnd;
    this.#join(Math.max(start, end), start <= end + SEAM);
  }

  #arrive(frag: Fragment): void {
    if (frag.gap) return;
    this.#missing = 0;
    if (this.#lost) this.#join(frag.start, this.media.leadsTo(frag.start));
  }

  #join(at: number, seamless: boolean): void {
    this.#lost = undefined;
    this.#isRetried = false;
    this.#stopRetryTimer();
    this.#listener.joined({ at, seamless });
  }

  #onError(error: ErrorData): void {
    if (error.details === 'bufferAppendNoProgress' && error.frag) return this.media.jam(error.frag.start);
    if (!error.fatal) return;
    if (error.details === 'fragParsingError' && error.frag) return this.#passOver(error.frag, 'decode');
    if (error.type === 'mediaError') return this.#repair(error);
    const reason = reasonOf(error);
    if (this.#kind === 'unknown' || error.type !== 'networkError') return this.#listener.failed(reason);
    if (error.details === 'fragLoadError' && reason === 'not-found' && error.frag) this.#passOver(error.frag, reason);
    else if (this.isLive) this.#lose(reason, error.frag ? 'segments' : 'playlist');
    else this.scope.timer(TRY_AGAIN_AFTER, () => this.retry());
  }

  /** A segment that its playlist names and its host has not, or that is no sound: the next is heard in its place. */
  #passOver(frag: Fragment, reason: FailureReason): void {
    this.#missing += 1;
    if (this.#missing > MOST_MISSING) {
      return this.isLive && reason === 'not-found' ? this.#lose(reason, 'segments') : this.#listener.failed(reason);
    }
    frag.gap = true;
    frag.tagList.push(['GAP']);
    this.media.passOver(frag);
    this.#hls.startLoad(-1, true);
  }

  #repair(error: ErrorData): void {
    if (/codec/i.test(error.details) || !this.media.repair()) this.#listener.failed(reasonOf(error));
  }

  #lose(reason: FailureReason, what: 'playlist' | 'segments'): void {
    this.#lost = what;
    this.#stopRetryTimer();
    this.#listener.lost(reason);
  }
}
