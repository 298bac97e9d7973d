import { Scope } from '../../support/scope.ts';
import { whenIdle } from '../../support/when-idle.ts';
import { type Entry, heading, nodesOf, rewrite, Spare, turn } from './paragraph-entry.ts';
import { pieceAt } from './said-painter.ts';
import { SpokenText, type Stretch } from './spoken-text.ts';

/**
 * On groups of some twenty to forty `content-visibility` costs least: on each paragraph it costs nine times as much, and
 * what is laid out at first is a group.
 */
export const groupSize = 20;

/** A line's height is a little more than the letters'; a finger is not exact. CSS pixels. */
const slack = 4;

/** Paragraphs are made in slices of this, so that a long text keeps nobody waiting. Milliseconds. */
const slice = 5;

/**
 * The paragraphs of a transcript on the page, as plain text in groups. Those around what is said are made at once,
 * the others when the page has nothing more pressing to do, or as soon as somebody asks for them.
 */
export class ParagraphNodes {
  readonly #scroller: HTMLElement;
  /** When a paragraph begins, in words; empty where that can't be told. */
  readonly #timeOf: (text: SpokenText, paragraph: number) => string;
  readonly #headingLanguage: string | undefined;
  #scope = new Scope();
  #text = new SpokenText([]);
  #entries: Entry[] = [];
  readonly #places = new WeakMap<Element, number>();

  constructor(scroller: HTMLElement, timeOf: (text: SpokenText, paragraph: number) => string, headingLanguage?: string) {
    this.#scroller = scroller;
    this.#timeOf = timeOf;
    this.#headingLanguage = headingLanguage;
  }

  get count(): number {
    return this.#text.paragraphs.length;
  }

  get groups(): readonly HTMLElement[] {
    return [...this.#scroller.children] as HTMLElement[];
  }

  elementOf(paragraph: number): HTMLElement | undefined {
    return this.#entryOf(paragraph)?.element;
  }

  wordsOf(paragraph: number): Text | undefined {
    return this.#entryOf(paragraph)?.words;
  }

  /** The paragraph that a node lies in; -1 where it lies in none. */
  indexOf(node: Node | null): number {
    const element = node instanceof Element ? node : node?.parentElement;
    const paragraph = element?.closest('p');
    return (paragraph && this.#places.get(paragraph)) ?? -1;
  }

  /**
   * Shows a text. What was shown already stays where it stands, with its focus and selection: live text grows.
   * @param around the paragraph that is looked at first
   */
  show(text: SpokenText, around: number): void {
    if (this.count) this.#renew(text);
    else this.#begin(text, around);
  }

  /** Makes what is not yet there: the page is about to be printed, which waits for nobody. */
  complete(): void {
    for (let group = 0; group * groupSize < this.count; group += 1) this.#fill(group);
  }

  clear(): void {
    this.#scope.release();
    this.#text = new SpokenText([]);
    this.#entries = [];
    this.#scroller.replaceChildren();
  }

  #begin(text: SpokenText, around: number): void {
    this.#text = text;
    this.#scope = new Scope();
    const groups = Array.from({ length: Math.ceil(this.count / groupSize) }, makeGroup);
    this.#scroller.replaceChildren(...groups);
    const middle = Math.floor(Math.max(0, around) / groupSize);
    for (const group of [middle - 1, middle, middle + 1]) this.#fill(group);
    this.#fillLater(0, this.#scope);
  }

  #fillLater(first: number, scope: Scope): void {
    if (first * groupSize >= this.count) return;
    whenIdle(() => {
      const end = performance.now() + slice;
      let group = first;
      while (!scope.released && group * groupSize < this.count && performance.now() < end) this.#fill(group++);
      if (!scope.released) this.#fillLater(group, scope);
    });
  }

  #fill(group: number): void {
    const first = group * groupSize;
    if (first < 0 || first >= this.count || this.#entries[first]) return;
    const made = this.#text.paragraphs.slice(first, first + groupSize).map((_, index) => this.#make(first + index));
    this.#scroller.children[group]?.append(...made.flatMap(nodesOf));
  }

  #entryOf(paragraph: number): Entry | undefined {
    if (!this.#entries[paragraph]) this.#fill(Math.floor(paragraph / groupSize));
    return this.#entries[paragraph];
  }

