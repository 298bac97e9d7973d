import { lateServices } from './late-services.ts';
import { decodeAnswer, type OnAirAnswer, type OnAirOptions, readAnswer } from './read-answer.ts';
import { stationService } from './services/station.ts';

const services = [stationService, ...lateServices];

/**
 * Reads what a service says is on air. Never throws on input.
 * @param data the answer's text or bytes, or what `JSON.parse` made of it
 */
export const parseOnAir = (data: unknown, options: OnAirOptions = {}): OnAirAnswer => readAnswer(decodeAnswer(data), options, services);
