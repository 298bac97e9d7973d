import type { Chapter } from '../../transcript/chapter.ts';
import type { Cue } from '../../transcript/cue.ts';
import { findCueAt, findLastAtOrBefore, findLastStarted, findWordAt } from '../../transcript/find-at.ts';
import { isTimed } from '../../transcript/is-timed.ts';
import { growParagraphs } from '../../transcript/live/grow-paragraphs.ts';
import { type Paragraph, paragraphsOf } from '../../transcript/paragraphs.ts';

/** A stretch of a paragraph's text, in UTF-16 units, and when it begins to be said, in seconds. */
export interface Stretch {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

/** What is said at a moment. */
export interface Spoken {
  readonly paragraph: number;
  readonly cue?: Stretch;
  readonly word?: Stretch;
}

const withSpace = (text: string): string => (/\s$/.test(text) ? text : `${text} `);

export interface SpokenTextOptions {
  /** Shown as headings. */
  readonly chapters?: readonly Chapter[] | undefined;
  /** The same text as it was, of which this is more: what is as it was stays the same paragraph. */
  readonly before?: SpokenText | undefined;
}

/** What paragraphs say: of a text that grows most have been asked before. */
const said = new WeakMap<Paragraph, string>();

/** The text of a transcript as paragraphs, and where in it each moment is. */
export class SpokenText {
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the paragraphs. */
  readonly cues: readonly Cue[];
  /** Index of each paragraph's first cue. */
  readonly #firsts: readonly number[];

  /** False of a plain text, which has no times: it is shown, and follows nothing. */
  readonly isTimed: boolean;

  constructor(cues: readonly Cue[], { chapters, before }: SpokenTextOptions = {}) {
    this.isTimed = isTimed(cues);
    this.paragraphs = before ? growParagraphs(before.paragraphs, cues) : paragraphsOf(cues, chapters);
    this.cues = this.paragraphs.flatMap((paragraph) => paragraph.cues);
    let count = 0;
    this.#firsts = this.paragraphs.map((paragraph) => {
      const first = count;
      count += paragraph.cues.length;
      return first;
    });
  }

  /** What each paragraph says. */
  get texts(): readonly string[] {
    return this.paragraphs.map((_, paragraph) => this.textOf(paragraph));
  }

  textOf(paragraph: number): string {
    const asked = this.paragraphs[paragraph];
    if (!asked) return '';
    const text = said.get(asked) ?? joined(asked.cues);
    said.set(asked, text);
    return text;
  }

  at(seconds: number): Spoken {
    const index = findCueAt(this.cues, seconds);
    const cue = this.cues[index];
    if (!cue) return { paragraph: this.isTimed ? findLastStarted(this.paragraphs, seconds) : -1 };
    const paragraph = findLastAtOrBefore(this.#firsts, index);
    const stretch = this.#stretch(paragraph, cue);
    const words = this.#words(stretch, cue);
    const word = words[findWordAt(cue, seconds)];
    return { paragraph, cue: stretch, ...(word && { word }) };
  }

  /** All that can be clicked in a paragraph: its words, or its cues where words have no times. */
  stretches(paragraph: number): Stretch[] {
    return (this.paragraphs[paragraph]?.cues ?? []).flatMap((cue) => {
      const stretch = this.#stretch(paragraph, cue);
      return cue.words?.length ? this.#words(stretch, cue) : [stretch];
    });
  }

  /** Seconds at which what stands at a place of a paragraph's text begins to be said. */
  startAt(paragraph: number, offset: number): number {
    const { start = 0 } = this.paragraphs[paragraph] ?? {};
    return this.stretches(paragraph).findLast(({ from }) => from <= offset)?.start ?? start;
  }

  /** Index, among all cues, of the first in a paragraph. */
  firstCueOf(paragraph: number): number {
    return this.#firsts[paragraph] ?? -1;
  }

  /** Who speaks in a paragraph; a turn's later paragraphs have no name above them. */
  speakerOf(paragraph: number): string | undefined {
    return this.paragraphs[paragraph]?.cues[0]?.speaker;
  }

  #stretch(paragraph: number, wanted: Cue): Stretch {
    let from = 0;
    for (const cue of this.paragraphs[paragraph]?.cues ?? []) {
      if (cue === wanted) break;
      from += withSpace(cue.text).length;
    }
    return { paragraph, from, to: from + wanted.text.trimEnd().length, start: wanted.start };
  }

  #words({ paragraph, from }: Stretch, { words = [] }: Cue): Stretch[] {
    let at = from;
    return words.map(({ text, start }) => {
      const stretch = { paragraph, from: at, to: at + text.trimEnd().length, start };
      at += text.length;
      return stretch;
    });
  }
}

const joined = (cues: readonly Cue[]): string =>
  cues
    .map(({ text }) => withSpace(text))
    .join('')
    .trimEnd();
