import { tokenize } from '../../transcript/align/tokenize.ts';
import type { Span } from '../../transcript/align/unique-anchors.ts';

/** A place in the text of a page. */
interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** A word of an article, and where it stands. */
export interface ArticleWord {
  readonly key: string;
  readonly paragraph: number;
  readonly start: Place;
  readonly end: Place;
}

/**
 * What no reader of an article reads out. Captions and asides are no part of its flow (HTML, 4.4.12 and 4.3.5): a pull
 * quote would be there a second time.
 */
const unread = [
  'script, style, template, noscript, nav, aside, figcaption, pre, rt, rp, del, button, select, textarea, input, label, dialog',
  'audio, video, iframe, object, canvas, svg, math, [hidden], [inert], [aria-hidden="true"]',
].join();

/** The words of an article as they stand on the page, which is read and left as it is. */
export class ArticleText {
  readonly words: ArticleWord[] = [];
  /** The element of each paragraph. */
  readonly blocks: Element[] = [];
  #run: Place[] = [];
  #runText = '';

  constructor(article: Element) {
    this.#walk(article, article);
    this.#end(article);
  }

  /** Puts a range around some of its words. What has left the page since has no place. */
  surround(range: Range, { from, to }: Span): void {
    const [first, last] = [this.words[from], this.words[to - 1]];
    if (!first || !last) return;
    range.setStart(first.start.node, Math.min(first.start.offset, first.start.node.length));
    range.setEnd(last.end.node, Math.min(last.end.offset, last.end.node.length));
  }

  /** The word that holds a place of the page, by index; −1 where none does. */
  indexAt(node: Node, offset: number): number {
    const range = document.createRange();
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      this.surround(range, { from: middle, to: middle + 1 });
      const side = range.comparePoint(node, offset);
      if (side === 0) return middle;
      if (side < 0) high = middle;
      else low = middle + 1;
    }
    return -1;
  }

  /** The paragraph that an element of the page is, or stands in, by index; −1 where it is in none. */
  paragraphOf(element: Element | null): number {
    for (let at = element; at; at = at.parentElement) {
      const paragraph = this.blocks.indexOf(at);
      if (paragraph >= 0) return paragraph;
    }
    return -1;
  }

  /** The text of some of its words, white space as one space. */
  textOf(span: Span): string {
    const range = document.createRange();
    this.surround(range, span);
    return range.toString().replace(/\s+/g, ' ');
  }

  #walk(element: Element, block: Element): void {
    for (const node of element.childNodes) {
      if (node instanceof Text) this.#add(node);
      else if (node instanceof Element) this.#enter(node, block);
    }
  }

  #enter(element: Element, block: Element): void {
    if (element.matches(unread) || element.localName.startsWith('station-')) return;
    const { display } = getComputedStyle(element);
    if (display === 'none') return;
    if (element.localName === 'br') this.#runText += ' ';
    else if (/^(inline|contents|ruby)/.test(display)) this.#walk(element, block);
    else {
      this.#end(block);
      this.#walk(element, element);
      this.#end(element);
    }
  }

  #add(node: Text): void {
    this.#run.push({ node, offset: this.#runText.length });
    this.#runText += node.data;
  }

  /** The words of the text since the last block began or ended. They may begin in one text node and end in another. */
  #end(block: Element): void {
    const run = this.#run;
    const tokens = tokenize(this.#runText);
    let at = 0;
    const placeOf = (offset: number, isEnd: boolean): Place => {
      const goesOn = ({ offset: start }: Place) => (isEnd ? start < offset : start <= offset);
      for (let next = run[at + 1]; next && goesOn(next); next = run[at + 1]) at += 1;
      const { node, offset: start } = run[at] as Place;
      return { node, offset: Math.min(offset - start, node.length) };
    };
    const paragraph = this.blocks.length;
    for (const { key, from, to } of tokens) this.words.push({ key, paragraph, start: placeOf(from, false), end: placeOf(to, true) });
    if (tokens.length) this.blocks.push(block);
    this.#run = [];
    this.#runText = '';
  }
}
