import type { Source } from '../catalog/item.ts';
import type { Cue } from '../transcript/cue.ts';

/** A stretch of media time in seconds. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** What an engine can do with what it has loaded. Ask these; never ask which engine it is. */
export interface EngineCapabilities {
  /** The listener may choose a place in the audio. */
  readonly canSeek: boolean;
  /** Live audio can be paused, kept and rewound. */
  readonly canRewindLive: boolean;
  /** Live audio is heard some seconds after it came, and may be heard closer to what is live. */
  readonly canDrain?: boolean;
  readonly canSetRate: boolean;
  /** The engine brings timed text of its own. */
  readonly hasCues: boolean;
  /** After a seek what is heard may lie seconds from what the clock says, and no way was found to put that right. */
  readonly seeksAreApproximate?: boolean;
}

/** Why a source cannot be played (on). Words for people are chosen elsewhere, in `i18n/`. */
export type FailureReason =
  /** The server answered, and has nothing there (404, 410). */
  | 'not-found'
  /** The server answered something that is no audio that this browser plays. */
  | 'unsupported'
  /** The audio is damaged. */
  | 'decode'
  /** No answer, or the connection broke. */
  | 'network'
  /** The host took the request and never sent sound. */
  | 'timeout';

/**
 * What an engine tells. Facts only: `playing` means that the media clock has been seen to advance,
 * not that playing was asked for.
 */
export interface EngineEventMap {
  /** Asked to play; nothing is heard yet. */
  loading: undefined;
  /** The clock advances. */
  playing: undefined;
  /** The sound has stopped because it was asked to, or because the browser stopped it from outside. */
  paused: undefined;
  /** Sound is wanted and the clock stands. */
  stalled: undefined;
  /** The end of finite audio was heard. Never sent for live audio: that is `lost`. */
  ended: undefined;
  /** The browser wants a gesture before it lets audio sound. */
  refused: undefined;
  /**
   * Live audio has broken off (closed, reset, or silent for too long), or could not be had again; the backlog may still
   * sound. Where live audio is kept this is told while it is paused, too.
   */
  lost: { readonly reason: FailureReason };
  /**
   * A new connection goes on from what is kept of live audio. `seamless`: with the very next frame; otherwise something
   * is missing at the media time `at`, in seconds.
   */
  spliced: { readonly at: number; readonly seamless: boolean };
  /** What is kept of live audio has changed; about once a second. */
  window: { readonly range: TimeRange };
  /** Metadata that came in the audio (ICY), raw, once per change; it holds from media time `at` on. Seconds. */
  metadata: { readonly at: number; readonly bytes: Uint8Array };
  /**
   * ID3 frames that came in the audio (HLS), read but not understood, as `parseId3` takes them; they hold from media
   * time `at` on. Seconds. Told when they are fetched, which is before they are heard.
   */
  id3: { readonly at: number; readonly frames: readonly unknown[] };
  /** What a playlist calls the segments from media time `at` on (EXTINF), once per change. Seconds. */
  title: { readonly at: number; readonly title: string };
  /**
   * Timed text that came with the audio, as it was fetched: each cue once, in no order, on the media clock.
   * `language` is a BCP 47 tag.
   */
  cues: { readonly cues: readonly Cue[]; readonly language?: string };
  /** This engine can't read this source, though another may play it. Told in place of `failed`; nothing was heard. */
  unsuited: undefined;
  /** This source can't be played (on). Sent once per load. */
  failed: { readonly reason: FailureReason };
  /** The media clock has moved on (at most about four times a second), or jumped. Seconds. */
  time: { readonly currentTime: number };
  duration: { readonly duration: number };
  buffered: { readonly ranges: readonly TimeRange[] };
  seeking: { readonly target: number };
  seeked: { readonly currentTime: number };
  rate: { readonly rate: number };
}

export type EngineEventName = keyof EngineEventMap;

/** Live audio that is kept while it comes. Times are seconds on the media clock, unless they say otherwise. */
export interface LiveArchive {
  /** What can be sought; `undefined` before the first sound has come. */
  readonly window: TimeRange | undefined;
  /** How far behind what is live the sound is where `goLive` takes it: what protects it from outages. Seconds. */
  readonly cushion: number;
  /** How much further behind it is now; 0 when it is live. Seconds. */
  readonly behind: number;
  /** When a moment was live, in epoch milliseconds; `undefined` where that is not known. */
  epochOf(seconds: number): number | undefined;
  /** The moment that was live at an epoch time in milliseconds; it need not be kept any more, or yet. */
  timeAt(epoch: number): number | undefined;
  goLive(): void;
  /**
   * Asks again for a stream that broke off, or asks another source of the same item. What is kept sounds on; the new
   * connection tells `spliced`, and `playing` when sound is heard, or `lost` where it can't be made.
   */
  reconnect(source: Source): void;
  /** Whether the cushion is used up, by playing a little faster, to be closer to what is live. */
  setDrain(drain: boolean): void;
}

export interface LoadOptions {
  /** Seconds into the audio at which to begin. Ignored where nothing can be sought. */
  readonly startAt?: number;
  /** Seconds of live audio to keep, where it can be kept. */
  readonly keep?: number | undefined;
}

/**
 * What turns an item's source into sound. One load at a time: a second `load` supersedes the first at
 * once and silently, and no event of the first arrives after it. After `dispose` nothing is sent.
 */
export interface AudioEngine {
  readonly capabilities: EngineCapabilities;
  /** Present where `canRewindLive`, and where a live stream that broke off is asked for again by the same engine. */
  readonly live?: LiveArchive | undefined;
  /** Seconds on the media clock, read now. Live: seconds heard in this session; where it is kept, seconds since its first frame. */
  readonly currentTime: number;
  /** Seconds; `NaN` while unknown, `Infinity` for live audio. */
  readonly duration: number;
  /** True while the listener wants sound, whether or not it is heard. */
  readonly wantsSound: boolean;
  readonly rate: number;

  /** Makes ready to play a source. Requests nothing from the network until `play`. */
  load(source: Source, options?: LoadOptions): void;
  /** Asks for sound. Call it within the listener's gesture. */
  play(): void;
  /** Stops the sound. Live audio that cannot be kept stops downloading, and plays from the edge next. */
  pause(): void;
  /** Moves to a place, in seconds, clamped to what can be played. No-op where `canSeek` is false. */
  seek(seconds: number): void;
  /** @param level loudness from 0 to 1 */
  setVolume(level: number, muted: boolean): void;
  /** @param rate 1 is natural speed; pitch is kept. No-op where `canSetRate` is false. */
  setRate(rate: number): void;
  /** Releases everything. The engine is of no use afterwards. */
  dispose(): void;

  on<Name extends EngineEventName>(
    name: Name,
    listener: (detail: EngineEventMap[Name]) => void,
    options?: { readonly signal?: AbortSignal },
  ): void;
}
