export { boundariesOf } from './boundaries.ts';
export type { Chapter, Chapters } from './chapter.ts';
export type { Cue, Word } from './cue.ts';
export { findCueAt, findLastAtOrBefore, findLastStarted, findWordAt } from './find-at.ts';
export type { FormatHints } from './format.ts';
export { type Paragraph, toParagraphs } from './paragraphs.ts';
export { type ChaptersOptions, parseChapters } from './parse-chapters.ts';
export { parseTranscript, type Transcript, type TranscriptFormat } from './parse-transcript.ts';
export { createSyncClock, type SyncClock, type SyncClockOptions } from './sync-clock.ts';
