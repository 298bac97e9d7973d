import type { XmlElement, XmlVocabulary } from './element.ts';
import { Namespaces, type Undo, type XmlName } from './namespaces.ts';
import type { StartTag } from './read-tag.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Open extends Pick<XmlName, 'kind'> {
  /** Its name as it was written. */
  readonly written: string;
  readonly element: Mutable<XmlElement>;
  readonly children: XmlElement[];
  readonly undo: Undo;
  /** Where its content begins. */
  readonly start: number;
  hasTags: boolean;
}

/** Deeper than any feed goes, and flat enough that the search for what a tag ends costs nothing. */
const mostDeep = 64;
/** Children of one element. */
const mostChildren = 20_000;
/** Those of leaves: what could be one ends the leaf. */
const noChildren: XmlElement[] = [];

/** The elements that have begun and not ended: what a document is at the place that is read. */
export class OpenElements {
  root: XmlElement | undefined;
  /** How many entries have begun. */
  entries = 0;
  readonly #source: string;
  readonly #onEntry: (entry: XmlElement) => void;
  readonly #onRepair: () => void;
  readonly #namespaces: Namespaces;
  readonly #open: Open[] = [];
  /** Tags that were too deep to be looked at, and have not ended. */
  #tooDeep = 0;
  /** Where the entry and the leaf stand that are open; -1 where none is. */
  #entryAt = -1;
  #leafAt = -1;

  /** @param onEntry is given each entry when it has ended */
  constructor(source: string, vocabulary: XmlVocabulary, onEntry: (entry: XmlElement) => void, onRepair: () => void) {
    this.#source = source;
    this.#onEntry = onEntry;
    this.#namespaces = new Namespaces(vocabulary);
    this.#onRepair = onRepair;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Of what holds elements, and of what nobody knows, nobody reads the text. */
  addText(text: string): void {
    const place = this.#open.length - 1;
    const top = this.#open[place];
    if (top && place === this.#leafAt) top.element.text += text;
  }

  /** @param at where the tag begins */
  begin(tag: StartTag, at: number): void {
    if (this.#open.length >= mostDeep) {
      if (!tag.isEmpty) this.#tooDeep += 1;
      return;
    }
    const undo = this.#namespaces.declare(tag.attributes);
    const { name, kind } = this.#namespaces.resolve(tag.name);
    if (kind) this.#endForgotten(kind, at);
    const parent = this.#open.at(-1);
    const children = kind === 'leaf' ? noChildren : [];
    const element = { name, attributes: tag.attributes, children, text: '', markup: undefined };
    if (parent) parent.hasTags = true;
    this.root ??= element;
    if (kind === 'leaf') this.#leafAt = this.#open.length;
    if (kind === 'entry') {
      this.entries += 1;
      this.#entryAt = this.#open.length;
    } else if (kind && parent && parent.children.length < mostChildren) parent.children.push(element);
    this.#open.push({ kind, written: tag.name, element, children, undo, start: tag.end, hasTags: false });
    if (tag.isEmpty) this.#pop(tag.end);
  }

  /** @param at where the end tag begins */
  end(written: string, at: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const { name } = this.#namespaces.resolve(written);
    const place = this.#open.findLastIndex(({ element }) => element.name === name);
    if (place < 0 || place < this.#open.length - 1) this.#onRepair();
    if (place >= 0) this.#endDownTo(place, at);
  }

  /** The document is at its end. */
  endAll(at: number): void {
    this.#endDownTo(0, at);
  }

  /** What cannot hold the element that begins has been left open. */
  #endForgotten(kind: XmlName['kind'], at: number): void {
    const place = kind === 'entry' && this.#entryAt >= 0 ? this.#entryAt : this.#leafAt;
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
    const place = this.#open.length;
    if (place === this.#leafAt) {
      this.#leafAt = -1;
      if (open.hasTags) open.element.markup = this.#source.slice(open.start, end);
    }
    if (place === this.#entryAt) {
      this.#entryAt = -1;
      this.#onEntry(open.element);
    }
  }
}