  #make(paragraph: number): Entry {
    const { speaker, cues } = this.#text.paragraphs[paragraph] ?? { cues: [] };
    const element = document.createElement('p');
    element.tabIndex = -1;
    const named = speaker ?? (cues[0]?.speaker === undefined ? '' : undefined);
    if (named !== undefined) element.append(turn(named, this.#timeOf(this.#text, paragraph)));
    const words = document.createTextNode(this.#text.textOf(paragraph));
    element.append(words);
    const headings = this.#headingsOf(paragraph);
    return this.#place({ head: this.#headOf(this.#text, paragraph), headings, element, words }, paragraph);
  }

  #place(entry: Entry, paragraph: number): Entry {
    this.#entries[paragraph] = entry;
    this.#places.set(entry.element, paragraph);
    return entry;
  }

  /** Whatever is as it was stays; what has grown or was corrected is changed where it stands; what is new is made. */
  #renew(text: SpokenText): void {
    this.#scope.release();
    const left = new Map(this.#text.paragraphs.map((paragraph, index) => [paragraph, this.#entryOf(index)]));
    this.#text = text;
    this.#entries = [];
    const changed: number[] = [];
    for (const [index, paragraph] of text.paragraphs.entries()) {
      const entry = left.get(paragraph);
      left.delete(paragraph);
      if (entry) this.#place(entry, index);
      else changed.push(index);
    }
    const spare = new Spare([...left.values()].filter((entry) => entry !== undefined));
    for (const index of changed) this.#change(spare.take(this.#headOf(text, index)), index);
    for (const entry of spare.rest) for (const node of nodesOf(entry)) node.remove();
    this.#putInGroups();
  }

  #change(entry: Entry | undefined, paragraph: number): void {
    if (!entry) return void this.#make(paragraph);
    for (const old of entry.headings) old.remove();
    this.#place({ ...entry, headings: this.#headingsOf(paragraph) }, paragraph);
    rewrite(entry.words, this.#text.textOf(paragraph));
  }

  #headingsOf(paragraph: number): HTMLElement[] {
    return (this.#text.paragraphs[paragraph]?.chapters ?? []).map(({ title }) => heading(title, this.#headingLanguage));
  }

  #putInGroups(): void {
    const groups = Array.from({ length: Math.ceil(this.count / groupSize) }, (_, group) => {
      const standing = this.#scroller.children[group] ?? makeGroup();
      fill(standing, this.#entries.slice(group * groupSize, (group + 1) * groupSize).flatMap(nodesOf));
      return standing;
    });
    fill(this.#scroller, groups);
  }

  #headOf(text: SpokenText, paragraph: number): string {
    const { speaker, cues = [] } = text.paragraphs[paragraph] ?? {};
    const isNamed = speaker !== undefined || cues[0]?.speaker === undefined;
    return isNamed ? `${this.#timeOf(text, paragraph)} ${speaker}` : '';
  }
}

function makeGroup(): HTMLElement {
  const group = document.createElement('div');
  group.className = 'group';
  return group;
}

/** Gives an element these children, and moves none that stands right. */
function fill(parent: Element, wanted: readonly Element[]): void {
  for (const [place, child] of wanted.entries()) {
    const standing = parent.children[place];
    if (standing !== child) parent.insertBefore(child, standing ?? null);
  }
  while (parent.childElementCount > wanted.length) parent.lastElementChild?.remove();
}

/** Of some stretches of a text the one at a point of the screen. */
export function stretchAt(text: Text, stretches: readonly Stretch[], { clientX, clientY }: MouseEvent): Stretch | undefined {
  const holds = ({ left, right, top, bottom }: DOMRect) =>
    clientX >= left - slack && clientX <= right + slack && clientY >= top - slack && clientY <= bottom + slack;
  return stretches.find(({ from, to }) => [...(placeOf(text, from, to)?.getClientRects() ?? [])].some(holds));
}

/** What tells where a stretch of a text stands on the page; `undefined` of a part of what is made of elements. */
export const placeOf = (text: Text, from: number, to: number): Range | HTMLElement | undefined =>
  text.isConnected ? rangeOf(text, from, to) : pieceAt(text, from);

function rangeOf(text: Text, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(text, Math.min(from, text.length));
  range.setEnd(text, Math.min(to, text.length));
  return range;
}
