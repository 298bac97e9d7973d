import type { Issue } from '../support/issue.ts';
import { decodeText } from './decode-text.ts';
import type { OnAir } from './on-air.ts';
import { putInOrder } from './put-in-order.ts';
import type { OnAirService } from './service.ts';

export interface OnAirOptions {
  /** Service name of API.md; guessed from the answer when absent. */
  readonly type?: string | undefined;
  /**
   * Which station or mount of the answer is meant, where a service answers for several: its short name, its
   * number, its mount (`/news.mp3`). When absent, the fragment of `base` (`…/status-json.xsl#/news.mp3`).
   */
  readonly station?: string | undefined;
  /** Addresses of the station's sound: they tell its mount where nobody named it. */
  readonly streams?: readonly string[] | undefined;
  /** Absolute URL of the answer, from which relative addresses start; without it only absolute ones are understood. */
  readonly base?: string | undefined;
  /** Epoch milliseconds for which a day's schedule is read; without it all of the day is in `next`. */
  readonly time?: number | undefined;
  /** IANA time zone of the station, for services that tell only its wall clock. */
  readonly timeZone?: string | undefined;
}

export interface OnAirAnswer extends OnAir {
  readonly issues: readonly Issue[];
}

/** What `JSON.parse` makes of an answer. Some services answer in other ways than JSON: theirs stays text. */
export function decodeAnswer(data: unknown): unknown {
  const text = data instanceof Uint8Array ? decodeText(data) : data;
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return text;
  }
}

/** Whether an answer goes to a service: by the name that was given, else by what the answer looks like. */
export const isFor = (service: OnAirService, answer: unknown, type: string | undefined): boolean =>
  type ? service.type === type : service.recognises(answer);

/** What an answer says, by the first of the services that it is for. */
export function readAnswer(answer: unknown, options: OnAirOptions, services: readonly OnAirService[]): OnAirAnswer {
  const { type, base = 'about:blank', ...rest } = options;
  const service = services.find((candidate) => isFor(candidate, answer, type));
  if (service === undefined) return { next: [], issues: [unknownService(type, services)] };
  const issues: Issue[] = [];
  const onAir = service.read(answer, { ...rest, base, issues });
  if (onAir !== undefined) return { ...putInOrder(onAir), issues };
  return {
    next: [],
    issues: [...issues, { code: 'unreadable-answer', message: `On air: the answer is not what a “${service.type}” service says.` }],
  };
}

const unknownService = (type: string | undefined, services: readonly OnAirService[]): Issue => {
  const known = services.map((service) => service.type).join(', ');
  return type
    ? { code: 'unknown-service', message: `On air: “${type}” is no service that is known here. Known: ${known}.` }
    : { code: 'unreadable-answer', message: `On air: the answer is of no service that is known here. Known: ${known}.` };
};
