import type { Cue } from '../cue.ts';
import { findCueAt, findWordAt } from '../find-at.ts';
import { matchNumerals } from './match-numerals.ts';
import { matchWords } from './match-words.ts';
import { type Token, tokenize } from './tokenize.ts';
import type { Span } from './unique-anchors.ts';

/** A word of an article. */
export interface WrittenWord {
  /** As `tokenize` makes it. */
  readonly key: string;
  /** Index of the paragraph that it stands in; they go up by one. */
  readonly paragraph: number;
}

/** What of an article can go with the sound. */
export type Follows = 'words' | 'paragraphs' | 'nothing';

/** What is said at a moment, as stretches of an article's words, each within a paragraph. */
export interface SaidNow {
  readonly word: readonly Span[];
  readonly cue: readonly Span[];
}

/** Of the shorter text at least so much must be found in the other. */
const ENOUGH_FOR_WORDS = 0.5;
const ENOUGH_FOR_PARAGRAPHS = 0.2;
/** A paragraph of which less is said is not read out: some of its words are said elsewhere. */
const ENOUGH_OF_A_PARAGRAPH = 0.2;

const silence: SaidNow = { word: [], cue: [] };

/** A transcript laid beside an article that tells the same: which of the article's words are said when. */
export class AlignedText {
  /** How much of the shorter of the two texts is found in the other, from 0 to 1. */
  readonly coverage: number;
  /** The same of each paragraph, from 0 to 1. */
  readonly paragraphs: readonly number[];
  readonly follows: Follows;
  readonly #cues: readonly Cue[];
  readonly #written: readonly WrittenWord[];
  readonly #said: SaidTokens;
  /** For each token that is said the written word, or −1. */
  readonly #matches: Int32Array;
  /** For each written word the first token with which it is said, or −1. */
  readonly #sayings: Int32Array;
  /** The words of each paragraph. */
  readonly #spans: readonly Span[];

