import type { Scope } from '../../../support/scope.ts';
import { allowUrl } from '../../../support/url.ts';
import type { Cue } from '../../../transcript/cue.ts';
import { readVtt } from '../../../transcript/vtt/vtt-format.ts';
import type { LevelDetails, MediaPlaylist, TimestampOffset } from '../hls-js.ts';
import { mediaTimeAt } from '../timeline.ts';
import { alignCues, type Place, type TimestampOrigin, timestampMap } from './align-cues.ts';
import { parseSubtitlePlaylist, type SubtitlePlaylist, type SubtitleSegment } from './subtitle-playlist.ts';

export { shiftCue } from './align-cues.ts';

/** What the sound's playlist says about time. */
export interface SoundClock {
  readonly details: LevelDetails | null;
  /** By the number of the discontinuity. */
  readonly timestampOffsets: readonly (TimestampOffset | undefined)[];
}

export interface CaptionReaderOptions {
  readonly clock: SoundClock;
  readonly rendition: Pick<MediaPlaylist, 'url' | 'lang'>;
  readonly scope: Scope;
  readonly listener: (detail: { readonly cues: readonly Cue[]; readonly language?: string }) => void;
}

/** Seconds behind what is heard from which captions are read, so that a transcript does not begin in mid-sentence. */
const BACK = 60;
/** Milliseconds for one answer. */
const PATIENCE = 6000;
/** Tries for one segment. */
const MOST_TRIES = 3;
/** Cues that are remembered, so that one which spans two segments is told once. */
const REMEMBERED = 2000;

/**
 * Reads the WebVTT segments of a subtitle rendition beside the sound, near what is heard. It has no clock of its own:
 * it asks for what it needs when it is told that the sound goes on, one thing at a time.
 */
export class CaptionReader {
  readonly #options: CaptionReaderOptions;
  readonly #done = new Map<number, number>();
  readonly #told = new Set<string>();
  #playlist: SubtitlePlaylist | undefined;
  #dueAt = 0;
  #isBusy = false;

  constructor(options: CaptionReaderOptions) {
    this.#options = options;
  }

  /** The sound is at a media time. Seconds. */
  async tick(position: number): Promise<void> {
    if (this.#isBusy || !this.#options.clock.details) return;
    this.#isBusy = true;
    try {
      if (this.#isDue) await this.#loadPlaylist();
      for (let next = this.#next(position); next && !this.#options.scope.released; next = this.#next(position)) await this.#read(next);
    } finally {
      this.#isBusy = false;
    }
  }

  get #isDue(): boolean {
    return !this.#playlist?.isOver && performance.now() >= this.#dueAt;
  }

  async #loadPlaylist(): Promise<void> {
    const { url } = allowUrl(this.#options.rendition.url, document.baseURI);
    const text = url && (await this.#fetch(url));
    if (url && text) this.#playlist = parseSubtitlePlaylist(text, url);
    this.#dueAt = performance.now() + (this.#playlist?.targetDuration ?? 2) * 1000;
    const oldest = this.#playlist?.segments[0]?.sn ?? 0;
    for (const sn of this.#done.keys()) if (sn < oldest) this.#done.delete(sn);
  }

  /** The segment to be read next: of what ends all, from what is heard on; of what is live those near it. */
  #next(position: number): SubtitleSegment | undefined {
    const waiting = this.#playlist?.segments.filter(({ sn }) => (this.#done.get(sn) ?? 0) < MOST_TRIES) ?? [];
    const isNear = (segment: SubtitleSegment) => this.#place(segment).start + segment.seconds >= position - BACK;
    return waiting.find(isNear) ?? (this.#playlist?.isOver ? waiting[0] : undefined);
  }

  async #read(segment: SubtitleSegment): Promise<void> {
    this.#done.set(segment.sn, (this.#done.get(segment.sn) ?? 0) + 1);
    const text = await this.#fetch(segment.url);
    if (text === undefined || this.#options.scope.released) return;
    this.#done.set(segment.sn, MOST_TRIES);
    const cues = alignCues(readVtt(text).cues, this.#place(segment), timestampMap(text), this.#origins);
    this.#tell(cues.filter((cue) => this.#isNew(cue)));
  }

  #tell(cues: readonly Cue[]): void {
    const { lang } = this.#options.rendition;
    if (cues.length) this.#options.listener({ cues, ...(lang && { language: lang }) });
  }

  #isNew({ start, text }: Cue): boolean {
    const key = `${Math.round(start * 10)} ${text}`;
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    const [oldest] = this.#told;
    if (this.#told.size > REMEMBERED && oldest !== undefined) this.#told.delete(oldest);
    return true;
  }

  get #origins(): readonly TimestampOrigin[] {
    return this.#options.clock.timestampOffsets.filter((offset) => offset !== undefined);
  }

  /** By date, by number, or by what both playlists have at their end. */
  #place({ sn, epoch, start, seconds }: SubtitleSegment): Place {
    const { details } = this.#options.clock;
    if (!details) return { start, seconds };
    const dated = epoch === undefined ? undefined : mediaTimeAt(details.fragments, epoch);
    if (dated !== undefined) return { start: dated, seconds };
    if (!details.live) return { start, seconds };
    const numbered = details.fragments.find((fragment) => fragment.sn === sn);
    if (numbered) return { start: numbered.start, seconds };
    const last = this.#playlist?.segments.at(-1);
    return { start: details.edge - ((last?.start ?? 0) + (last?.seconds ?? 0) - start), seconds };
  }

  async #fetch(url: string): Promise<string | undefined> {
    const attempt = this.#options.scope.child();
    attempt.timer(PATIENCE, () => attempt.release());
    try {
      const answer = await fetch(url, { credentials: 'omit', signal: attempt.signal });
      return answer.ok ? await answer.text() : undefined;
    } catch {
      return undefined;
    } finally {
      attempt.release();
    }
  }
}
