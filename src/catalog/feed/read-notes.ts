import type { NotePiece, Notes } from '../notes.ts';
import { attributeOf } from '../xml/element.ts';
import { decodeEntities } from '../xml/entities.ts';
import { placeAfter } from '../xml/place-after.ts';
import { readTag } from '../xml/read-tag.ts';
import { allowAddress } from './allow-address.ts';

/** What begins a paragraph of its own, and ends the one before. */
const blocks = new Set(
  'address article aside blockquote br center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** What is no text for people. */
const hidden = new Map(
  'script style template title textarea iframe noscript object svg math'.split(' ').map((name) => [name, new RegExp(`</${name}`, 'gi')]),
);

/** Show notes are for reading; what is longer is a transcript, which has a place of its own. */
const mostLength = 50_000;

const bareLink = /(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?()[\]'’])/i;

/**
 * Show notes as plain text and links, from the HTML or the text that a feed has. Nothing of the HTML is kept, so nothing
 * of it can run. Reads 50,000 characters at most, in linear time.
 * @param base absolute URL from which relative links start; without it only absolute ones lead anywhere
 */
export function readNotes(given: string, base: string | undefined): Notes {
  const html = given.slice(0, mostLength);
  const notes = new NotesWriter(base ?? 'about:blank');
  if (!/<[a-z/!]/i.test(html)) {
    for (const line of html.split(/[\r\n]+/)) notes.add(decodeEntities(line)).endParagraph();
    return notes.paragraphs;
  }
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    notes.add(decodeEntities(html.slice(at, end)));
    at = tag < 0 ? end : readNotesTag(html, tag, notes);
  }
  return notes.endParagraph().paragraphs;
}

/** Reads what begins with the `<` at a place. Returns where it ends. */
function readNotesTag(html: string, at: number, notes: NotesWriter): number {
  if (html.startsWith('<!--', at)) return placeAfter(html, '-->', at);
  if (/[!?]/.test(html[at + 1] ?? '')) return placeAfter(html, '>', at);
  const isEnd = html[at + 1] === '/';
  const tag = isEnd ? undefined : readTag(html, at);
  const name = (tag?.name ?? /^[a-z]\w*/i.exec(html.slice(at + 2, at + 20))?.[0] ?? '').toLowerCase();
  if (!/^[a-z]/.test(name)) {
    notes.add('<');
    return at + 1;
  }
  if (blocks.has(name)) notes.endParagraph();
  if (name === 'li' && !isEnd) notes.add('• ');
  if (name === 'a') notes.link(tag && attributeOf(tag, 'href'));
  if (!tag) return placeAfter(html, '>', at);
  const ending = hidden.get(name);
  return ending ? placeOf(html, ending, tag.end) : tag.end;
}

function placeOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** Puts paragraphs together. */
class NotesWriter {
  readonly paragraphs: (readonly NotePiece[])[] = [];
  readonly #base: string;
  #pieces: NotePiece[] = [];
  #href: string | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  link(address: string | undefined): void {
    this.#href = address === undefined ? undefined : this.#allow(address);
  }

  add(text: string): this {
    if (this.#href !== undefined) this.#push(text, this.#href);
    // Addresses that stand in the text lead where they say: with a capture, `split` gives them at the odd places.
    else for (const [index, part] of text.split(bareLink).entries()) this.#push(part, index % 2 ? this.#allow(part) : undefined);
    return this;
  }

  endParagraph(): this {
    const last = this.#pieces.at(-1);
    if (last) this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text.trimEnd() };
    const pieces = this.#pieces.filter(({ text }) => text !== '');
    if (/[^\s•]/.test(pieces.map(({ text }) => text).join(''))) this.paragraphs.push(pieces);
    this.#pieces = [];
    return this;
  }

  #push(text: string, href: string | undefined): void {
    const before = this.#pieces.at(-1);
    const oneLine = text.replace(/\s+/g, ' ');
    const words = before && !before.text.endsWith(' ') ? oneLine : oneLine.trimStart();
    if (words === '') return;
    if (before && before.href === href) this.#pieces[this.#pieces.length - 1] = { ...before, text: before.text + words };
    else this.#pieces.push(href === undefined ? { text: words } : { text: words, href });
  }

  #allow(address: string): string | undefined {
    return allowAddress(address, this.#base).url;
  }
}
