import type { Chapters } from './chapter.ts';
import { readJsonChapters } from './json-chapters.ts';
import { isVtt, readVtt } from './vtt/vtt-format.ts';

export interface ChaptersOptions {
  /** MIME type as the server gave it. */
  readonly type?: string | undefined;
  /** Absolute URL of the file, from which relative addresses start; without it only absolute ones are understood. */
  readonly base?: string | undefined;
}

const MAX_LENGTH = 1024 * 1024;

/** Reads chapters in WebVTT or in Podcasting 2.0 JSON, told by their content. Never throws on input. */
export function parseChapters(data: string, { type, base = 'about:blank' }: ChaptersOptions = {}): Chapters {
  if (data.length > MAX_LENGTH) return nothing('too-long', 'The chapters are longer than 1 MB and were not read.');
  if (isVtt(data, { type })) return readVttChapters(data);
  if (/^\uFEFF?\s*\{/.test(data)) return readJsonChapters(data, base);
  return nothing('unsupported-format', 'The chapters are in no format that is read here. Use WebVTT or Podcasting 2.0 JSON.');
}

function readVttChapters(text: string): Chapters {
  const { cues, issues } = readVtt(text);
  return { chapters: cues.map((cue) => ({ start: cue.start, end: cue.end, title: cue.text, toc: true })), issues };
}

const nothing = (code: string, message: string): Chapters => ({ chapters: [], issues: [{ code, message }] });
