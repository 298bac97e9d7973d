/** A segment as the playlist tells it. Seconds of media time. */
interface Titled {
  readonly sn: number | 'initSegment';
  readonly start: number;
  readonly title: string | null;
}

export interface TitleAt {
  readonly at: number;
  readonly title: string;
}

/** The titles behind the durations of segments (EXTINF), each once where it begins. */
export class SegmentTitles {
  #last = -1;
  #title = '';

  /** Titles that have come with this version of the playlist, and that differ from the one before. */
  takeNew(segments: readonly Titled[]): readonly TitleAt[] {
    const news: TitleAt[] = [];
    for (const { sn, start, title } of segments) {
      if (sn === 'initSegment' || sn <= this.#last) continue;
      this.#last = sn;
      const words = title?.trim() ?? '';
      if (words !== '' && words !== this.#title) news.push({ at: start, title: words });
      this.#title = words;
    }
    return news;
  }
}
