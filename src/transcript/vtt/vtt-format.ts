import type { Issue } from '../../support/issue.ts';
import type { Cue } from '../cue.ts';
import { type FormatHints, isCalled } from '../format.ts';
import type { Transcript } from '../transcript.ts';
import { type Block, headerEnd, isAside, splitBlocks, timingsIndex, toLines } from './split-blocks.ts';
import { toCues } from './to-cues.ts';

const signature = /^\s*WEBVTT(?:[ \t\r\n]|$)/;

/** Whether a text is WebVTT: by its signature or, where that was forgotten, by its times and what it is called. */
export const isVtt = (text: string, hints: FormatHints): boolean =>
  signature.test(text) || (isCalled(hints, /^text\/vtt\b/i, /\.vtt$/i) && /\d\d:\d\d\.\d{3}[ \t]*-->/.test(text));

/**
 * The cues of a WebVTT text (https://www.w3.org/TR/webvtt1/) by start. What is torn is an issue with its line, and the
 * rest goes on. X-TIMESTAMP-MAP moves no cue: it speaks of the clock of an HLS stream, which only its engine knows.
 */
export function readVtt(text: string): Transcript {
  const issues: Issue[] = [];
  const lines = toLines(text);
  const start = signature.test(text) ? lines.findIndex((line) => line.startsWith('WEBVTT')) : -1;
  if (!text.startsWith('WEBVTT') || start < 0)
    issues.push({ code: 'no-signature', message: 'The first line must be WEBVTT, or no browser reads the file.', line: 1 });
  const bodyStart = start < 0 ? 0 : headerEnd(lines, start);
  const language = languageOf(lines.slice(0, bodyStart));
  const cues = readCues([...splitBlocks(lines, bodyStart)], issues);
  return { format: 'vtt', cues, issues, ...(language !== undefined && { language }) };
}

function readCues(blocks: readonly Block[], issues: Issue[]): Cue[] {
  const cues = blocks.flatMap((block) => {
    if (timingsIndex(block) >= 0) return toCues(block, issues);
    if (!isAside(block)) issues.push(strayText(block));
    return [];
  });
  return cues.sort((a, b) => a.start - b.start);
}

const strayText = ([first]: Block): Issue => ({
  code: 'stray-text',
  message: 'This text belongs to no cue. A cue begins with its times; a comment begins with NOTE.',
  ...(first && { line: first.number }),
});

/** `Language: en`, as broadcasters' files say it under the signature. */
const languageOf = (header: readonly string[]): string | undefined =>
  header.map((line) => /^language[ \t]*:[ \t]*([a-z\d-]+)/i.exec(line)?.[1]).find((language) => language !== undefined);
