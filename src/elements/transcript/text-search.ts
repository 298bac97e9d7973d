import { type Hit, SearchIndex } from '../../transcript/search-index.ts';
import { canPaint, PaintedRange, PaintedRanges } from './highlights.ts';
import { groupSize, type ParagraphNodes } from './paragraph-nodes.ts';

/** What is near enough to be scrolled to in a moment is painted too. */
const nearby = '200px 0px';

/** Finds words in a transcript, and paints those that are on the screen: a letter may be found 40,000 times. */
export class TextSearch {
  readonly #scroller: HTMLElement;
  readonly #nodes: ParagraphNodes;
  readonly #texts: () => readonly string[];
  readonly #painted = new PaintedRanges('station-search');
  readonly #paintedCurrent = new PaintedRange('station-search-current');
  readonly #near = new Set<Element>();
  #index: SearchIndex | undefined;
  #observer: IntersectionObserver | undefined;
  #typed = '';
  #hits: readonly Hit[] = [];
  #place = -1;

  constructor(scroller: HTMLElement, nodes: ParagraphNodes, texts: () => readonly string[]) {
    this.#scroller = scroller;
    this.#nodes = nodes;
    this.#texts = texts;
  }

  get typed(): string {
    return this.#typed;
  }

  get count(): number {
    return this.#hits.length;
  }

  /** Of the hit that is looked at, counted from 1; 0 where nothing was found. */
  get place(): number {
    return this.#place + 1;
  }

  get current(): Hit | undefined {
    return this.#hits[this.#place];
  }

  /** @param from the paragraph from which the reader looks onwards */
  find(typed: string, from: number): void {
    this.#typed = typed;
    this.#index ??= new SearchIndex(this.#texts());
    const start = this.current?.paragraph ?? from;
    this.#hits = this.#index.find(typed);
    this.#place = this.#hits.findIndex(({ paragraph }) => paragraph >= start);
    if (this.#place < 0 && this.#hits.length) this.#place = 0;
    if (typed) this.#observe();
    else this.#rest();
    this.#paint();
  }

  step(by: 1 | -1): void {
    const { length } = this.#hits;
    if (!length) return;
    this.#place = (this.#place + by + length) % length;
    this.#paint();
  }

  /** The text is another one, or more of it. */
  renew(): void {
    this.#index = undefined;
    if (!this.#typed) return;
    const place = this.#place;
    this.#rest();
    this.find(this.#typed, 0);
    this.#place = Math.min(Math.max(place, 0), this.#hits.length - 1);
    this.#paint();
  }

  clear(): void {
    this.#typed = '';
    this.#hits = [];
    this.#place = -1;
    this.#rest();
    this.#paint();
  }

  #observe(): void {
    if (this.#observer) return;
    const look = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#near.add(target);
        else this.#near.delete(target);
      }
      this.#paint();
    };
    this.#observer = new IntersectionObserver(look, { root: this.#scroller, rootMargin: nearby });
    for (const group of this.#nodes.groups) this.#observer.observe(group);
  }

  #rest(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#near.clear();
  }

  #paint(): void {
    const near = this.#nodes.groups.map((group) => this.#near.has(group));
    const { current } = this;
    const shown = this.#hits.filter((hit) => hit !== current && near[Math.floor(hit.paragraph / groupSize)]);
    this.#painted.paint(
      shown.flatMap(({ paragraph, from, to }) => {
        const text = this.#nodes.wordsOf(paragraph);
        return text ? [{ text, from, to }] : [];
      }),
    );
    this.#paintedCurrent.move(current && this.#nodes.wordsOf(current.paragraph), current?.from, current?.to);
    if (!canPaint()) this.#markParagraph(current?.paragraph);
  }

  /** Where nothing paints ranges, the paragraph that holds the hit is marked as a whole. */
  #markParagraph(paragraph: number | undefined): void {
    for (const element of this.#scroller.querySelectorAll('.found')) element.classList.remove('found');
    if (paragraph !== undefined) this.#nodes.elementOf(paragraph)?.classList.add('found');
  }
}
