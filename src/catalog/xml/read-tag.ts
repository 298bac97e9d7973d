import type { Attributes } from './element.ts';
import { decodeEntities } from './entities.ts';

/** A start tag as it was written. */
export interface StartTag {
  /** With its prefix, in its own letters. */
  readonly name: string;
  readonly attributes: Attributes;
  /** `<tag/>` */
  readonly isEmpty: boolean;
  /** Where the text after it begins. */
  readonly end: number;
}

const nameOf = /<[^\s<>/=]*/y;

/*
 * Sticky, and each part excludes what ends it, so that the time is linear: a quote that is never closed is looked for
 * once, because all that follows is then skipped as what is left of the tag.
 */
const attribute = /[\s/]*([^\s<>/="']+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+)))?/y;
const rest = /[^<>]*>?/y;

const none: Attributes = [];

/**
 * Reads the start tag at a place where there is one. A `>` that is missing is taken to stand before the next `<`.
 * @param onRepair is told of what is not as in a tag, up to its `>`, and of a reference in an attribute that XML forbids
 */
export function readTag(source: string, at: number, onRepair?: () => void): StartTag {
  let end = after(nameOf, source, at);
  const name = source.slice(at + 1, end);
  // As most tags are.
  if (source[end] === '>') return { name, attributes: none, end: end + 1, isEmpty: false };
  const attributes: string[] = [];
  attribute.lastIndex = end;
  for (let found = attribute.exec(source); found; found = attribute.exec(source)) {
    end = attribute.lastIndex;
    attributes.push((found[1] ?? '').toLowerCase(), decodeEntities(found[2] ?? found[3] ?? found[4] ?? '', onRepair));
  }
  if (source.startsWith('/>', end)) return { name, attributes, end: end + 2, isEmpty: true };
  const left = source.slice(end, after(rest, source, end));
  if (!/^[\s/]*>$/.test(left)) onRepair?.();
  return { name, attributes, end: end + left.length, isEmpty: left.endsWith('/>') };
}

/** Where what a sticky pattern finds at a place ends; the place itself where it finds nothing. */
const after = (pattern: RegExp, source: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
};
