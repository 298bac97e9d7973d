import type { XmlDocument, XmlElement, XmlVocabulary } from './element.ts';
import { decodeEntities } from './entities.ts';
import { OpenElements } from './open-elements.ts';
import { readTag } from './read-tag.ts';

export interface XmlOptions<Entry> {
  readonly vocabulary: XmlVocabulary;
  /** Makes of an entry what is kept of it, as soon as it has ended: so a long document is never in memory as a whole. */
  readonly readEntry: (entry: XmlElement, index: number) => Entry;
  /** After so many entries the rest is not read. */
  readonly most?: number | undefined;
}

const startOfName = /[a-z_:\u0080-\uFFFF]/i;
const endTag = /<\/([^\s<>/]+)[^<>]*>?/y;
const endOfSubset = /\]\s*>/g;

/**
 * Reads XML as its author meant it, where that is plain: an `&` that is one, HTML's entities, tags that nobody closed.
 * In linear time, with nothing expanded, fetched or run, and in Node as well. Never throws on input.
 */
export function readXml<Entry>(
  source: string,
  { vocabulary, readEntry, most = Number.POSITIVE_INFINITY }: XmlOptions<Entry>,
): XmlDocument<Entry> {
  let at = 0;
  let repairs = 0;
  let firstRepair = 0;
  const repair = () => {
    if (repairs === 0) firstRepair = at;
    repairs += 1;
  };
  const entries: Entry[] = [];
  const keep = (entry: XmlElement) => {
    if (entries.length < most) entries.push(readEntry(entry, entries.length));
  };
  const open = new OpenElements(source, vocabulary, keep, repair);
  while (at < source.length && open.entries <= most) {
    const tag = source.indexOf('<', at);
    const end = tag < 0 ? source.length : tag;
    if (open.depth > 0 && end > at) open.addText(decodeEntities(source.slice(at, end), repair));
    at = end;
    if (tag >= 0) at = readMarkup(source, tag, open, repair);
  }
  const isTorn = at >= source.length && open.depth > 0;
  open.endAll(at);
  return { ...(open.root && { root: open.root }), entries, repairs, firstRepair, isTorn };
}

/** Reads what begins with the `<` at a place. Returns where it ends. */
function readMarkup(source: string, at: number, open: OpenElements, repair: () => void): number {
  const next = source[at + 1] ?? '';
  if (next === '!') return readDeclaration(source, at, open, repair);
  if (next === '?') return after(source, '>', at) ?? source.length;
  if (next === '/') {
    endTag.lastIndex = at;
    const [written = '', name] = endTag.exec(source) ?? [];
    if (!written.endsWith('>')) repair();
    if (name !== undefined) open.end(name, at);
    return at + (written.length || 2);
  }
  if (!startOfName.test(next)) {
    repair();
    open.addText('<');
    return at + 1;
  }
  const tag = readTag(source, at, repair);
  if (!tag.isWhole) repair();
  open.begin(tag, at);
  return tag.end;
}

/** CDATA, comments and DOCTYPE. Whichever is never closed takes all that is left. */
function readDeclaration(source: string, at: number, open: OpenElements, repair: () => void): number {
  if (source.startsWith('<![CDATA[', at)) {
    const end = after(source, ']]>', at + 9);
    if (end === undefined) repair();
    open.addText(source.slice(at + 9, end === undefined ? source.length : end - 3));
    return end ?? source.length;
  }
  if (source.startsWith('<!--', at)) return after(source, '-->', at + 4) ?? source.length;
  // What a DTD declares is not read: entities that expand are how a small file fills a memory.
  const close = after(source, '>', at) ?? source.length;
  if (!source.slice(at, close).includes('[')) return close;
  endOfSubset.lastIndex = at;
  return endOfSubset.test(source) ? endOfSubset.lastIndex : source.length;
}

/** The place after the next such text; `undefined` where there is none. */
const after = (source: string, text: string, from: number): number | undefined => {
  const found = source.indexOf(text, from);
  return found < 0 ? undefined : found + text.length;
};
