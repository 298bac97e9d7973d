import { decodeAnswer, isFor, type OnAirAnswer, type OnAirOptions, readAnswer } from './read-answer.ts';
import { stationService } from './services/station.ts';

/** Every reader but the one of our own JSON, as one chunk: most pages need none, and none needs them before Play. */
export const loadServices = () => import('./late-services.ts');

/**
 * What `parseOnAir` reads, where the readers of other services are fetched when the first of their answers comes.
 * Never rejects: readers that can't be had are an issue.
 * @param data the answer's text or bytes, or what `JSON.parse` made of it
 */
export async function readOnAir(data: unknown, options: OnAirOptions = {}): Promise<OnAirAnswer> {
  const answer = decodeAnswer(data);
  if (isFor(stationService, answer, options.type)) return readAnswer(answer, options, [stationService]);
  try {
    const { lateServices } = await loadServices();
    return readAnswer(answer, options, [stationService, ...lateServices]);
  } catch {
    return { next: [], issues: [{ code: 'no-reader', message: 'On air: the reader for this answer could not be loaded.' }] };
  }
}
