/** Names of HTML 4 for U+00A0 to U+00FF, in order: the ones that feeds use as though XML knew them. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const named = new Map<string, string>([
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ' }),
  ...Object.entries({ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200C', zwj: '\u200D', lrm: '\u200E', rlm: '\u200F' }),
  ...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', dagger: '†' }),
  ...Object.entries({
    bull: '•',
    hellip: '…',
    prime: '′',
    Prime: '″',
    lsaquo: '‹',
    rsaquo: '›',
    euro: '€',
    trade: '™',
    larr: '←',
    rarr: '→',
  }),
  ...Object.entries({ minus: '−', infin: '∞', ne: '≠', le: '≤', ge: '≥', hearts: '♥', star: '☆', starf: '★', phone: '☎', check: '✓' }),
  ...latin.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
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
  const code = written.startsWith('x') || written.startsWith('X') ? Number.parseInt(written.slice(1), 16) : Number(written);
  if (code >= 0x80 && code <= 0x9f) return windows.decode(Uint8Array.of(code));
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
