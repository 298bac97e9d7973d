/** A sign that ends a sentence in any script, with the brackets and quotes that close behind it. */
const terminal = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"']*\s*$/u;
/** `J.`: the dot of an initial ends no sentence. */
const initial = /(?:^|[\s.])\p{Lu}\.\s*$/u;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-12);
  return (terminal.test(end) || /…[\p{Pe}\p{Pf}"']*\s*$/u.test(end)) && !initial.test(end);
}
