import type { Issue } from '../support/issue.ts';
import { allowUrl } from '../support/url.ts';
import type { Chapter, Chapters } from './chapter.ts';
import { toSeconds } from './to-seconds.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Chapters in JSON: https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
export function readJsonChapters(text: string, base: string): Chapters {
  const issues: Issue[] = [];
  const chapters = readList(text, issues)
    .flatMap((entry, index) => toChapter(entry, `Chapter ${index + 1}`, base, issues) ?? [])
    .sort((a, b) => a.start - b.start);
  return { chapters, issues };
}

function readList(text: string, issues: Issue[]): readonly unknown[] {
  try {
    const { chapters } = JSON.parse(text) as JsonObject;
    if (Array.isArray(chapters)) return chapters;
    issues.push({ code: 'bad-value', message: 'The chapters have no list called “chapters”.' });
  } catch (error) {
    issues.push({ code: 'bad-json', message: `The chapters are not JSON: ${error instanceof Error ? error.message : error}` });
  }
  return [];
}

function toChapter(entry: unknown, name: string, base: string, issues: Issue[]): Chapter | undefined {
  const { startTime, endTime, title, img, url, toc } = typeof entry === 'object' && entry !== null ? (entry as JsonObject) : {};
  const text = typeof title === 'string' ? title.replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim() : '';
  const inContents = toc !== false;
  if (!isSeconds(startTime) || (inContents && text === '')) {
    issues.push({ code: 'bad-chapter', message: `${name} needs a “startTime” in seconds and a “title”, and was left out.` });
    return undefined;
  }
  const image = readAddress(img, name, base, issues);
  const link = readAddress(url, name, base, issues);
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

function readAddress(given: unknown, name: string, base: string, issues: Issue[]): string | undefined {
  if (typeof given !== 'string' || given.trim() === '') return undefined;
  const { url, problem } = allowUrl(given, base);
  if (problem !== undefined) issues.push({ code: 'bad-url', message: `${name}: ${problem}` });
  return url;
}
