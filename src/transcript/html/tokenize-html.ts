import { decodeEntities } from '../decode-entities.ts';

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  /** `attributes` as they are written. */
  | { readonly kind: 'start'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'end'; readonly name: string };

/** What these hold is no text of the page. */
const unread = new Set(['script', 'style', 'title', 'template', 'noscript', 'textarea', 'svg', 'iframe', 'select', 'button']);

/**
 * The tokens of an HTML text, in linear time and with no parser of the browser: a transcript wants no more than its
 * elements' names, Node has no `DOMParser`, and where Trusted Types are required it can't be called.
 */
export function* tokenizeHtml(html: string): Generator<HtmlToken> {
  let position = 0;
  while (position < html.length) {
    const open = findTag(html, position);
    if (open > position) yield { kind: 'text', text: decodeEntities(html.slice(position, open)), at: position };
    if (open === html.length) return;
    const close = tagEnd(html, open);
    // A tag that never ends is text, or all that follows were lost.
    if (close === html.length && !html.startsWith('<!--', open)) {
      yield { kind: 'text', text: decodeEntities(html.slice(open)), at: open };
      return;
    }
    const token = toToken(html.slice(open + 1, close));
    if (token) yield token;
    position = token?.kind === 'start' && unread.has(token.name) ? afterElement(html, token.name, close) : close + 1;
  }
}

/** A `<` that begins no tag is text. */
function findTag(html: string, from: number): number {
  const tag = /<[a-z/!?]/gi;
  tag.lastIndex = from;
  return tag.exec(html)?.index ?? html.length;
}

/** Where a tag or a comment ends: a `>` within quotes is none. At the end of the text where it never ends. */
function tagEnd(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return endOf(html.indexOf('-->', open + 4), html, 2);
  const sign = /[>"']/g;
  sign.lastIndex = open;
  for (let match = sign.exec(html); match; match = sign.exec(html)) {
    if (match[0] === '>') return match.index;
    const quoted = html.indexOf(match[0], match.index + 1);
    // A quote that never ends is a slip of the pen: the tag ends at the next sign for it.
    if (quoted < 0) return endOf(html.indexOf('>', match.index), html);
    sign.lastIndex = quoted + 1;
  }
  return html.length;
}

const endOf = (index: number, html: string, length = 0): number => (index < 0 ? html.length : index + length);

function toToken(tag: string): HtmlToken | undefined {
  const [, slash, name = '', attributes = ''] = /^(\/?)([a-z][^\s/>]*)(.*)$/is.exec(tag) ?? [];
  if (name === '') return undefined;
  return slash ? { kind: 'end', name: name.toLowerCase() } : { kind: 'start', name: name.toLowerCase(), attributes };
}

function afterElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  const { index } = end.exec(html) ?? {};
  return index === undefined ? html.length : tagEnd(html, index) + 1;
}
