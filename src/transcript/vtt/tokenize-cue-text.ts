import { decodeEntities } from '../decode-entities.ts';
import { parseTimestamp } from './parse-timings.ts';

export type CueToken =
  | { readonly kind: 'text'; readonly text: string }
  /** `annotation`: what follows the name, as in `<v Annotation>`. */
  | { readonly kind: 'start'; readonly name: string; readonly annotation: string }
  | { readonly kind: 'end'; readonly name: string }
  /** `time` in seconds; `undefined` where it is no time. `at`: where its `<` stands, so that a fault has a line. */
  | { readonly kind: 'timestamp'; readonly time: number | undefined; readonly at: number }
  /** A `<` that no `>` follows; all that stood behind it belongs to no text. */
  | { readonly kind: 'torn'; readonly at: number };

/** The tokens of a cue's text. https://www.w3.org/TR/webvtt1/#webvtt-cue-text-tokenizer */
export function* tokenizeCueText(text: string): Generator<CueToken> {
  let position = 0;
  while (position < text.length) {
    const open = text.indexOf('<', position);
    const until = open < 0 ? text.length : open;
    if (until > position) yield { kind: 'text', text: decodeEntities(text.slice(position, until)) };
    if (open < 0) return;
    const close = text.indexOf('>', open);
    if (close < 0) {
      yield { kind: 'torn', at: open };
      return;
    }
    yield toTag(text.slice(open + 1, close), open);
    position = close + 1;
  }
}

function toTag(tag: string, at: number): CueToken {
  if (/^\d/.test(tag)) return { kind: 'timestamp', time: parseTimestamp(tag), at };
  if (tag.startsWith('/')) return { kind: 'end', name: tag.slice(1) };
  // The name ends at a class (`.loud`) or at white space, after which the annotation begins.
  const name = /^[^.\t\n\f ]*/.exec(tag)?.[0] ?? '';
  const space = tag.search(/[\t\n\f ]/);
  const annotation =
    space < 0
      ? ''
      : decodeEntities(tag.slice(space))
          .replace(/[\t\n\f ]+/g, ' ')
          .trim();
  return { kind: 'start', name, annotation };
}
