/** Names of HTML 4 for U+00A0 to U+00DF, in order: the ones that feeds use as though XML knew them. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig'.split(
    ' ',
  );
/** The small letters come 32 behind the capital ones; what is none of the two is set right afterwards. */
const small = latin.slice(32).map((name) => name.toLowerCase());

const fromLatin = (names: readonly string[], first: number) =>
  names.map((name, index): [string, string] => [name, String.fromCharCode(first + index)]);

/** Names and their signs. */
const others =
  'divide ÷ yuml ÿ amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200C zwj \u200D lrm \u200E rlm \u200F ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † bull • hellip … prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← rarr → minus − infin ∞ ne ≠ le ≤ ge ≥ hearts ♥ star ☆ starf ★ phone ☎ check ✓';

const named = new Map([
  ...fromLatin(small, 0xe0),
  ...fromLatin(latin, 0xa0),
  ...Array.from(others.matchAll(/(\w+) (.)/g), ([, name = '', sign = '']): [string, string] => [name, sign]),
]);

/** The five that XML knows by itself. */
const ofXml = /^(amp|lt|gt|quot|apos)$/;

/** Numbers of windows-1252 that HTML, too, reads as its characters and not as controls (HTML, 13.2.5.80). */
const windows = new TextDecoder('windows-1252');

/**
 * Text with its references read: numbers, the five of XML, and the usual ones of HTML. An `&` that begins none stays
 * as it is, and so does a name that a DTD might define: nothing that expands is ever expanded.
 * @param onRepair is told that something was read which XML forbids
 */
export function decodeEntities(text: string, onRepair?: () => void): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(x[\da-f]{1,6}|\d{1,7});|([a-z][a-z\d]{0,9});)?/gi, (written, number?: string, name?: string) => {
    if (number !== undefined) return fromNumber(number);
    const character = name === undefined ? undefined : named.get(name);
    if (name === undefined || !ofXml.test(name)) onRepair?.();
    return character ?? written;
  });
}

function fromNumber(written: string): string {
  // `0x` is how JavaScript writes it, too; of other numbers a zero in front changes nothing.
  const code = Number(`0${written}`);
  if (code >= 0x80 && code <= 0x9f) return windows.decode(Uint8Array.of(code));
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
