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
  readonly problems: ReadonlySet<CueProblem>;
}

/** The text of a cue by speaker and by inline time. Markup that has no bearing on either is dropped. */
export function collectVoices(text: string, timings: Timings): Voices {
  const collector = new VoiceCollector(timings);
  for (const token of tokenizeCueText(text)) collector.take(token);
  collector.finish();
  return collector;
}

class VoiceCollector implements Voices {
  readonly voices: { readonly speaker: string; readonly runs: Run[] }[] = [];
  readonly problems = new Set<CueProblem>();
  readonly #end: number;
  #time: number;
  #run: Run;
  #inRuby = false;
  #inReading = false;

  constructor({ start, end }: Timings) {
    this.#end = end;
    this.#time = start;
    this.#run = this.#startVoice('');
  }

  take(token: CueToken): void {
    if (token.kind === 'text') this.#run.text += token.text;
    else if (token.kind === 'torn') this.problems.add('torn-tag');
    else if (token.kind === 'timestamp') this.#takeTime(token.time);
    else if (token.name === 'v') this.#run = this.#startVoice(token.kind === 'start' ? token.annotation : '');
    else this.#takeRuby(token.name, token.kind === 'start');
  }

  finish(): void {
    this.#setReading(false);
  }

  #takeTime(time: number | undefined): void {
    if (time === undefined || time < this.#time || time > this.#end) this.problems.add('bad-timestamp');
    else {
      this.#time = time;
      this.#run = { start: time, timed: true, text: '' };
      this.voices.at(-1)?.runs.push(this.#run);
    }
  }

  /** In plain text a ruby reading stands in brackets after what it reads, as HTML's `<rp>` has it. */
  #takeRuby(name: string, starts: boolean): void {
    if (name === 'ruby') this.#inRuby = starts;
    if (name === 'ruby' || name === 'rt') this.#setReading(name === 'rt' && starts && this.#inRuby);
  }

  #setReading(inReading: boolean): void {
    if (inReading !== this.#inReading) this.#run.text += inReading ? '(' : ')';
    this.#inReading = inReading;
  }

  #startVoice(speaker: string): Run {
    const run: Run = { start: this.#time, timed: false, text: '' };
    this.voices.push({ speaker, runs: [run] });
    return run;
  }
}
