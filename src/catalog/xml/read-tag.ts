import { decodeEntities } from './entities.ts';

/** A start tag as it was written. */
export interface StartTag {
  /** With its prefix, in its own letters. */
  readonly name: string;
  /** By name as written, lower-case; of two with one name the first stands. */
  readonly attributes: ReadonlyMap<string, string>;
  /** `<tag/>` */
  readonly isEmpty: boolean;
  /** Where the text after it begins. */
  readonly end: number;
  /** Whether all of it is as in a tag, up to its `>`. */
  readonly isWhole: boolean;
}

const nameOf = /<([^\s<>/=]+)/y;

/*
 * Sticky, and each part excludes what ends it, so that the time is linear: a quote that is never closed is looked for
 * once, because all that follows is then skipped as what is left of the tag.
 */
const attribute = /[\s/]*([^\s<>/="']+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+)))?/y;
const rest = /[^<>]*>?/y;

const none: ReadonlyMap<string, string> = new Map();

/**
 * Reads the start tag at a place where there is one. A `>` that is missing is taken to stand before the next `<`.
 * @param onRepair is told of a reference in an attribute that XML forbids
 */
export function readTag(source: string, at: number, onRepair?: () => void): StartTag {
  const name = match(nameOf, source, at)?.[1] ?? '';
  let end = at + 1 + name.length;
  // As most tags are.
  if (source[end] === '>') return { name, attributes: none, isWhole: true, end: end + 1, isEmpty: false };
  const attributes = new Map<string, string>();
  for (let found = match(attribute, source, end); found; found = match(attribute, source, end)) {
    end = attribute.lastIndex;
    const [, key = '', double, single, bare] = found;
    const value = double ?? single ?? bare ?? '';
    const lower = key.toLowerCase();
    if (!attributes.has(lower)) attributes.set(lower, decodeEntities(value, onRepair));
  }
  const left = match(rest, source, end)?.[0] ?? '';
  return { name, attributes, isWhole: /^[\s/]*>$/.test(left), end: end + left.length, isEmpty: left.endsWith('/>') };
}

const match = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};
