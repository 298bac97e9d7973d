import type { Cue } from './cue.ts';

/** A paragraph of a transcript as it is read. Times are seconds. */
export interface Paragraph {
  /** Whom to name above it: only where a turn begins. Each cue still has its own. */
  readonly speaker?: string;
  readonly start: number;
  readonly end: number;
  readonly cues: readonly Cue[];
}

const LONG_PAUSE_SECONDS = 2.5;
/** A few sentences: the paragraph ends at the next end of a sentence. */
const FULL_LENGTH = 280;
/** Speech that never ends a sentence is broken here. */
const LONGEST_LENGTH = 800;

const endOfSentence = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u;

/** Groups cues, in order of start, by speaker, by long pauses and into a few sentences each. */
export function toParagraphs(cues: readonly Cue[]): Paragraph[] {
  const groups: Group[] = [];
  for (const cue of cues) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(group, cue)) group.add(cue);
    else groups.push(new Group(cue));
  }
  return groups.map((group, index) => group.toParagraph(groups[index - 1]));
}

class Group {
  readonly cues: Cue[] = [];
  readonly first: Cue;
  last: Cue;
  end = 0;
  length = 0;

  constructor(cue: Cue) {
    this.first = cue;
    this.last = cue;
    this.add(cue);
  }

  add(cue: Cue): void {
    this.cues.push(cue);
    this.last = cue;
    this.end = Math.max(this.end, cue.end);
    this.length += cue.text.length;
  }

  toParagraph(before: Group | undefined): Paragraph {
    const { speaker, start } = this.first;
    const beginsTurn = speaker !== undefined && speaker !== before?.first.speaker;
    return { ...(beginsTurn && { speaker }), start, end: this.end, cues: this.cues };
  }
}

const goesOn = (group: Group, cue: Cue): boolean =>
  cue.speaker === group.first.speaker && cue.start - group.end <= LONG_PAUSE_SECONDS && !isFull(group);

const isFull = ({ length, last }: Group): boolean =>
  length >= LONGEST_LENGTH || (length >= FULL_LENGTH && endOfSentence.test(last.text.slice(-8)));
