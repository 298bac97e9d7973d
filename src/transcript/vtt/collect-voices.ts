import type { Timings } from './parse-timings.ts';
import { type CueToken, tokenizeCueText } from './tokenize-cue-text.ts';

/** A stretch of text from one time on. */
export interface Run {
  readonly start: number;
  /** Whether the text itself gave the time, and it is not just that of the cue. */
  readonly timed: boolean;
  text: string;
}

/** What one speaker says within a cue; without a name where the cue gives none. */
export interface Voice {
  readonly speaker: string;
  readonly runs: readonly Run[];
}

export type CueProblem = 'bad-timestamp' | 'torn-tag';

export interface Voices {
  readonly voices: readonly Voice[];
  /** Each with where in the text it stands first. */
  readonly problems: ReadonlyMap<CueProblem, number>;
}

/** The text of a cue by speaker and by inline time. Markup that has no bearing on either is dropped. */
export function collectVoices(text: string, timings: Timings): Voices {
  const collector = new VoiceCollector(timings);
  for (const token of tokenizeCueText(text)) collector.take(token);
  collector.finish();
  return collector;
}

/** An element that is open. */
interface Element {
  readonly name: string;
  /** Who speaks within it. */
  readonly speaker: string;
}

const known = new Set(['c', 'i', 'b', 'u', 'ruby', 'rt', 'v', 'lang']);

class VoiceCollector implements Voices {
  readonly voices: { readonly speaker: string; readonly runs: Run[] }[] = [];
  readonly problems = new Map<CueProblem, number>();
  readonly #end: number;
  readonly #open: Element[] = [];
  #time: number;
  #run: Run;

  constructor({ start, end }: Timings) {
    this.#end = end;
    this.#time = start;
    this.#run = this.#startVoice('');
  }

  take(token: CueToken): void {
    if (token.kind === 'text') this.#run.text += token.text;
    else if (token.kind === 'torn') this.#tell('torn-tag', token.at);
    else if (token.kind === 'timestamp') this.#takeTime(token.time, token.at);
    else if (token.kind === 'start') this.#enter(token.name, token.annotation);
    else this.#leave(token.name);
  }

  /** What is still open ends with the cue. */
  finish(): void {
    while (this.#open.length > 0) this.#pop();
  }

  #tell(problem: CueProblem, at: number): void {
    if (!this.problems.has(problem)) this.problems.set(problem, at);
  }

  #takeTime(time: number | undefined, at: number): void {
    if (time === undefined || time < this.#time || time > this.#end) this.#tell('bad-timestamp', at);
    else {
      this.#time = time;
      this.#run = { start: time, timed: true, text: '' };
      this.voices.at(-1)?.runs.push(this.#run);
    }
  }

  /** https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules: an `rt` counts only within a `ruby`. */
  #enter(name: string, annotation: string): void {
    if (!known.has(name) || (name === 'rt' && this.#top?.name !== 'ruby')) return;
    this.#open.push({ name, speaker: name === 'v' ? annotation : this.#speaker });
    // In plain text a ruby reading stands in brackets after what it reads, as HTML's `<rp>` has it.
    if (name === 'rt') this.#run.text += '(';
    this.#follow();
  }

  /** An end tag that is not that of the innermost element is ignored; that of a `ruby` ends its `rt` too. */
  #leave(name: string): void {
    const inner = this.#top?.name;
    if (name === 'ruby' && inner === 'rt') this.#pop();
    else if (name !== inner) return;
    this.#pop();
    this.#follow();
  }

  #pop(): void {
    if (this.#open.pop()?.name !== 'rt') return;
    const { text } = this.#run;
    this.#run.text = text.endsWith('(') ? text.slice(0, -1) : `${text})`;
  }

  get #top(): Element | undefined {
    return this.#open.at(-1);
  }

  get #speaker(): string {
    return this.#top?.speaker ?? '';
  }

  #follow(): void {
    if (this.voices.at(-1)?.speaker !== this.#speaker) this.#run = this.#startVoice(this.#speaker);
  }

  #startVoice(speaker: string): Run {
    const run: Run = { start: this.#time, timed: false, text: '' };
    this.voices.push({ speaker, runs: [run] });
    return run;
  }
}
