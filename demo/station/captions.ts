import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import type { Schedule } from './schedule.ts';
import { type Said, saidBetween } from './speech.ts';

/** How often listeners are told, in ms. */
const TICK = 100;
/** What who joins is told of what was said before, in ms. */
const HISTORY = 120_000;
/** A recogniser's patience: a sentence is told again, finished, so long after its end. Milliseconds. */
const SETTLES_AFTER = 300;
/** No sentence is longer. Milliseconds. */
const LONGEST = 30_000;

/** What a recogniser takes words for at first. */
const MISHEARD: Readonly<Record<string, string>> = {
  bridge: 'fridge',
  ferry: 'fairy',
  harbor: 'harper',
  tide: 'tied',
  berth: 'birth',
  knots: 'nots',
  water: 'waiter',
  chowder: 'powder',
};

interface CaptionEvent {
  /** When it is told. Epoch milliseconds. */
  readonly at: number;
  readonly data: string;
}

/** The captions of a mount, as an event stream: a first guess in the middle of each sentence, and then what was said. */
export class CaptionFeed {
  readonly #schedule: Schedule;
  readonly #clock: Clock;
  readonly #listeners = new Set<ServerResponse>();
  #stopTicking: (() => void) | undefined;
  #toldUntil = 0;

  constructor(schedule: Schedule, clock: Clock) {
    this.#schedule = schedule;
    this.#clock = clock;
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    if (request.method === 'HEAD') return void response.end();
    this.#tellAll();
    const now = this.#clock.now();
    response.write('retry: 2000\n\n');
    for (const said of this.#said(now - HISTORY, now)) response.write(latest(said, now));
    this.#listeners.add(response);
    response.once('close', () => this.#dismiss(response));
    this.#stopTicking ??= this.#clock.every(TICK, () => this.#tellAll());
  }

  close(): void {
    for (const response of this.#listeners) response.destroy();
  }

  #dismiss(response: ServerResponse): void {
    this.#listeners.delete(response);
    if (this.#listeners.size > 0) return;
    this.#stopTicking?.();
    this.#stopTicking = undefined;
  }

  /** What is new since all were told. */
  #tellAll(): void {
    const now = this.#clock.now();
    const since = Math.max(this.#toldUntil, now - LONGEST);
    this.#toldUntil = now;
    if (this.#listeners.size === 0) return;
    const events = [...this.#said(since - LONGEST, now)].flatMap(eventsOf).filter(({ at }) => at > since && at <= now);
    for (const { data } of events.sort((a, b) => a.at - b.at)) for (const response of this.#listeners) response.write(data);
  }

  #said(from: number, to: number): Generator<Said> {
    const { loop, lengthMs } = this.#schedule;
    return saidBetween(loop.speech ?? [], lengthMs, from, to);
  }
}

const eventsOf = (said: Said): CaptionEvent[] => {
  const guessed = (said.start + said.end) / 2;
  return [
    { at: guessed, data: guess(said, guessed) },
    { at: said.end + SETTLES_AFTER, data: finished(said) },
  ];
};

/** What is known of a sentence at a moment; nothing before the first guess. */
const latest = (said: Said, now: number): string =>
  eventsOf(said)
    .filter(({ at }) => at <= now)
    .map(({ data }) => data)
    .at(-1) ?? '';

function guess(said: Said, until: number): string {
  const heard = said.words.filter(({ start }) => start < until).map(({ text }) => misheard(text));
  return event(said, until, heard.join('').trim(), false);
}

const misheard = (text: string): string => text.replace(/\w+/, (word) => MISHEARD[word] ?? word);

const finished = (said: Said): string => event(said, said.end, said.words.map(({ text }) => text).join(''), true);

function event({ id, start, speaker }: Said, end: number, text: string, final: boolean): string {
  const cue = { id, start: new Date(start).toISOString(), duration: Math.round(end - start) / 1000, speaker, text, final };
  return `data: ${JSON.stringify(cue)}\n\n`;
}
