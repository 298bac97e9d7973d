import type { Word } from '../cue.ts';
import type { Run } from './collect-voices.ts';

interface OpenWord {
  readonly start: number;
  end?: number;
  text: string;
}

/**
 * The words of runs, each with the white space that follows it, all white space as single spaces.
 * A word ends where a run of mere white space begins, else where the next word starts, else at `end`.
 */
export function toWords(runs: readonly Run[], end: number): Word[] {
  const words = collectWords(runs);
  const last = words.at(-1);
  if (last !== undefined) last.text = last.text.replace(/ $/, '');
  return words.map((word, index) => ({ start: word.start, end: word.end ?? words[index + 1]?.start ?? end, text: word.text }));
}

function collectWords(runs: readonly Run[]): OpenWord[] {
  const words: OpenWord[] = [];
  for (const { start, text } of runs) {
    const spaced = text.replace(/[ \t\n\f\r]+/g, ' ');
    const word = spaced.replace(/^ /, '');
    const previous = words.at(-1);
    if (previous !== undefined && spaced.startsWith(' ') && !previous.text.endsWith(' ')) previous.text += ' ';
    if (word !== '') words.push({ start, text: word });
    else if (previous !== undefined) previous.end ??= start;
  }
  return words;
}
