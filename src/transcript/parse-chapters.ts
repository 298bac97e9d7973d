import type { Chapter, Chapters } from './chapter.ts';
import { closersOf } from './close-bidi.ts';
import { decodeText } from './decode-text.ts';
import { readJsonChapters } from './json-chapters.ts';
import { limitIssues } from './transcript.ts';
import { isVtt, readVtt } from './vtt/vtt-format.ts';

export interface ChaptersOptions {
  /** MIME type as the server gave it. */
  readonly type?: string | undefined;
  /** Absolute URL of the file, from which relative addresses start; without it only absolute ones are understood. */
  readonly base?: string | undefined;
}

const MAX_LENGTH = 1024 * 1024;

/** Reads chapters in WebVTT or in Podcasting 2.0 JSON, told by their content, as text or as they came. Never throws on input. */
export function parseChapters(data: string | Uint8Array, { type, base = 'about:blank' }: ChaptersOptions = {}): Chapters {
  if (data.length > MAX_LENGTH) return nothing('too-long', 'The chapters are longer than 1 MB and were not read.');
  const { text, issues } = decodeText(data, { type });
  const { chapters, issues: more } = readChapters(text, type, base);
  return { chapters: chapters.map(closeTitle), issues: [...issues, ...limitIssues(more)] };
}

function readChapters(text: string, type: string | undefined, base: string): Chapters {
  if (isVtt(text, { type })) return readVttChapters(text);
  if (/^\s*\{/.test(text)) return readJsonChapters(text, base);
  return nothing('unsupported-format', 'The chapters are neither WebVTT nor Podcasting 2.0 JSON.');
}

/** So that a title turns round no text but its own. */
const closeTitle = (chapter: Chapter): Chapter => ({ ...chapter, title: chapter.title + closersOf(chapter.title) });

function readVttChapters(text: string): Chapters {
  const { cues, issues } = readVtt(text);
  return { chapters: cues.map((cue) => ({ start: cue.start, end: cue.end, title: cue.text, toc: true })), issues };
}

const nothing = (code: string, message: string): Chapters => ({ chapters: [], issues: [{ code, message }] });
