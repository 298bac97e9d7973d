import type { Cue, Word } from './cue.ts';

/** WebVTT of a transcript: cues with their voices, and words with their times where they are known. */
export function toVtt(cues: readonly Cue[]): string {
  return `WEBVTT\n\n${cues.map(toBlock).join('\n')}`;
}

const toBlock = (cue: Cue): string =>
  `${timestamp(cue.start)} --> ${timestamp(Math.max(cue.end, cue.start))}\n${voice(cue.speaker)}${payload(cue)}\n`;

const voice = (speaker = ''): string => (oneLine(speaker) ? `<v ${entities(oneLine(speaker))}>` : '');

function payload({ start, text, words = [] }: Cue): string {
  // A time of its own says nothing where it is the cue's.
  const timed = (word: Word, index: number) =>
    (index === 0 && word.start <= start ? '' : `<${timestamp(word.start)}>`) + entities(word.text);
  return withoutBlankLines(words.length ? words.map(timed).join('') : entities(text));
}

const entities = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A blank line would end the cue. */
const withoutBlankLines = (text: string): string => text.replace(/\s*[\n\r]\s*/g, '\n').trim();

/** 3667.5 → “01:01:07.500”. */
function timestamp(seconds: number): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const fraction = String(milliseconds % 1000).padStart(3, '0');
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${fraction}`;
}
