import { defined } from '../../support/defined.ts';
import type { Issue } from '../../support/issue.ts';
import type { LiveCue } from './live-cue.ts';

export interface CaptionAnswer {
  /** Absent where the event says nothing that can be shown. */
  readonly cue?: LiveCue;
  readonly issues: readonly Issue[];
}

type JsonObject = Readonly<Record<string, unknown>>;

const MAX_LENGTH = 64 * 1024;
const MAX_TEXT = 2000;
const MAX_NAME = 200;
/** Nobody says one cue for longer. Seconds. */
const MAX_DURATION = 600;
/** A little slower than people speak. Milliseconds. */
const PER_LETTER_MS = 80;
const SHORTEST_MS = 1000;
/** A clock further off than this tells nothing: a wrong year, or seconds taken for milliseconds. */
const A_DAY_MS = 24 * 3600 * 1000;

/**
 * Reads one event of a stream of live captions: `{ id, start, duration, speaker, text, final }`, `start` being
 * ISO 8601 with a zone and `duration` seconds. Never throws on input.
 * @param data the event's `data`
 * @param now epoch milliseconds; with it a cue of another day is turned away
 */
export function parseCaptionEvent(data: string, { now }: { readonly now?: number } = {}): CaptionAnswer {
  const issues: Issue[] = [];
  const tell = (code: string, message: string) => void issues.push({ code, message: `Live captions: ${message}` });
  const event = readEvent(data, tell);
  const cue = event && toCue(event, now, tell);
  return cue ? { cue, issues } : { issues };
}

type Tell = (code: string, message: string) => void;

function readEvent(data: string, tell: Tell): JsonObject | undefined {
  if (data.length > MAX_LENGTH) return void tell('too-long', 'an event is longer than 64 kB. Send one cue per event.');
  try {
    const event: unknown = JSON.parse(data);
    if (typeof event === 'object' && event !== null && !Array.isArray(event)) return event as JsonObject;
    tell('bad-value', 'an event is no object in { }. Send one cue per event.');
  } catch {
    // An empty event keeps the connection open.
    if (data.trim() !== '') tell('bad-json', 'an event is not JSON.');
  }
  return undefined;
}

function toCue(event: JsonObject, now: number | undefined, tell: Tell): LiveCue | undefined {
  const id = readId(event['id'], tell);
  const text = readLine(event['text'], MAX_TEXT);
  if (text === undefined || (text === '' && id === undefined)) return void tell('bad-cue', 'a cue needs a “text”, and was left out.');
  const start = readInstant(event['start']);
  if (start === undefined) return void tell('bad-time', 'a cue needs a “start” such as 2026-11-23T18:00:00.250Z, and was left out.');
  if (now !== undefined && Math.abs(start - now) > A_DAY_MS)
    return void tell('bad-time', 'a cue begins on another day, and was left out. Set the clock of what writes the captions.');
  const end = start + (readDuration(event['duration'], tell) ?? Math.max(SHORTEST_MS, text.length * PER_LETTER_MS));
  return defined({ id, start, end, speaker: readLine(event['speaker'], MAX_NAME) || undefined, text, final: event['final'] !== false });
}

/** On one line, and no longer than is shown; `undefined` where there is no text. */
function readLine(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/\s+/g, ' ').trim();
  // Not cut through a letter of two units.
  return line.length > longest ? line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') : line;
}

function readId(value: unknown, tell: Tell): string | undefined {
  if (value === undefined || value === null) return undefined;
  const id = typeof value === 'number' ? String(value) : value;
  if (typeof id === 'string' && id !== '' && id.length <= MAX_NAME) return id;
  return void tell('bad-id', 'an “id” is no text of at most 200 letters; that cue can’t be corrected.');
}

const iso = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)$/i;

/** Epoch milliseconds of an ISO 8601 time with a zone. */
function readInstant(value: unknown): number | undefined {
  const [match, local = '', zone = ''] = (typeof value === 'string' && iso.exec(value.trim())) || [];
  if (match === undefined) return undefined;
  // ECMAScript's own format has a colon in the zone; without it each browser does as it likes.
  const time = Date.parse(local + zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : time;
}

/** Milliseconds. */
function readDuration(value: unknown, tell: Tell): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= MAX_DURATION) return value * 1000;
  return void tell('bad-duration', 'a “duration” is no number of seconds up to 600; it is guessed from the text.');
}
