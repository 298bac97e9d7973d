/** HTML 4's names for the characters from U+00A0 to U+00FF, in order. HTML knows these without a semicolon too. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const others =
  'apos OElig oelig Scaron scaron Yuml circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo ' +
  'dagger Dagger bull hellip permil prime Prime lsaquo rsaquo euro trade larr rarr minus';
const otherCharacters = "'ŒœŠšŸˆ˜\u2002\u2003\u2009\u200C\u200D\u200E\u200F–—‘’‚“”„†‡•…‰′″‹›€™←→−";

const withoutSemicolon = new Map([
  ...latin.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', AMP: '&', LT: '<', GT: '>', QUOT: '"', COPY: '©', REG: '®' }),
]);
const named = new Map([...withoutSemicolon, ...others.split(' ').map((name, index) => [name, otherCharacters.charAt(index)] as const)]);

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
    return (semicolon && named.get(name)) || decodeBeginning(name + semicolon) || reference;
  });
}

/** `&ampx` is `&x`: HTML reads the longest name that it knows without a semicolon. */
function decodeBeginning(name: string): string | undefined {
  for (let length = Math.min(LONGEST_NAME, name.length); length > 1; length -= 1) {
    const character = withoutSemicolon.get(name.slice(0, length));
    if (character !== undefined) return character + name.slice(length);
  }
  return undefined;
}

/** HTML reads the control characters from U+0080 on as windows-1252, which is how they were meant. */
function toCharacter(code: number): string {
  if (code >= 0x80 && code < 0xa0) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
}
