import type { ParagraphNodes } from './paragraph-nodes.ts';
import { extension } from './selected-text.ts';

/** Where the keyboard is in a text: one paragraph of it is a Tab stop, and the arrows move it. */
export class ReaderPlace {
  readonly #scroller: HTMLElement;
  readonly #nodes: ParagraphNodes;

  constructor(scroller: HTMLElement, nodes: ParagraphNodes) {
    this.#scroller = scroller;
    this.#nodes = nodes;
  }

  get hasFocus(): boolean {
    return this.#scroller.contains((this.#scroller.getRootNode() as ShadowRoot).activeElement);
  }

  /** Makes a paragraph the one that Tab reaches. */
  enter(paragraph: number): void {
    for (const entry of this.#scroller.querySelectorAll<HTMLElement>('[tabindex="0"]')) entry.tabIndex = -1;
    const entry = this.#nodes.elementOf(paragraph) ?? this.#nodes.elementOf(0);
    if (entry) entry.tabIndex = 0;
  }

  /** Gives the text focus, at the paragraph that Tab would reach. */
  focus(): void {
    this.#scroller.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** Moves focus from one paragraph to another, or to the nearest there is; the selection too where it is to go along. */
  go(from: number, to: number, selecting: boolean): HTMLElement | undefined {
    const place = Math.min(Math.max(0, to), this.#nodes.count - 1);
    const extend = selecting ? extension(this.#nodes.wordsOf(from), this.#nodes.wordsOf(place)) : undefined;
    this.enter(place);
    this.focus();
    // After the focus, with which WebKitGTK 2.50 drops what is selected elsewhere.
    extend?.();
    return this.#nodes.elementOf(place);
  }
}
