/**
 * Stretches of the page's own text that its registry of highlights paints: `::highlight(name)`. Ranges are live and
 * moved: to replace one costs Chromium 156 a millisecond of main thread.
 */
export class PaintedStretches {
  readonly #highlight: Highlight | undefined;
  readonly #ranges: Range[] = [];
  #shown = '';

  constructor(name: string) {
    if (!('highlights' in CSS)) return;
    this.#highlight = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, this.#highlight);
  }

  /**
   * Paints some stretches, and those before no more.
   * @param surround puts a range around a stretch
   */
  show<Stretch extends object>(stretches: readonly Stretch[], surround: (range: Range, stretch: Stretch) => void): void {
    const key = JSON.stringify(stretches);
    if (key === this.#shown) return;
    this.#shown = key;
    for (const [index, stretch] of stretches.entries()) {
      const range = this.#ranges[index] ?? new Range();
      this.#ranges[index] = range;
      surround(range, stretch);
      this.#highlight?.add(range);
    }
    for (const range of this.#ranges.slice(stretches.length)) this.#highlight?.delete(range);
  }

  clear(): void {
    this.show([], () => {});
  }
}
