import { tokenize } from '../../transcript/align/tokenize.ts';
import type { Span } from '../../transcript/align/unique-anchors.ts';

/** A text node, and where its text begins in that of its block. */
interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** A word of an article, and where on the page it begins and ends. */
export interface ArticleWord {
  readonly key: string;
  readonly paragraph: number;
  readonly node: Text;
  readonly offset: number;
  readonly endNode: Text;
  readonly endOffset: number;
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
    range.setStart(first.node, Math.min(first.offset, first.node.length));
    range.setEnd(last.endNode, Math.min(last.endOffset, last.endNode.length));
  }

  /**
   * The word at a point of the screen, by index; −1 where none is. Told by the words' own boxes: carets from points end at
   * shadow roots (WebKitGTK 2.50), where an article may stand, too.
   */
  indexAt(element: Element | null, { clientX, clientY }: MouseEvent): number {
    const paragraph = this.paragraphOf(element);
    const range = document.createRange();
    const holds = ({ left, right, top, bottom }: DOMRect) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    return this.words.findIndex((word, index) => {
      if (word.paragraph !== paragraph) return false;
      this.surround(range, { from: index, to: index + 1 });
      return [...range.getClientRects()].some(holds);
    });
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
    const paragraph = this.blocks.length;
    let at = 0;
    for (const { key, from, to } of tokenize(this.#runText)) {
      while ((run[at + 1]?.offset ?? Number.POSITIVE_INFINITY) <= from) at += 1;
      const first = run[at] as Place;
      while ((run[at + 1]?.offset ?? Number.POSITIVE_INFINITY) < to) at += 1;
      const last = run[at] as Place;
      this.words.push({
        key,
        paragraph,
        node: first.node,
        offset: from - first.offset,
        endNode: last.node,
        endOffset: to - last.offset,
      });
    }
    if (this.words.at(-1)?.paragraph === paragraph) this.blocks.push(block);
    this.#run = [];
    this.#runText = '';
  }
}
