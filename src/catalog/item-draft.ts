/** One address of a draft, as it was written. */
export interface AddressDraft {
  readonly src: string;
  readonly type?: string | undefined;
  /** Bits per second. */
  readonly bitrate?: number | undefined;
}

export interface TranscriptDraft extends AddressDraft {
  readonly srclang?: string | undefined;
  readonly label?: string | undefined;
  readonly isDefault?: boolean | undefined;
}

/** What an item was written to be, before anything is checked. Every way in (markup, JSON, feed) makes drafts. */
export interface ItemDraft {
  readonly kind: 'live' | 'episode';
  /** How to speak of the item when it has neither title nor id: "Audio 2". */
  readonly place: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly sources: readonly AddressDraft[];
  readonly artwork?: string | undefined;
  readonly program?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly link?: string | undefined;
  readonly download?: string | undefined;
  readonly transcripts: readonly TranscriptDraft[];
  readonly chapters?: AddressDraft | undefined;
  readonly onAir?: AddressDraft | undefined;
  readonly captions?: AddressDraft | undefined;
  readonly latency?: string | number | undefined;
  readonly keep?: string | number | undefined;
  readonly duration?: string | number | undefined;
  readonly timeZone?: string | undefined;
}

/** How each way in writes the facts of an item, so that an issue names what its reader has written. */
export interface DraftWords {
  /** What to write where an item has no source. */
  readonly source: string;
  readonly duration: string;
  readonly latency: string;
  readonly keep: string;
  /** What to write where two items share an id. */
  readonly id: string;
}
