import { defined } from '../../support/defined.ts';
import type { Programme } from '../on-air.ts';
import { parseInstant } from '../parse-instant.ts';
import { endsAfterStart, isObject, readAddress, readText, tell } from '../read-values.ts';
import type { OnAirService, ServiceContext } from '../service.ts';

/** Our own on-air JSON: `{ now, next: [] }`, times ISO 8601 with a zone. */
export const stationService: OnAirService = {
  type: 'station',
  recognises: (answer) => isObject(answer) && ('now' in answer || 'next' in answer),
  read(answer, context) {
    if (!isObject(answer)) return undefined;
    const now = answer['now'] == null ? undefined : readProgramme(answer['now'], 'now', context);
    return { ...(now && { now }), next: readNext(answer['next'], context) };
  },
};

function readNext(next: unknown, context: ServiceContext): Programme[] {
  if (Array.isArray(next)) return next.flatMap((entry: unknown, index) => readProgramme(entry, `next[${index}]`, context) ?? []);
  if (next != null) tell(context, 'bad-value', 'next must be a list in [ ].');
  return [];
}

/** A programme without what is wrong in it; none where it has no title. */
function readProgramme(value: unknown, name: string, context: ServiceContext): Programme | undefined {
  const object = isObject(value) ? value : {};
  const title = readText(object['title']);
  if (title === undefined) {
    tell(context, 'no-title', `${name} has no title and was left out.`);
    return undefined;
  }
  const time = (key: string) => readTime(object[key], `${name}.${key}`, context);
  const address = (key: string) => readAddress(object[key], `${name}.${key}`, context);
  const programme = defined({
    title,
    program: readText(object['program']),
    artist: readText(object['artist']),
    start: time('start'),
    end: time('end'),
    artwork: address('artwork'),
    link: address('link'),
  });
  return endsAfterStart(programme, name, context);
}

function readTime(value: unknown, name: string, context: ServiceContext): number | undefined {
  if (value == null) return undefined;
  const time = typeof value === 'string' ? parseInstant(value) : undefined;
  if (time === undefined) tell(context, 'bad-time', `${name} is no time with a zone. Write one such as 2026-11-20T18:00:00-05:00.`);
  return time;
}
