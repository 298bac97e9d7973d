import type { XmlElement, XmlVocabulary } from './element.ts';
import { Namespaces, type Undo } from './namespaces.ts';
import type { StartTag } from './read-tag.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Open {
  readonly element: Mutable<XmlElement> & { readonly children: XmlElement[] };
  readonly isKnown: boolean;
  readonly undo: Undo;
  /** Where its content begins. */
  readonly start: number;
  hasTags: boolean;
}

/** Deeper than any feed goes, and flat enough that the search for what a tag ends costs nothing. */
const mostDeep = 64;
/** Children of one element; a feed's own episodes are entries and not counted here alone. */
const mostChildren = 20_000;

/** The elements that have begun and not ended: what a document is at the place that is read. */
export class OpenElements {
  readonly entries: XmlElement[] = [];
  readonly #source: string;
  readonly #vocabulary: XmlVocabulary;
  readonly #onRepair: () => void;
  readonly #namespaces = new Namespaces();
  readonly #open: Open[] = [];
  /** Tags that were too deep to be looked at, and have not ended. */
  #tooDeep = 0;
  #root: XmlElement | undefined;

  constructor(source: string, vocabulary: XmlVocabulary, onRepair: () => void) {
    this.#source = source;
    this.#vocabulary = vocabulary;
    this.#onRepair = onRepair;
  }

  get root(): XmlElement | undefined {
    return this.#root;
  }

  get depth(): number {
    return this.#open.length;
  }

  addText(text: string): void {
    const top = this.#open.at(-1);
    if (top) top.element.text += text;
  }

  /** @param at where the tag begins */
  begin(tag: StartTag, at: number): void {
    if (this.#open.length >= mostDeep) {
      if (!tag.isEmpty) this.#tooDeep += 1;
      return;
    }
    const undo = this.#namespaces.declare(tag.attributes);
    const name = this.#namespaces.resolve(tag.name);
    const isKnown = this.#vocabulary.isKnown(name);
    if (isKnown) this.#endForgotten(name, at);
    const parent = this.#open.at(-1);
    const element = { name, attributes: tag.attributes, children: [], text: '' };
    if (parent) parent.hasTags = true;
    if (isKnown && parent && parent.element.children.length < mostChildren) parent.element.children.push(element);
    if (this.#vocabulary.isEntry(name)) this.entries.push(element);
    this.#root ??= element;
    this.#open.push({ element, isKnown, undo, start: tag.end, hasTags: false });
    if (tag.isEmpty) this.#pop(tag.end);
  }

  /** @param at where the end tag begins */
  end(written: string, at: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const name = this.#namespaces.resolve(written);
    const place = this.#open.findLastIndex(({ element }) => element.name === name);
    if (place < 0 || place < this.#open.length - 1) this.#onRepair();
    if (place >= 0) this.#endDownTo(place, at);
  }

  /** The document is at its end. */
  endAll(at: number): void {
    this.#endDownTo(0, at);
  }

  /** What cannot hold the element that begins has been left open. */
  #endForgotten(name: string, at: number): void {
    const { isEntry, isLeaf } = this.#vocabulary;
    const entry = isEntry(name) ? this.#open.findIndex(({ element }) => isEntry(element.name)) : -1;
    const leaf = this.#open.findIndex(({ element, isKnown }) => isKnown && isLeaf(element.name));
    const place = entry >= 0 ? entry : leaf;
    if (place < 0) return;
    this.#onRepair();
    this.#endDownTo(place, at);
  }

  #endDownTo(place: number, at: number): void {
    while (this.#open.length > place) this.#pop(at);
  }

  #pop(end: number): void {
    const open = this.#open.pop();
    if (!open) return;
    this.#namespaces.restore(open.undo);
    if (open.isKnown && open.hasTags) open.element.markup = this.#source.slice(open.start, end);
  }
}
