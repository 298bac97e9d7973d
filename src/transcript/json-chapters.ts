import type { Issue } from '../support/issue.ts';
import { allowUrl } from '../support/url.ts';
import type { Chapter, Chapters } from './chapter.ts';
import { type JsonLines, readJsonLines } from './json-lines.ts';
import { toSeconds } from './to-seconds.ts';

type JsonObject = Readonly<Record<string, unknown>>;
type Tell = (code: string, message: string) => void;

/** Chapters in JSON: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
export function readJsonChapters(text: string, base: string): Chapters {
  const issues: Issue[] = [];
  // Read where something is wrong, and then once.
  let read: JsonLines | undefined;
  const lines = () => (read ??= readJsonLines(text, '"chapters"'));
  const tell = (code: string, message: string, line = 1) => issues.push({ code, message, line });
  const readEntry = (entry: unknown, index: number) =>
    toChapter(entry, base, (code, message) => tell(code, `Chapter ${index + 1}${message}`, lines().entries[index])) ?? [];
  let chapters: Chapter[] = [];
  try {
    const list = (JSON.parse(text) as JsonObject)['chapters'];
    if (Array.isArray(list)) chapters = list.flatMap(readEntry).sort((a, b) => a.start - b.start);
    else tell('bad-value', 'The chapters have no list called “chapters”.');
  } catch {
    tell('bad-json', 'The chapters are not JSON.', lines().fault);
  }
  return { chapters, issues };
}

function toChapter(entry: unknown, base: string, tell: Tell): Chapter | undefined {
  const { startTime, endTime, title, img, url, toc } = Object(entry) as JsonObject;
  const text = typeof title === 'string' ? title.replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim() : '';
  const inContents = toc !== false;
  if (!isSeconds(startTime) || (inContents && text === '')) {
    tell('bad-chapter', ' needs a “startTime” in seconds and a “title”, and was left out.');
    return undefined;
  }
  const image = readAddress(img, base, tell);
  const link = readAddress(url, base, tell);
  return {
    start: startTime,
    ...(isSeconds(endTime) && endTime >= startTime && { end: endTime }),
    title: text,
    ...(image !== undefined && { image }),
    ...(link !== undefined && { link }),
    toc: inContents,
  };
}

const isSeconds = (value: unknown): value is number => typeof value === 'number' && toSeconds(value) !== undefined;

function readAddress(given: unknown, base: string, tell: Tell): string | undefined {
  if (typeof given !== 'string' || given.trim() === '') return undefined;
  const { url, problem } = allowUrl(given, base);
  if (problem !== undefined) tell('bad-url', `: ${problem}`);
  return url;
}
