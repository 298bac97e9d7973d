import { readFileSync } from 'node:fs';
import type { Cue } from '../../src/transcript/cue.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';

/** A sentence that is said on the air. Times are epoch milliseconds. */
export interface Said {
  /** The same for as long as the loop runs. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly words: readonly { readonly start: number; readonly text: string }[];
}

/** What is said in a loop, with flite's own time of each word. Seconds of the loop. */
export const loadSpeech = (id: string): readonly Cue[] =>
  parseTranscript(readFileSync(new URL(`./mounts/${id}.vtt`, import.meta.url))).cues;

/** The same loop begun later. Seconds. */
export function rotateSpeech(cues: readonly Cue[], seconds: number, length: number): readonly Cue[] {
  const turned = cues.map((cue) => moved(cue, cue.start < seconds ? length - seconds : -seconds));
  return turned.sort((a, b) => a.start - b.start);
}

const moved = (cue: Cue, by: number): Cue => ({
  ...cue,
  start: cue.start + by,
  end: cue.end + by,
  words: (cue.words ?? []).map(({ start, text }) => ({ start: start + by, text })),
});

/** The sentences of a loop that are heard, in part at least, between two moments. Epoch milliseconds. */
export function* saidBetween(cues: readonly Cue[], lengthMs: number, from: number, to: number): Generator<Said> {
  for (let round = Math.floor(from / lengthMs); round * lengthMs < to; round += 1) {
    for (const [index, cue] of cues.entries()) {
      const said = onTheAir(cue, `${round}-${index}`, round * lengthMs);
      if (said.end > from && said.start < to) yield said;
    }
  }
}

const onTheAir = ({ start, end, speaker = '', words = [] }: Cue, id: string, began: number): Said => ({
  id,
  start: began + start * 1000,
  end: began + end * 1000,
  speaker,
  words: words.map((word) => ({ start: began + word.start * 1000, text: word.text })),
});
