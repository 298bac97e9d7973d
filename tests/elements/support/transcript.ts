import { StationTranscript } from '../../../src/elements/transcript/transcript.ts';
import type { PlayerState } from '../../../src/player/state.ts';
import type { Cue } from '../../../src/transcript/cue.ts';
import { until } from '../../support/until.ts';
import { episode } from './items.ts';
import { one, stand } from './stand.ts';

/** Seconds that a word of these cues takes. */
const wordSeconds = 1;

const wordsOf = (text: string, start: number) =>
  text.split(/(?<= )/).map((word, index) => ({ start: start + index * wordSeconds, end: start + (index + 1) * wordSeconds, text: word }));

/** A cue of ten seconds with ten words, said by one of two. */
export const cue = (index: number, facts: Partial<Cue> = {}): Cue => {
  const text = facts.text ?? `w${index} one two three four five six seven eight nine. `;
  const speaker = index % 2 ? 'Tomas' : 'Mara';
  return { start: index * 10, end: index * 10 + 10, speaker, text, words: wordsOf(text, index * 10), ...facts };
};

export const cues = (count = 60): Cue[] => Array.from({ length: count }, (_, index) => cue(index));

const at = (current: number) => ({ current, duration: 600, buffered: [], seeking: false, rate: 1 });

export const ready = (facts: Partial<PlayerState> = {}): Partial<PlayerState> => ({
  item: episode(),
  time: at(12.5),
  transcript: { status: 'ready', cues: cues() },
  ...facts,
});

/** A transcript that stands in a player of the given state, with its first paragraphs. */
export async function transcript(facts: Partial<PlayerState> = {}) {
  const stood = await stand('station-transcript', StationTranscript, ready(facts));
  await until(() => stood.root.querySelector('.scroller p') !== null, { what: 'the text' });
  return stood;
}

/** What is painted under a name, in the order in which it was. */
export const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );

export const scrollerOf = (root: ShadowRoot): HTMLElement => one(root, '.scroller');

export const paragraphs = (root: ShadowRoot): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.scroller p')];

/** Where playing was asked for, in order. Seconds. */
export const plays = (calls: readonly (readonly unknown[])[]): number[] =>
  calls.filter(([action]) => action === 'play').map(([, , options]) => (options as { startAt: number }).startAt);

/** Selects from a place in one paragraph's words to a place in another's. */
export function select(root: ShadowRoot, [first, from]: readonly [number, number], [last, to]: readonly [number, number]): void {
  const words = (index: number) => paragraphs(root)[index]?.lastChild as Text;
  document.getSelection()?.setBaseAndExtent(words(first), from, words(last), to);
}
