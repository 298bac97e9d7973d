/** The references that WebVTT names, and those that transcripts are seen to use. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lrm: '\u200E',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: '\u00A0',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rlm: '\u200F',
  rsquo: '’',
};

/** Character references as characters; what is none stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,8})|#x([\da-f]{1,7})|([a-z]{2,6}));/gi, (reference, decimal, hexadecimal, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? reference) : reference;
    return toCharacter(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}

const toCharacter = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
