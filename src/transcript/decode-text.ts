import type { Issue } from '../support/issue.ts';
import type { FormatHints } from './format.ts';

/** 5 MB: some thirty hours of speech. */
const MAX_LENGTH = 5 * 1024 * 1024;

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly issues: Issue[];
}

/**
 * Text of what came over the wire, of its first 5 MB at most: UTF-16 where its bytes say so, else UTF-8, else what the
 * server calls it, else windows-1252.
 */
export function decodeText(data: string | Uint8Array, hints: FormatHints): Decoded {
  const issues: Issue[] = [];
  if (data.length > MAX_LENGTH) issues.push({ code: 'too-long', message: 'The file is longer than 5 MB; the rest is left out.' });
  const text = typeof data === 'string' ? data.slice(0, MAX_LENGTH) : decode(data.subarray(0, MAX_LENGTH), hints, issues);
  return { text: text.replace(/^\uFEFF/, ''), issues };
}

function decode(bytes: Uint8Array, hints: FormatHints, issues: Issue[]): string {
  // As a stream, where a character that the limit has cut in two is no fault of the text.
  const stream = bytes.length === MAX_LENGTH;
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes, { stream });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
  } catch {
    return decodeOther(bytes, hints, issues);
  }
}

/** UTF-16 begins with its mark or, in a text that begins with a Latin letter or a sign, has NUL for every other byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first && second === 0 && third && fourth === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second && third === 0 && fourth)) return 'utf-16be';
  return undefined;
}

function decodeOther(bytes: Uint8Array, hints: FormatHints, issues: Issue[]): string {
  const lossy = new TextDecoder().decode(bytes);
  const [before = '', ...after] = lossy.split('\uFFFD');
  const line = before.split(/\r\n|\n|\r/).length;
  const tell = (how: string) => issues.push({ code: 'bad-encoding', message: `The file is not UTF-8${how} Save it as UTF-8.`, line });
  // More that is right than wrong: UTF-8 with a slip, of which another encoding would spoil every other character.
  if (lossy.replace(/[\p{ASCII}\uFFFD]+/gu, '').length > after.length) {
    tell(' throughout; characters that can’t be read show as �.');
    return lossy;
  }
  const decoder = decoderCalled(/charset\s*=\s*["']?([\w-]+)/i.exec(`${hints.type} ${hints.charset}`)?.[1] ?? '');
  tell(` and was read as ${decoder.encoding}.`);
  return decoder.decode(bytes);
}

function decoderCalled(label: string): TextDecoder {
  try {
    return new TextDecoder(/^utf-?8$/i.test(label) || label === '' ? 'windows-1252' : label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
