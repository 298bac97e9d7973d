import { Scope } from '../../support/scope.ts';
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

interface Entry {
  /** What stands above it. */
  readonly headings: readonly HTMLElement[];
  readonly element: HTMLElement;
  /** What is said. */
  readonly words: Text;
}

/**
 * The paragraphs of a transcript on the page, as plain text in groups. Those around what is said are made at once,
 * the others a moment later, or as soon as somebody asks for them.
 */
export class ParagraphNodes {
  readonly #scroller: HTMLElement;
  /** When a paragraph begins, in words; empty where that can't be told. */
  readonly #timeOf: (text: SpokenText, paragraph: number) => string;
  #scope = new Scope();
  #text = new SpokenText([]);
  #entries: Entry[] = [];
  readonly #places = new WeakMap<Element, number>();

  constructor(scroller: HTMLElement, timeOf: (text: SpokenText, paragraph: number) => string) {
    this.#scroller = scroller;
    this.#timeOf = timeOf;
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
    this.#fillLater(0);
  }

  #fillLater(first: number): void {
    if (first * groupSize >= this.count) return;
    this.#scope.timer(0, () => {
      const end = performance.now() + slice;
      let group = first;
      while (group * groupSize < this.count && performance.now() < end) this.#fill(group++);
      this.#fillLater(group);
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
    const { speaker, cues, chapters = [] } = this.#text.paragraphs[paragraph] ?? { cues: [] };
    const element = document.createElement('p');
    element.tabIndex = -1;
    const named = speaker ?? (cues[0]?.speaker === undefined ? '' : undefined);
    if (named !== undefined) element.append(turn(named, this.#timeOf(this.#text, paragraph)));
    const words = document.createTextNode(this.#text.textOf(paragraph));
    element.append(words);
    return this.#place({ headings: chapters.map(({ title }) => heading(title)), element, words }, paragraph);
  }

  #place(entry: Entry, paragraph: number): Entry {
    this.#entries[paragraph] = entry;
    this.#places.set(entry.element, paragraph);
    return entry;
  }

  /** Whatever says the same as before stays; what is new is put in its place. */
  #renew(text: SpokenText): void {
    this.#scope.release();
    const kept = new Map(this.#text.paragraphs.map((_, index) => [this.#keyOf(this.#text, index), this.#entryOf(index)]));
    this.#text = text;
    this.#entries = [];
    for (const index of text.paragraphs.keys()) {
      const key = this.#keyOf(text, index);
      const entry = kept.get(key);
      kept.delete(key);
      if (entry) this.#place(entry, index);
      else this.#make(index);
    }
    for (const entry of kept.values()) for (const node of entry ? nodesOf(entry) : []) node.remove();
    const groups = Array.from({ length: Math.ceil(this.count / groupSize) }, (_, group) => {
      const standing = this.#scroller.children[group] ?? makeGroup();
      fill(standing, this.#entries.slice(group * groupSize, (group + 1) * groupSize).flatMap(nodesOf));
      return standing;
    });
    fill(this.#scroller, groups);
  }

  #keyOf(text: SpokenText, paragraph: number): string {
    const { speaker, chapters = [] } = text.paragraphs[paragraph] ?? {};
    return [this.#timeOf(text, paragraph), speaker, ...chapters.map(({ title }) => title), text.textOf(paragraph)].join('\n');
  }
}

const nodesOf = ({ headings, element }: Entry): HTMLElement[] => [...headings, element];

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

function heading(title: string): HTMLElement {
  const chapter = document.createElement('h3');
  chapter.textContent = title;
  return chapter;
}

/** Who begins to speak, and when. */
function turn(speaker: string, clock: string): HTMLElement {
  const who = document.createElement('span');
  const time = document.createElement('time');
  who.className = 'who';
  time.textContent = clock;
  who.append(speaker, speaker && ' ', time);
  return who;
}

/** Of some stretches of a text the one at a point of the screen. */
export function stretchAt(text: Text, stretches: readonly Stretch[], { clientX, clientY }: MouseEvent): Stretch | undefined {
  const holds = ({ left, right, top, bottom }: DOMRect) =>
    clientX >= left - slack && clientX <= right + slack && clientY >= top - slack && clientY <= bottom + slack;
  return stretches.find(({ from, to }) => [...rangeOf(text, from, to).getClientRects()].some(holds));
}

export function rangeOf(text: Text, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(text, Math.min(from, text.length));
  range.setEnd(text, Math.min(to, text.length));
  return range;
}
