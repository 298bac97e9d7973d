import type { Issue } from '../support/issue.ts';
import type { OnAir } from './on-air.ts';
import { putInOrder } from './put-in-order.ts';
import type { OnAirService } from './service.ts';
import { stationService } from './services/station.ts';

const services: readonly OnAirService[] = [stationService];

export interface OnAirOptions {
  /** Service name of API.md; guessed from the answer when absent. */
  readonly type?: string | undefined;
  /** Which station or mount of the answer is meant, where a service answers for several. */
  readonly station?: string | undefined;
  /** Absolute URL of the answer, from which relative addresses start; without it only absolute ones are understood. */
  readonly base?: string | undefined;
}

export interface OnAirAnswer extends OnAir {
  readonly issues: readonly Issue[];
}

/**
 * Reads what a service says is on air. Never throws on input.
 * @param data the answer's text, or what `JSON.parse` made of it
 */
export function parseOnAir(data: unknown, { type, station, base = 'about:blank' }: OnAirOptions = {}): OnAirAnswer {
  const answer = typeof data === 'string' ? parseJson(data) : data;
  const service = services.find((candidate) => (type ? candidate.type === type : candidate.recognises(answer)));
  if (service === undefined) return { next: [], issues: [unknownService(type)] };
  const issues: Issue[] = [];
  const onAir = service.read(answer, { station, base, issues });
  if (onAir !== undefined) return { ...putInOrder(onAir), issues };
  return {
    next: [],
    issues: [...issues, { code: 'unreadable-answer', message: `On air: the answer is not what a “${service.type}” service says.` }],
  };
}

/** Some services answer in other ways than JSON: theirs stays text. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return text;
  }
};

const unknownService = (type: string | undefined): Issue => {
  const known = services.map((service) => service.type).join(', ');
  return type
    ? { code: 'unknown-service', message: `On air: “${type}” is no service that is known here. Known: ${known}.` }
    : { code: 'unreadable-answer', message: `On air: the answer is of no service that is known here. Known: ${known}.` };
};
