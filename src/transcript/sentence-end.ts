/** A sign that ends a sentence in any script, with the brackets and quotes that close behind it. */
const terminal = /(?:\p{Sentence_Terminal}|…)[\p{Pe}\p{Pf}"']*\s*$/u;
/** `J.`: the dot of an initial ends no sentence. */
const initial = /(?:^|[\s.])\p{Lu}\.\s*$/u;

/** The only sign that ends other things too. */
const dot = /\.[\p{Pe}\p{Pf}"']*\s*$/u;

/** How much of two texts tells whether a sentence ends between them. Characters. */
const NEAR = 40;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-12);
  // Most words of most texts, which are asked one by one.
  if (/[a-z,]$/.test(end)) return false;
  return terminal.test(end) && !initial.test(end);
}

/** Whether a sentence ends between two texts: “etc.” before a small letter ends none. */
export function endsSentenceBefore(text: string, next: string): boolean {
  if (!endsSentence(text)) return false;
  if (!dot.test(text.slice(-12))) return true;
  // What the segmenter would say of most English, without the tens of milliseconds that it takes to begin.
  if (/[a-z0-9]{2}\.["')\]]*\s*$/.test(text.slice(-12)) && /^["'([]*[A-Za-z]/.test(next)) return /^["'([]*[A-Z]/.test(next);
  const before = `${text.slice(-NEAR).trimEnd()} `;
  return segment(before + next.slice(0, NEAR)).containing(before.length)?.index === before.length;
}

/** The sentences of a text, with the white space between them. */
export const sentencesOf = (text: string): string[] => Array.from(segment(text), (each) => each.segment);

let segmenter: Intl.Segmenter | undefined;

function segment(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return segmenter.segment(text);
}
