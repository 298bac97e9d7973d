import { type OnAirAnswer, type OnAirOptions, parseJson, readAnswer } from './read-answer.ts';
import { stationService } from './services/station.ts';

/** The readers of all services and of metadata within streams, as one chunk: no page needs them before Play. */
export const loadReaders = () => import('./late-readers.ts');

/**
 * What `parseOnAir` reads, without its having to be there: our own JSON is read at once, and the readers of other
 * services are fetched when the first of their answers comes. Never rejects: readers that can't be had are an issue.
 */
export async function readOnAir(data: string | Uint8Array, options: OnAirOptions = {}): Promise<OnAirAnswer> {
  const answer = parseJson(typeof data === 'string' ? data : new TextDecoder().decode(data));
  const isOurs = options.type ? options.type === stationService.type : stationService.recognises(answer);
  if (isOurs) return readAnswer(answer, stationService, options);
  try {
    return (await loadReaders()).parseOnAir(data, options);
  } catch {
    return { next: [], issues: [{ code: 'no-reader', message: 'On air: its reader could not be loaded.' }] };
  }
}
