import type { Issue } from '../support/issue.ts';
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

/** What `JSON.parse` makes of an answer, also behind a byte order mark. Some services answer in other ways than JSON: theirs stays text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return text;
  }
}

/** What an answer says, by one service. */
export function readAnswer(answer: unknown, service: OnAirService, options: OnAirOptions): OnAirAnswer {
  const issues: Issue[] = [];
  const onAir = service.read(answer, { ...options, base: options.base ?? 'about:blank', issues });
  if (onAir !== undefined) return { ...putInOrder(onAir), issues };
  issues.push({ code: 'unreadable-answer', message: `On air: the answer is not what a “${service.type}” service says.` });
  return { next: [], issues };
}
