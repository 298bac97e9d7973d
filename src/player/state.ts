import type { Episode, Item, LiveStream, TranscriptSource } from '../catalog/item.ts';
import type { EngineCapabilities, FailureReason, TimeRange } from '../engine/engine.ts';
import type { OnAir } from '../onair/on-air.ts';
import type { Issue } from '../support/issue.ts';
import type { Chapter } from '../transcript/chapter.ts';
import type { Cue } from '../transcript/cue.ts';
import type { LiveTranscript } from '../transcript/live/live-transcript.ts';

/** What the sound is doing. `playing` only while the media clock advances. */
export type Playback =
  | { readonly status: 'idle' }
  /** Sound is wanted and has not begun. */
  | { readonly status: 'loading' }
  | { readonly status: 'playing' }
  /** `refused`: the browser wants a gesture first. */
  | { readonly status: 'paused'; readonly refused: boolean }
  /** Sound is wanted and the clock stands. */
  | { readonly status: 'stalled' }
  /**
   * A live stream broke off, or for this `reason` was not heard at all, and will be asked for again by itself.
   * `retryAt` is epoch milliseconds, absent while the new connection is being made.
   */
  | {
      readonly status: 'reconnecting';
      readonly attempt: number;
      readonly retryAt?: number;
      readonly offline: boolean;
      readonly reason?: FailureReason;
    }
  | { readonly status: 'ended' }
  | { readonly status: 'failed'; readonly reason: FailureReason };

export type PlaybackStatus = Playback['status'];

/** Live audio that is kept, on the media clock. Seconds. */
export interface LiveTime extends TimeRange {
  /** How far behind live the sound is; 0 while it is live. */
  readonly behind: number;
}

/** Where the sound is. Seconds. */
export interface TimeState {
  /** Where live audio is kept, and can be rewound. */
  readonly live?: LiveTime;
  /** What the media clock said last, or the place asked for while a seek is under way. */
  readonly current: number;
  /** `undefined` while unknown; live streams have none. */
  readonly duration?: number;
  readonly buffered: readonly TimeRange[];
  readonly seeking: boolean;
  readonly rate: number;
}

export interface VolumeState {
  /** 0 to 1 */
  readonly level: number;
  readonly muted: boolean;
  /** False where the browser keeps volume to itself (iOS). */
  readonly canSet: boolean;
}

export interface StationsState {
  readonly items: readonly LiveStream[];
  /** The station chosen last, if any: where "Back to live" leads. */
  readonly lastId?: string;
}

export type ReturnPlace = 'live' | 'left';

export interface QueueState {
  /** Every episode lined up, in order, the one that plays included. */
  readonly items: readonly Episode[];
  /** What follows the last of them; absent: live, where the listener came from live. */
  readonly after?: 'stop' | 'live' | undefined;
  /** The episodes that were played, each once, the last at the end. `previous()` goes back through them. */
  readonly heard?: readonly Episode[];
  /** Where live audio that was left for an episode, and is kept, goes on; absent: at the live edge. */
  readonly returnTo?: ReturnPlace | undefined;
}

/** What follows. One truth for the bar, the queue and the lock screen. */
export type NextUp =
  | { readonly kind: 'programme'; readonly title: string; readonly start?: number; readonly timeZone?: string }
  | { readonly kind: 'episode'; readonly item: Episode }
  | { readonly kind: 'live'; readonly item: LiveStream };

/** A station that was left for an episode, and is kept meanwhile. */
export interface LeftState {
  readonly id: string;
  /** When what was heard last was live, in epoch milliseconds. */
  readonly moment: number;
}

/** On air, by station id. */
export type OnAirState = Readonly<Record<string, OnAir>>;

/** The beginning of a programme in live audio that is kept. */
export interface ProgrammeMark {
  /** Seconds on the media clock. */
  readonly at: number;
  readonly title: string;
  /** The same moment on the station's clock, in epoch milliseconds. */
  readonly start: number;
}

/** Programmes of the station at hand in what is kept of it. */
export interface ProgrammesState {
  /** Where each begins, in order. */
  readonly marks: readonly ProgrammeMark[];
  /** Where the programme that is heard began, once some of it has been missed. Seconds on the media clock. */
  readonly start?: number;
}

export type TranscriptStatus = 'none' | 'idle' | 'loading' | 'ready' | 'failed';

export interface TranscriptState {
  /** `none`: the item has no transcript. `idle`: it has one and nobody has asked to see it. */
  readonly status: TranscriptStatus;
  /**
   * In order of start. Of live audio, what has been said so far: a new array whenever more is known, in which a cue that
   * is as it was is the same object.
   */
  readonly cues: readonly Cue[];
  readonly source?: TranscriptSource;
  /** BCP 47 language tag, as the file says of itself; what the page says (`source.srclang`) goes before it. */
  readonly language?: string;
  /** Of an episode that has some: headings of its text. They come a moment after it. */
  readonly chapters?: readonly Chapter[];
  /**
   * How closely the text goes with the sound once it is `ready`: to the `word`, or by `paragraph` where more would be
   * a lie. `word` until the audio's own length is known.
   */
  readonly sync?: 'word' | 'paragraph';
  /**
   * Why it is followed by paragraph. `length`: the last words end more than 2 % or 5 s from where the audio does.
   * `place`: after a seek this audio sounds from somewhere beside what its clock says.
   */
  readonly doubt?: 'length' | 'place';
  /**
   * Live audio only: the same by index, as it was said. `live.changeSince(before)` tells whoever has shown an earlier one
   * what was dropped at the front, corrected and added. Where it is the same and `cues` are not, their times have moved.
   */
  readonly live?: LiveTranscript;
  /** Seconds by which the listener has live captions come later; below 0 earlier. */
  readonly offset?: number;
}

/** One frozen snapshot of a player. A part that has not changed is the same object as before. */
export interface PlayerState {
  /** The name of the whole, as the page gives it: "Harbor Radio". */
  readonly name?: string;
  /** What is playing, or would if Play were pressed. */
  readonly item?: Item;
  readonly playback: Playback;
  /** True from the first press of Play on: from then on other origins may be asked. */
  readonly started: boolean;
  readonly capabilities: EngineCapabilities;
  readonly time: TimeState;
  readonly volume: VolumeState;
  /** Live audio is heard as close to live as it can be, with less in store for outages. Absent: as the stream begins. */
  readonly closeToLive?: boolean;
  readonly stations: StationsState;
  readonly queue: QueueState;
  readonly nextUp?: NextUp;
  readonly left?: LeftState | undefined;
  readonly onAir: OnAirState;
  /** While live audio is kept, and somebody looks at what is on air. */
  readonly programmes?: ProgrammesState;
  readonly transcript: TranscriptState;
  /** Title of what sounds in another tab, and for which this player went quiet. */
  readonly elsewhere?: string | undefined;
  /** Everything found wrong in what the page offered, the newest last. */
  readonly issues: readonly Issue[];
}

/** What does not go with the time. */
export type UntimedState = Omit<PlayerState, 'time'>;
