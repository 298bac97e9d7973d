/** Text as a transcript has it: white space as single spaces, none at its ends, and U+FFFD for NUL. A no-break space is text. */
export const cleanText = (text: string): string => spaceText(text).replace(/^ | $/g, '');

/** The same with a space at each end that has white space. */
export const spaceText = (text: string): string =>
  irregular.test(text) ? text.replaceAll('\0', '\uFFFD').replace(/[ \t\n\f\r]+/g, ' ') : text;

// The control characters, NUL among them. Written out: \\p{Cc} takes three times as long, and every word is asked.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const irregular = /[\0-\x1F\x7F-\x9F]| {2}/;
