/**
 * A range of text that the page's own registry paints: `::highlight(name)`. All transcripts of a page share a name.
 * The range is live and moved: to replace one costs Chromium 156 a millisecond of main thread.
 */
export class PaintedRange {
  readonly #highlight: Highlight | undefined;
  readonly #range = new Range();

  constructor(name: string) {
    if (!('highlights' in CSS)) return;
    this.#highlight = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, this.#highlight);
  }

  /** Moves to a stretch of a text node, or away. */
  move(text?: Text, from = 0, to = 0): void {
    if (!text) this.#highlight?.delete(this.#range);
    else if (text !== this.#range.startContainer || from !== this.#range.startOffset || !this.#highlight?.has(this.#range)) {
      this.#range.setStart(text, from);
      this.#range.setEnd(text, Math.min(to, text.length));
      this.#highlight?.add(this.#range);
    }
  }
}
