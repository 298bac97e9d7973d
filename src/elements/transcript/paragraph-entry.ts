/** A paragraph on the page. */
export interface Entry {
  /** Who speaks, and when, as it stands before the words. */
  readonly head: string;
  /** What stands above it. */
  readonly headings: readonly HTMLElement[];
  readonly element: HTMLElement;
  /** What is said. */
  readonly words: Text;
}

export const nodesOf = ({ headings, element }: Entry): HTMLElement[] => [...headings, element];

/** What stood on the page and is no more as it was, to be used again under the same head, in its order. */
export class Spare {
  readonly #byHead = new Map<string, Entry[]>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.#put(entry);
  }

  #put(entry: Entry): void {
    const alike = this.#byHead.get(entry.head);
    if (alike) alike.push(entry);
    else this.#byHead.set(entry.head, [entry]);
  }

  take(head: string): Entry | undefined {
    return this.#byHead.get(head)?.shift();
  }

  get rest(): Entry[] {
    return [...this.#byHead.values()].flat();
  }
}

/** Changes what a text says from where it differs on: selections and ranges before that stay. */
export function rewrite(words: Text, text: string): void {
  const { data } = words;
  if (data === text) return;
  let same = 0;
  while (same < data.length && data[same] === text[same]) same += 1;
  words.replaceData(same, data.length - same, text.slice(same));
}

/** @param language its own, where it is not that of the text */
export function heading(title: string, language = ''): HTMLElement {
  const chapter = document.createElement('h3');
  if (language) chapter.lang = language;
  chapter.textContent = title;
  return chapter;
}

/** Who begins to speak, and when. */
export function turn(speaker: string, clock: string): HTMLElement {
  const who = document.createElement('span');
  const time = document.createElement('time');
  who.className = 'who';
  time.textContent = clock;
  who.append(speaker, speaker && ' ', time);
  return who;
}
