/** Text as a transcript has it: white space as single spaces, none at its ends, and U+FFFD for NUL. */
export const cleanText = (text: string): string =>
  text
    .replaceAll('\0', '\uFFFD')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim();
