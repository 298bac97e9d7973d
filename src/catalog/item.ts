import type { Notes } from './notes.ts';

/** One URL and type of an item; an item has one or more, in order of preference and of failover. */
export interface Source {
  /** Absolute URL that has passed the allowlist (`support/url.ts`). */
  readonly src: string;
  /** MIME type as the page gave it, with codecs where known. */
  readonly type?: string;
  /** Bits per second, where a feed tells. */
  readonly bitrate?: number;
}

/** Somebody who is heard in an item, or has made it. */
export interface Person {
  readonly name: string;
  /** `host`, `guest`, `editor`: a word of the Podcast Taxonomy, in small letters. */
  readonly role?: string;
  readonly group?: string;
  /** The page about the person. */
  readonly link?: string;
  readonly image?: string;
}

/** A picture in one of its sizes. */
export interface ItemImage {
  readonly src: string;
  /** Pixels. */
  readonly width?: number;
}

/** A part of an episode that stands for it. Seconds. */
export interface Soundbite {
  readonly start: number;
  readonly duration: number;
  readonly title?: string;
}

/** What a feed may add to an item. */
export interface ItemExtras {
  readonly notes?: Notes;
  readonly persons?: readonly Person[];
  /** The item's picture in all of its sizes; `artwork` is one of them. */
  readonly images?: readonly ItemImage[];
  readonly soundbites?: readonly Soundbite[];
  readonly season?: number;
  /** The number of the episode in its season. */
  readonly number?: number;
}

/** A text that belongs to an item: a transcript, its language, its label. */
export interface TranscriptSource {
  readonly src: string;
  readonly type?: string;
  /** BCP 47 language tag. */
  readonly srclang?: string;
  readonly label?: string;
  readonly isDefault?: boolean;
}

interface ItemFacts extends ItemExtras {
  /** The page's own id, else made from the first source. */
  readonly id: string;
  readonly title: string;
  readonly sources: readonly Source[];
  readonly artwork?: string;
  readonly program?: string;
  readonly author?: string;
  /** As the page gave it; ISO 8601 is formatted for the reader, anything else is shown as it is. */
  readonly date?: string;
  /** The page about the item. */
  readonly link?: string;
  readonly download?: string;
  readonly transcripts: readonly TranscriptSource[];
  readonly chapters?: { readonly src: string; readonly type?: string };
}

/** Where a station says what it carries now. */
export interface OnAirSource {
  readonly src: string;
  /** Service name of API.md (`station`, `azuracast`, …); guessed from the answer when absent. */
  readonly type?: string;
}

/** A station: audio without an end. */
export interface LiveStream extends ItemFacts {
  readonly kind: 'live';
  readonly onAir?: OnAirSource;
  readonly captions?: { readonly src: string };
  /** Seconds that the stream runs behind its clock; below 0 where its captions are late by more. */
  readonly latency?: number;
  /** Seconds of live audio that are kept where it can be, to be paused and rewound; by default an hour. 0 keeps none. */
  readonly keep?: number;
  /** IANA time zone of the station, for the times of its programmes. */
  readonly timeZone?: string;
}

/** On-demand audio: an article's audio or a podcast episode. */
export interface Episode extends ItemFacts {
  readonly kind: 'episode';
  /** Seconds, as announced before anything is loaded. */
  readonly duration?: number;
}

export type Item = LiveStream | Episode;
