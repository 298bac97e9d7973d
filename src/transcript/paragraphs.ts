import type { Chapter } from './chapter.ts';
import type { Cue } from './cue.ts';
import { isTimed } from './is-timed.ts';
import { endsSentenceBefore } from './sentence-end.ts';

/** A paragraph of a transcript as it is read. Times are seconds. */
export interface Paragraph {
  /** Whom to name above it: only where a turn or a chapter begins. Each cue still has its own. */
  readonly speaker?: string;
  /** The chapters that begin with it, in order, to be shown as headings above it. */
  readonly chapters?: readonly Chapter[];
  readonly start: number;
  readonly end: number;
  readonly cues: readonly Cue[];
}

export interface ParagraphsOptions {
  /**
   * By start, as `parseChapters` returns them. Each that belongs in a table of contents begins a paragraph: at the first
   * cue that is spoken mostly within it. One in which nothing is said stands above the next paragraph.
   */
  readonly chapters?: readonly Chapter[] | undefined;
}

const LONG_PAUSE_SECONDS = 2.5;
/** Between two breaths: where a long paragraph without sentences may end. */
const SHORT_PAUSE_SECONDS = 0.6;
/** A few sentences: the paragraph ends at the next end of a sentence. Letters. */
const FULL_LENGTH = 280;
/** Speech that never ends a sentence is broken here. Letters. */
const LONGEST_LENGTH = 800;
/** Letters that one of Chinese or Japanese is worth. */
const DENSITY = 2.5;

/**
 * Groups cues, in order of start, by chapter, by speaker, by long pauses and into a few sentences each; speech without
 * sentences, as programs write it that know no full stop, at a short pause. Of a text without times each cue is one.
 */
export function toParagraphs(cues: readonly Cue[], { chapters = [] }: ParagraphsOptions = {}): Paragraph[] {
  const timed = isTimed(cues);
  const shown = timed ? chapters.filter(({ toc }) => toc) : [];
  const groups: Group[] = [];
  let next = 0;
  for (const cue of cues) {
    const from = next;
    while (isWithin(cue, shown[next])) next += 1;
    const group = groups.at(-1);
    if (timed && next === from && group !== undefined && goesOn(group, cue)) group.add(cue);
    else groups.push(new Group(cue, shown.slice(from, next)));
  }
  return groups.map((group, index) => group.toParagraph(groups[index - 1]));
}

const made = new WeakMap<
  readonly Cue[],
  { readonly chapters: readonly Chapter[] | undefined; readonly paragraphs: readonly Paragraph[] }
>();

/** The same, made once: who loads a long text has it made, and who shows it is not kept waiting. */
export function paragraphsOf(cues: readonly Cue[], chapters?: readonly Chapter[]): readonly Paragraph[] {
  const known = made.get(cues);
  if (known && known.chapters === chapters) return known.paragraphs;
  const paragraphs = toParagraphs(cues, { chapters });
  made.set(cues, { chapters, paragraphs });
  return paragraphs;
}

/** Whether most of a cue is spoken after a chapter has begun. */
const isWithin = ({ start, end }: Cue, chapter: Chapter | undefined): boolean =>
  chapter !== undefined && chapter.start <= Math.max(start, (start + end) / 2);

class Group {
  readonly cues: Cue[] = [];
  readonly first: Cue;
  readonly chapters: readonly Chapter[];
  last: Cue;
  end = 0;
  length = 0;

  constructor(cue: Cue, chapters: readonly Chapter[]) {
    this.first = cue;
    this.last = cue;
    this.chapters = chapters;
    this.add(cue);
  }

  add(cue: Cue): void {
    this.cues.push(cue);
    this.last = cue;
    this.end = Math.max(this.end, cue.end);
    this.length += cue.text.length * (isDense(cue.text) ? DENSITY : 1);
  }

  toParagraph(before: Group | undefined): Paragraph {
    const { speaker, start } = this.first;
    const { chapters } = this;
    const beginsTurn = speaker !== undefined && (speaker !== before?.first.speaker || chapters.length > 0);
    return { ...(beginsTurn && { speaker }), ...(chapters.length > 0 && { chapters }), start, end: this.end, cues: this.cues };
  }
}

/** Asked of every cue: most scripts are told from these at a glance, which a test by script is not. */
const mayBeDense = (text: string): boolean => /[\u2e80-\uffff]/.test(text.slice(0, 20));

const isDense = (text: string): boolean =>
  mayBeDense(text) && /^\P{L}*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.slice(0, 20));

const goesOn = (group: Group, cue: Cue): boolean =>
  cue.speaker === group.first.speaker && cue.start - group.end <= LONG_PAUSE_SECONDS && !isFull(group, cue);

const isFull = ({ length, last, end }: Group, next: Cue): boolean =>
  length >= LONGEST_LENGTH ||
  (length >= FULL_LENGTH && (endsSentenceBefore(last.text, next.text) || next.start - end >= SHORT_PAUSE_SECONDS));
