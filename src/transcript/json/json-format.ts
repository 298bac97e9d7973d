import type { Issue } from '../../support/issue.ts';
import { closersOf } from '../close-bidi.ts';
import { type Fault, noStart, type Segment, segmentsToCues, tell } from '../segments.ts';
import type { Transcript } from '../transcript.ts';
import { wordsToSegments } from '../words-to-segments.ts';
import type { JsonReader } from './json-reader.ts';
import { readAws } from './read-aws.ts';
import { readJson } from './read-json.ts';
import { readPodcast } from './read-podcast.ts';
import { readPodlove } from './read-podlove.ts';
import { readWhisper } from './read-whisper.ts';
import { toLanguageTag } from './to-language-tag.ts';
import { entriesOf, isObject, isUnread, type JsonObject, objectsOf } from './values.ts';

interface JsonTranscript {
  readonly format: 'podcast-json' | 'podlove-json' | 'whisper-json' | 'aws-json';
  readonly segments: readonly Segment[];
  readonly language?: unknown;
}

/** A transcript in JSON, told by its shape; `undefined` where the text is no JSON at all. */
export function readJsonTranscript(text: string): Transcript | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const json = readJson(text);
  const { value, fault } = json;
  const faults: Fault[] = [];
  const found = readShape(value, faults);
  // A plain text may begin with a bracket: “[Music]”.
  if (fault && !found && !/^\s*(\[\s*)?\{\s*"/.test(text)) return undefined;
  const message = `The JSON is not whole: ${fault?.what}.`;
  const torn = fault ? [{ code: 'bad-json', message, line: fault.line }] : [];
  if (!found) return { format: 'unknown', cues: [], issues: [...torn, unknownShape] };
  const { format, segments } = found;
  const language = toLanguageTag(found.language);
  // Before segments of a word each are put together, and their ends are lost.
  for (const segment of segments) if (isUnread(segment.end, segment.writtenEnd)) tell(faults, segment, 'bad-time', 'has no readable end.');
  const cues = segmentsToCues(isWordByWord(segments) ? foldWords(segments, faults) : segments, faults);
  return { format, cues, issues: [...torn, ...withLines(faults, json)], ...(language !== undefined && { language }) };
}

function withLines(faults: readonly Fault[], json: JsonReader): Issue[] {
  const lines = faults.length > 0 ? json.read().lines : undefined;
  return faults.map(({ at, ...issue }) => {
    const line = at && lines?.get(at[0])?.[at[1]];
    return line === undefined ? issue : { ...issue, line };
  });
}

const unknownShape: Issue = {
  code: 'unsupported-format',
  message: 'The JSON is no transcript: it has no “segments” with “startTime” and “body”.',
};

function readShape(root: unknown, issues: Fault[]): JsonTranscript | undefined {
  if (Array.isArray(root)) return readList(root, root, issues);
  if (!isObject(root)) return undefined;
  const { results, segments, transcripts, transcription, chunks, words, language } = root;
  if (isObject(results) && Array.isArray(results['items']))
    return {
      format: 'aws-json',
      segments: readAws(results, entriesOf(results['items'], issues), issues),
      language: results['language_code'],
    };
  if (Array.isArray(transcripts)) return readList(transcripts, root, issues);
  if (Array.isArray(segments) && !isWhispers(segments))
    return { format: 'podcast-json', segments: readPodcast(entriesOf(segments, issues)), language };
  const lists = [segments, transcription, chunks].filter(Array.isArray);
  if (lists.length > 0 || Array.isArray(words)) return whisper(root, lists.find((list) => list.some(isObject)) ?? [], issues);
  return undefined;
}

/** A bare list: Podlove's, the segments of Podcasting 2.0, or those of Whisper. */
function readList(list: readonly unknown[], root: unknown, issues: Fault[]): JsonTranscript | undefined {
  const first = list.find(isObject);
  if (!first) return undefined;
  if ('body' in first) return { format: 'podcast-json', segments: readPodcast(entriesOf(list, issues)) };
  if ('start_ms' in first || typeof first['start'] === 'string')
    return { format: 'podlove-json', segments: readPodlove(entriesOf(list, issues), root, issues) };
  return 'text' in first && isWhispers(list) ? whisper({}, list, issues) : undefined;
}

const whisper = (root: JsonObject, list: readonly unknown[], issues: Fault[]): JsonTranscript => ({
  format: 'whisper-json',
  segments: readWhisper(root, entriesOf(list, issues), issues),
  language: root['language'] ?? (isObject(root['result']) ? root['result']['language'] : undefined),
});

const isWhispers = (segments: unknown): boolean => objectsOf(segments).some((entry) => 'start' in entry && !('body' in entry));

/** One segment in so many may hold more than a word. */
const MOSTLY = 0.8;

const isWordByWord = (segments: readonly Segment[]): boolean =>
  segments.length > 1 && segments.every(({ words }) => !words?.length) && segments.filter(isWord).length >= segments.length * MOSTLY;

/** Scripts without spaces write a sentence in one piece, which is longer than their words. */
const isWord = ({ start, text }: Segment): boolean => start !== undefined && /^\s*(?:[^\s\u2E80-\uFFFF]{1,40}|\S{1,4})\s*$/.test(text);

/** Sentences of segments of a word each. A word without a time has that of the one before. */
function foldWords(segments: readonly Segment[], issues: Fault[]): Segment[] {
  let last = 0;
  return wordsToSegments(
    segments.map((segment) => {
      const { start, end, speaker, text } = segment;
      if (start === undefined && text.trim() !== '') tell(issues, segment, 'bad-time', noStart);
      last = start ?? last;
      return { start: last, end, speaker, text: text + closersOf(text) };
    }),
  );
}
