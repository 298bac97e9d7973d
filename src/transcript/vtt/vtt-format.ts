import type { Issue } from '../../support/issue.ts';
import type { Cue } from '../cue.ts';
import type { Format, FormatHints, Reading } from '../format.ts';
import { type Block, headerLength, isAside, splitBlocks, timingsIndex, toLines } from './split-blocks.ts';
import { toCues } from './to-cues.ts';

const signature = /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/;

/** WebVTT: https://www.w3.org/TR/webvtt1/ */
export const vttFormat: Format<'vtt'> = {
  name: 'vtt',
  recognises: (text, hints) => signature.test(text) || (isCalledVtt(hints) && /\d\d:\d\d\.\d{3}[ \t]*-->/.test(text)),
  read: readVtt,
};

/** The cues of a WebVTT text by start. What is torn is an issue with its line, and the rest goes on. */
export function readVtt(text: string): Reading {
  const issues: Issue[] = [];
  const lines = toLines(text);
  const bodyStart = signature.test(text) ? headerLength(lines) : 0;
  if (bodyStart === 0)
    issues.push({ code: 'no-signature', message: 'The first line must be WEBVTT, or no browser reads the file.', line: 1 });
  const language = languageOf(lines.slice(0, bodyStart));
  return { cues: readCues([...splitBlocks(lines, bodyStart)], issues), issues, ...(language !== undefined && { language }) };
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

const isCalledVtt = ({ type = '', name = '' }: FormatHints): boolean =>
  /^text\/vtt\b/i.test(type.trim()) || /\.vtt$/i.test(name.replace(/[?#].*$/s, ''));

/** `Language: en`, as broadcasters' files say it under the signature. */
const languageOf = (header: readonly string[]): string | undefined =>
  header.map((line) => /^language[ \t]*:[ \t]*([a-z\d-]+)/i.exec(line)?.[1]).find((language) => language !== undefined);
