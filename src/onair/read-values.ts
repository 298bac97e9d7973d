import { allowUrl } from '../support/url.ts';
import type { Programme } from './on-air.ts';
import type { ServiceContext } from './service.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export const tell = ({ issues }: ServiceContext, code: string, message: string): void => {
  issues.push({ code, message: `On air: ${message}` });
};

/** No title is longer, and no page has room for more. */
const MAX_LENGTH = 500;

/** Text on one line; `undefined` where there is none. */
export const readText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH) || undefined : undefined;

export function readAddress(value: unknown, name: string, context: ServiceContext): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const { url, problem } = allowUrl(value, context.base);
  if (problem !== undefined) tell(context, 'bad-url', `${name}: ${problem}`);
  return url;
}

/** The same without an end that is not after its start. */
export function endsAfterStart(programme: Programme, name: string, context: ServiceContext): Programme {
  const { end, ...rest } = programme;
  if (end === undefined || end > (rest.start ?? Number.NEGATIVE_INFINITY)) return programme;
  tell(context, 'bad-time', `${name}.end is not after its start.`);
  return rest;
}
