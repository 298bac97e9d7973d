/**
 * Which of two highlights is painted above the other where both have a say. The later of them in this list;
 * without it the one that happened to be registered last.
 */
const order = ['station-cue', 'station-search', 'station-word', 'station-search-current'];

/** Whether this browser paints ranges. Where it can't, elements have to be made. */
export const canPaint = (): boolean => CSS.highlights !== undefined && typeof Highlight === 'function';

/** The highlight of a name, which every transcript of the page puts its own ranges into. */
function shared(name: string): Highlight | undefined {
  if (!canPaint()) return;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = order.indexOf(name) + 1;
  CSS.highlights.set(name, made);
  return made;
}

/**
 * A range of text that the page's own registry paints: `::highlight(name)`. All transcripts of a page share a name,
 * and each has a range of its own in it. The range is live and moved: to replace one costs Chromium 156 a
 * millisecond of main thread.
 */
export class PaintedRange {
  readonly #highlight: Highlight | undefined;
  readonly #range = new Range();

  constructor(name: string) {
    this.#highlight = shared(name);
  }

  /** Moves to a stretch of a text node, or away. */
  move(text?: Text, from = 0, to = 0): void {
    if (!text) this.#highlight?.delete(this.#range);
    else if (this.#standsElsewhere(text, from, to)) {
      this.#range.setStart(text, Math.min(from, text.length));
      this.#range.setEnd(text, Math.min(to, text.length));
      this.#highlight?.add(this.#range);
    }
  }

  #standsElsewhere(text: Text, from: number, to: number): boolean {
    const { startContainer, startOffset, endOffset } = this.#range;
    return text !== startContainer || from !== startOffset || to !== endOffset || !this.#highlight?.has(this.#range);
  }
}

/** Many ranges under one name, which come and go together: the hits of a search. */
export class PaintedRanges {
  readonly #highlight: Highlight | undefined;
  #ranges: readonly StaticRange[] = [];

  constructor(name: string) {
    this.#highlight = shared(name);
  }

  /** Paints these and no others. Static ranges: nothing has to keep them up to date, and there may be hundreds. */
  paint(stretches: readonly { readonly text: Text; readonly from: number; readonly to: number }[]): void {
    for (const range of this.#ranges) this.#highlight?.delete(range);
    this.#ranges = stretches.map(
      ({ text, from, to }) =>
        new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: Math.min(to, text.length) }),
    );
    for (const range of this.#ranges) this.#highlight?.add(range);
  }
}
