import type { Format } from '../../i18n/format.ts';
import type { Paragraph } from '../../transcript/paragraphs.ts';
import type { SpokenText, Stretch } from './spoken-text.ts';

/** On groups of this many `content-visibility` costs least; on each paragraph it costs nine times as much. */
export const groupSize = 40;

/** A line's height is a little more than the letters'; a finger is not exact. CSS pixels. */
const slack = 4;

interface Entry {
  readonly key: string;
  readonly element: HTMLElement;
  /** What is said. */
  readonly words: Text;
}

/** The paragraphs of a transcript on the page, as plain text in groups. */
export class ParagraphNodes {
  readonly #scroller: HTMLElement;
  readonly #format: Format;
  #entries: readonly Entry[] = [];
  #elements: readonly HTMLElement[] = [];

  constructor(scroller: HTMLElement, format: Format) {
    this.#scroller = scroller;
    this.#format = format;
  }

  get elements(): readonly HTMLElement[] {
    return this.#elements;
  }

  get groups(): readonly HTMLElement[] {
    return [...this.#scroller.children] as HTMLElement[];
  }

  wordsOf(paragraph: number): Text | undefined {
    return this.#entries[paragraph]?.words;
  }

  /** The paragraph that an event or a node lies in; -1 where it lies in none. */
  indexOf(node: Node | null): number {
    const element = node instanceof Element ? node : node?.parentElement;
    return this.#elements.indexOf(element?.closest('p') as HTMLElement);
  }

  /** Shows a text. What was shown already stays where it stands, with its focus and selection: live text grows. */
  show(text: SpokenText): void {
    const kept = new Map(this.#entries.map((entry) => [entry.key, entry]));
    this.#entries = text.paragraphs.map((paragraph, index) => {
      const words = text.texts[index] ?? '';
      const key = `${paragraph.start} ${paragraph.speaker} ${words}`;
      const entry = kept.get(key) ?? this.#make(key, paragraph, words);
      kept.delete(key);
      return entry;
    });
    for (const { element } of kept.values()) element.remove();
    this.#elements = this.#entries.map(({ element }) => element);
    this.#fillGroups();
  }

  clear(): void {
    this.#entries = [];
    this.#elements = [];
    this.#scroller.replaceChildren();
  }

  #fillGroups(): void {
    const groups: Element[] = [];
    for (let first = 0; first < this.#elements.length; first += groupSize) {
      const group = this.#scroller.children[groups.length] ?? document.createElement('div');
      group.className = 'group';
      fill(group, this.#elements.slice(first, first + groupSize));
      groups.push(group);
    }
    fill(this.#scroller, groups);
  }

  #make(key: string, paragraph: Paragraph, said: string): Entry {
    const element = document.createElement('p');
    element.tabIndex = -1;
    const named = paragraph.speaker ?? (paragraph.cues[0]?.speaker === undefined ? '' : undefined);
    if (named !== undefined) element.append(heading(named, this.#format.time(paragraph.start)));
    const words = document.createTextNode(said);
    element.append(words);
    return { key, element, words };
  }
}

/** Gives an element these children, and moves none that stands right. */
function fill(parent: Element, wanted: readonly Element[]): void {
  for (const [place, child] of wanted.entries()) {
    const standing = parent.children[place];
    if (standing !== child) parent.insertBefore(child, standing ?? null);
  }
  while (parent.childElementCount > wanted.length) parent.lastElementChild?.remove();
}

function heading(speaker: string, clock: string): HTMLElement {
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
