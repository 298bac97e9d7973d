import { canPaint, PaintedRange } from './highlights.ts';
import type { Spoken, Stretch } from './spoken-text.ts';

/** Shows which cue and which word are said. */
export interface SaidPainter {
  /**
   * @param text of the paragraph that is said
   * @param stretches all that can be said in that paragraph
   */
  paint(said: Spoken, text: Text | undefined, stretches: () => readonly Stretch[]): void;
  /** Leaves the text as it was. */
  clear(): void;
}

export const createSaidPainter = (): SaidPainter => (canPaint() ? new RangePainter() : new SpanPainter());

/** Two ranges, whatever the length of the text. */
class RangePainter implements SaidPainter {
  readonly #cue = new PaintedRange('station-cue');
  readonly #word = new PaintedRange('station-word');

  paint({ cue, word }: Spoken, text: Text | undefined): void {
    this.#cue.move(cue && text, cue?.from, cue?.to);
    this.#word.move(word && text, word?.from, word?.to);
  }

  clear(): void {
    this.#cue.move();
    this.#word.move();
  }
}

/** Of each text that is made of elements meanwhile: what stands for its stretches, by where they begin. */
const standing = new WeakMap<Text, ReadonlyMap<number, HTMLElement>>();

/** What stands on the page for a stretch of a text that is made of elements meanwhile. */
export const pieceAt = (text: Text, from: number): HTMLElement | undefined => standing.get(text)?.get(from);

/** Where nothing paints ranges: the paragraph that is said, and it alone, is made of elements meanwhile. */
class SpanPainter implements SaidPainter {
  #text: Text | undefined;
  #whole: HTMLElement | undefined;
  #pieces: ReadonlyMap<number, HTMLElement> = new Map();

  paint({ cue, word }: Spoken, text: Text | undefined, stretches: () => readonly Stretch[]): void {
    if (text !== this.#text) {
      this.clear();
      if (text) this.#split(text, stretches());
    }
    for (const [from, piece] of this.#pieces) {
      piece.classList.toggle('said', cue !== undefined && from >= cue.from && from < cue.to);
      piece.classList.toggle('word', from === word?.from);
    }
  }

  clear(): void {
    if (this.#text) {
      this.#whole?.replaceWith(this.#text);
      standing.delete(this.#text);
    }
    this.#text = undefined;
    this.#pieces = new Map();
  }

  #split(text: Text, stretches: readonly Stretch[]): void {
    const whole = document.createElement('span');
    const pieces = new Map<number, HTMLElement>();
    let at = 0;
    for (const { from, to } of stretches) {
      const piece = document.createElement('span');
      piece.textContent = text.data.slice(from, to);
      whole.append(text.data.slice(at, from), piece);
      pieces.set(from, piece);
      at = to;
    }
    whole.append(text.data.slice(at));
    text.replaceWith(whole);
    standing.set(text, pieces);
    this.#text = text;
    this.#whole = whole;
    this.#pieces = pieces;
  }
}
