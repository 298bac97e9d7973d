/** HTML 4's names for the signs from U+00A0 to U+00BF, in order. HTML knows these without a semicolon too. */
const signs =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest';

/** What else it knows so: letters without a mark, and what it is written with itself. */
const bare = 'AElig ETH times Oslash THORN szlig aelig eth divide oslash thorn amp lt gt quot AMP LT GT QUOT COPY REG';
const bareCharacters = 'ÆÐ×ØÞßæð÷øþ&<>"&<>"©®';

const others =
  'apos OElig oelig circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo ' +
  'dagger Dagger bull hellip permil prime Prime lsaquo rsaquo euro trade larr rarr minus Dstrok dstrok Lstrok lstrok imath';
const otherCharacters = "'Œœˆ˜\u2002\u2003\u2009\u200C\u200D\u200E\u200F–—‘’‚“”„†‡•…‰′″‹›€™←→−ĐđŁłı";

const markNames = 'grave acute circ tilde macr breve dot uml ring dblac caron cedil ogon';
const markCharacters = '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0327\u0328';

const pair = (names: string, characters: string): readonly (readonly [string, string])[] =>
  names.split(' ').map((name, index) => [name, characters.charAt(index)]);

const withoutSemicolon = new Map([
  ...signs.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...pair(bare, bareCharacters),
]);
const named = new Map([...withoutSemicolon, ...pair(others, otherCharacters)]);
const marks = new Map(pair(markNames, markCharacters));

/** The longest name that HTML knows without a semicolon: `frac12`. */
const LONGEST_NAME = 6;

/**
 * Character references as HTML reads them in text; what is none stays as it is written. Of HTML's 2,231 names those of
 * letters, punctuation and signs that stand in speech are known (docs/decisions/names-of-characters.md).
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+);?|#x([\da-f]+);?|([a-z][a-z\d]{1,30})(;?))/gi, (reference, decimal, hexadecimal, name, semicolon) => {
    if (name === undefined) return toCharacter(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal));
    return (semicolon && (named.get(name) ?? markedLetter(name, 'ž'))) || decodeBeginning(name + semicolon) || reference;
  });
}

/** `rcaron` is the letter and its mark, where Unicode has both in one up to the last character. */
function markedLetter(name: string, last: string): string | undefined {
  const mark = marks.get(name.slice(1));
  const letter = mark && (name.charAt(0) + mark).normalize();
  return letter?.length === 1 && letter <= last ? letter : undefined;
}

/** `&ampx` is `&x`: HTML reads the longest name that it knows without a semicolon. */
function decodeBeginning(name: string): string | undefined {
  for (let length = Math.min(LONGEST_NAME, name.length); length > 1; length -= 1) {
    const character = withoutSemicolon.get(name.slice(0, length)) ?? markedLetter(name.slice(0, length), 'ÿ');
    if (character !== undefined) return character + name.slice(length);
  }
  return undefined;
}

/** HTML reads the control characters from U+0080 on as windows-1252, which is how they were meant. */
function toCharacter(code: number): string {
  if (code >= 0x80 && code < 0xa0) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
}
