import type { Issue } from '../../support/issue.ts';

/** 20 million characters: some ten thousand episodes with their notes. */
const mostLength = 20_000_000;

/**
 * The text of a feed. What can be UTF-8 is UTF-8, whatever it says of itself: many a feed has been saved anew without
 * its first line being changed.
 */
export function decodeFeed(data: string | Uint8Array, issues: Issue[]): string {
  if (data.length > mostLength) {
    issues.push({ code: 'too-long', message: 'The feed is longer than 20 MB; only the first 20 MB are read.' });
  }
  return typeof data === 'string' ? data.slice(0, mostLength) : decode(data.subarray(0, mostLength), issues);
}

function decode(bytes: Uint8Array, issues: Issue[]): string {
  const [first, second] = bytes;
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (mark) return new TextDecoder(mark).decode(bytes);
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1];
  try {
    // As a stream, because the limit may cut a character in two.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    // Bytes beyond ASCII that are UTF-8 are no accident.
    if (declared && !/^(utf-?8|us-ascii)$/i.test(declared) && /[\u0080-\uFFFF]/.test(text)) issues.push(wrongEncoding(declared, 'UTF-8'));
    return text;
  } catch {
    const decoder = decoderOf(declared);
    if (!decoder) issues.push(wrongEncoding(declared ?? 'UTF-8', 'not'));
    return (decoder ?? new TextDecoder('windows-1252')).decode(bytes);
  }
}

/** `undefined` where what is declared is the encoding of no text, or UTF-8, which this text is not. */
function decoderOf(declared: string | undefined): TextDecoder | undefined {
  try {
    const decoder = new TextDecoder(declared);
    return decoder.encoding === 'utf-8' ? undefined : decoder;
  } catch {
    return undefined;
  }
}

const wrongEncoding = (declared: string, is: 'UTF-8' | 'not'): Issue => ({
  code: 'wrong-encoding',
  message: `The feed says that it is ${declared}, and is ${is}. Save it as UTF-8, and say so in its first line.`,
  line: 1,
});
