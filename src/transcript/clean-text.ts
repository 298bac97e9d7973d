/** Text as a transcript has it: white space as single spaces, none at its ends, and U+FFFD for NUL. */
export const cleanText = (text: string): string => spaceText(text).trim();

/** The same with a space at each end that has white space. */
export const spaceText = (text: string): string =>
  irregular.test(text) ? text.replaceAll('\0', '\uFFFD').replace(/[ \t\n\f\r]+/g, ' ') : text;

// NUL among them.
const irregular = /[\p{Cc}]| {2}/u;
