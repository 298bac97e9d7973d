import type { Issue } from '../support/issue.ts';
import type { OnAir } from './on-air.ts';

export interface ServiceContext {
  /** Which station or mount of the answer is meant, where a service answers for several. */
  readonly station?: string | undefined;
  /** Addresses of the station's sound, which tell the same where nobody named it. */
  readonly streams?: readonly string[] | undefined;
  /** Absolute URL of the answer, from which relative addresses start. */
  readonly base: string;
  /** Epoch milliseconds for which the answer is read; a day's schedule does not say by itself what is on now. */
  readonly time?: number | undefined;
  /** IANA time zone of the station, for services that tell its wall clock. */
  readonly timeZone?: string | undefined;
  readonly issues: Issue[];
}

/** One on-air service: how to know its answer, and how to read it. */
export interface OnAirService {
  /** Its name in API.md. */
  readonly type: string;
  /** @param answer what `JSON.parse` made of it; the text itself where it is no JSON */
  recognises(answer: unknown): boolean;
  /** What the answer says, or `undefined` where it is not this service's. Says in `context.issues` what is wrong in it. */
  read(answer: unknown, context: ServiceContext): OnAir | undefined;
}
