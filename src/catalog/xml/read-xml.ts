import type { XmlDocument, XmlElement, XmlVocabulary } from './element.ts';
import { decodeEntities } from './entities.ts';
import { OpenElements } from './open-elements.ts';
import { placeAfter } from './place-after.ts';
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
  return { root: open.root, entries, repairs, firstRepair, isTorn };
}

/** Reads what begins with the `<` at a place. Returns where it ends. */
function readMarkup(source: string, at: number, open: OpenElements, repair: () => void): number {
  const next = source[at + 1] ?? '';
  if (next === '!') return readDeclaration(source, at, open, repair);
  if (next === '?') return placeAfter(source, '>', at);
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
  open.begin(tag, at);
  return tag.end;
}

/** CDATA, comments and DOCTYPE. Whichever is never closed takes all that is left. */
function readDeclaration(source: string, at: number, open: OpenElements, repair: () => void): number {
  if (source.startsWith('<![CDATA[', at)) {
    const end = source.indexOf(']]>', at + 9);
    if (end < 0) repair();
    open.addText(source.slice(at + 9, end < 0 ? undefined : end));
    return end < 0 ? source.length : end + 3;
  }
  if (source.startsWith('<!--', at)) return placeAfter(source, '-->', at + 4);
  // What a DTD declares is not read: entities that expand are how a small file fills a memory.
  const close = placeAfter(source, '>', at);
  if (!source.slice(at, close).includes('[')) return close;
  endOfSubset.lastIndex = at;
  return endOfSubset.test(source) ? endOfSubset.lastIndex : source.length;
}
