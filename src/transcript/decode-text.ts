import type { Issue } from '../support/issue.ts';

/** 5 MB: some thirty hours of speech. */
const MAX_LENGTH = 5 * 1024 * 1024;

/** Text of what came over the wire, of its first 5 MB at most. */
export function decodeText(data: string | Uint8Array, issues: Issue[]): string {
  if (data.length > MAX_LENGTH)
    issues.push({ code: 'too-long', message: 'The transcript is longer than 5 MB; only the first 5 MB are read.' });
  return typeof data === 'string' ? data.slice(0, MAX_LENGTH) : decode(data.subarray(0, MAX_LENGTH), issues);
}

/** As a stream, because a character that the limit has cut in two is no fault of the text. */
function decode(bytes: Uint8Array, issues: Issue[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    issues.push({
      code: 'bad-encoding',
      message: 'The transcript is not UTF-8; characters that cannot be read show as �. Save it as UTF-8.',
    });
    return new TextDecoder().decode(bytes);
  }
}