  constructor(cues: readonly Cue[], written: readonly WrittenWord[]) {
    this.#cues = cues;
    this.#written = written;
    this.#said = new SaidTokens(cues);
    const keys = written.map(({ key }) => key);
    this.#matches = matchWords(this.#said.keys, keys);
    matchNumerals(this.#matches, this.#said.keys, keys);
    this.#sayings = new Int32Array(written.length).fill(-1);
    for (let token = this.#matches.length - 1; token >= 0; token -= 1) {
      const word = this.#matches[token] ?? -1;
      if (word >= 0) this.#sayings[word] = token;
    }
    this.#spans = spansOf(written);
    this.paragraphs = this.#spans.map((span) => this.#shareOf(span));
    this.coverage = this.#coverage();
    this.follows = this.coverage >= ENOUGH_FOR_WORDS ? 'words' : this.coverage >= ENOUGH_FOR_PARAGRAPHS ? 'paragraphs' : 'nothing';
  }

  /** @param grain coarser than `follows`, where the sound is not to be trusted to the word */
  at(seconds: number, grain: Follows = this.follows): SaidNow {
    const index = findCueAt(this.#cues, seconds);
    const cue = this.#cues[index];
    if (!cue || this.follows === 'nothing') return silence;
    const tokens = this.#said.ofCue(index);
    if (grain === 'paragraphs') return { word: [], cue: this.#paragraphsOf(tokens) };
    const word = findWordAt(cue, seconds);
    return { word: word < 0 ? [] : this.#stretches(this.#said.ofWord(index, word)), cue: this.#stretches(tokens) };
  }

  /** When a word is said, in seconds: one that is not, with the nearest before or after it in its paragraph. */
  startOf(word: number): number | undefined {
    const paragraph = this.#written[word]?.paragraph ?? -1;
    if (this.follows !== 'words') return this.startOfParagraph(paragraph);
    const { from = 0, to = 0 } = this.#spans[paragraph] ?? {};
    for (let at = word; at >= from; at -= 1) if (this.#isSaid(at)) return this.#said.startOf(this.#sayings[at] ?? -1);
    return this.#firstStart({ from: word, to });
  }

  /** When a paragraph begins to be said, in seconds; `undefined` where it is not. */
  startOfParagraph(paragraph: number): number | undefined {
    const span = this.#spans[paragraph];
    if (!span || this.follows === 'nothing' || (this.paragraphs[paragraph] ?? 0) < ENOUGH_OF_A_PARAGRAPH) return undefined;
    return this.#firstStart(span);
  }

  /** The words of a paragraph, by index. */
  wordsOf(paragraph: number): Span {
    return this.#spans[paragraph] ?? { from: 0, to: 0 };
  }

  #firstStart({ from, to }: Span): number | undefined {
    for (let at = from; at < to; at += 1) if (this.#isSaid(at)) return this.#said.startOf(this.#sayings[at] ?? -1);
    return undefined;
  }

  #isSaid = (word: number): boolean => (this.#sayings[word] ?? -1) >= 0;

  #shareOf({ from, to }: Span): number {
    return this.#sayings.subarray(from, to).filter((token) => token >= 0).length / (to - from);
  }

  #coverage(): number {
    const said = this.#matches.filter((word) => word >= 0).length;
    const found = this.#sayings.filter((token) => token >= 0).length;
    const shorter = Math.min(this.#matches.length, this.#written.length);
    return shorter ? Math.min(1, Math.min(said, found) / shorter) : 0;
  }

  /** Written words in runs: what is not said splits them, and so does the end of a paragraph. */
  #stretches({ from, to }: Span): Span[] {
    const words = [...new Set(this.#matches.subarray(from, to))].filter((word) => word >= 0).sort((one, other) => one - other);
    const stretches: { from: number; to: number }[] = [];
    for (const word of words) {
      const last = stretches.at(-1);
      if (last?.to === word && this.#written[word - 1]?.paragraph === this.#written[word]?.paragraph) last.to = word + 1;
      else stretches.push({ from: word, to: word + 1 });
    }
    return stretches;
  }

  #paragraphsOf({ from, to }: Span): Span[] {
    const words = [...this.#matches.subarray(from, to)].filter((word) => word >= 0);
    const paragraphs = new Set(words.map((word) => this.#written[word]?.paragraph ?? -1));
    return [...paragraphs]
      .filter((paragraph) => this.startOfParagraph(paragraph) !== undefined)
      .map((paragraph) => this.wordsOf(paragraph));
  }
}

function spansOf(written: readonly WrittenWord[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const [word, { paragraph }] of written.entries()) {
    const span = spans[paragraph];
    if (span) span.to = word + 1;
    else spans[paragraph] = { from: word, to: word + 1 };
  }
  return spans;
}

/** The tokens of a transcript: of which cue and which of its timed words each is. */
class SaidTokens {
  readonly keys: readonly string[];
  readonly #cues: readonly Cue[];
  /** By cue the index of its first token, and at the end their number. */
  readonly #firsts: Int32Array;
  readonly #cueOf: Int32Array;
  /** By token the index of its word in the cue; −1 where words have no times. */
  readonly #wordOf: Int32Array;

  constructor(cues: readonly Cue[]) {
    this.#cues = cues;
    this.#firsts = new Int32Array(cues.length + 1);
    const tokens: Token[] = [];
    const cueOf: number[] = [];
    const wordOf: number[] = [];
    for (const [index, cue] of cues.entries()) {
      const own = tokenize(cue.text);
      for (const token of own) tokens.push(token);
      for (const word of wordsOf(own, cue)) wordOf.push(word);
      for (let count = own.length; count > 0; count -= 1) cueOf.push(index);
      this.#firsts[index + 1] = tokens.length;
    }
    this.keys = tokens.map(({ key }) => key);
    this.#cueOf = Int32Array.from(cueOf);
    this.#wordOf = Int32Array.from(wordOf);
  }

  ofCue(cue: number): Span {
    return { from: this.#firsts[cue] ?? 0, to: this.#firsts[cue + 1] ?? 0 };
  }

  ofWord(cue: number, word: number): Span {
    let { from, to } = this.ofCue(cue);
    while (from < to && this.#wordOf[from] !== word) from += 1;
    while (to > from && this.#wordOf[to - 1] !== word) to -= 1;
    return { from, to };
  }

  /** Seconds */
  startOf(token: number): number | undefined {
    const cue = this.#cues[this.#cueOf[token] ?? -1];
    return cue?.words?.[this.#wordOf[token] ?? -1]?.start ?? cue?.start;
  }
}

/** For each token the timed word in which it begins: the words of a cue joined give its text. */
function wordsOf(tokens: readonly Token[], { words = [] }: Cue): number[] {
  let word = -1;
  let end = 0;
  return tokens.map(({ from }) => {
    while (from >= end && word + 1 < words.length) {
      word += 1;
      end += words[word]?.text.length ?? 0;
    }
    return from < end ? word : -1;
  });
}
