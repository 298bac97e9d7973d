import type { Issue } from '../support/issue.ts';
import { decodeText } from './decode-text.ts';
import { type OnAirAnswer, type OnAirOptions, parseJson, readAnswer } from './read-answer.ts';
import type { OnAirService } from './service.ts';
import { azuracastService } from './services/azuracast.ts';
import { icecastService } from './services/icecast.ts';
import { composerService } from './services/npr-composer.ts';
import { radiocoService } from './services/radioco.ts';
import { shoutcastService } from './services/shoutcast.ts';
import { stationService } from './services/station.ts';

/** In the order in which an answer without a type is offered to them. */
const services: readonly OnAirService[] = [
  stationService,
  composerService,
  azuracastService,
  icecastService,
  shoutcastService,
  radiocoService,
];

/**
 * Reads what a service says is on air. Never throws on input.
 * @param data the answer's text or bytes, or what `JSON.parse` made of it
 */
export function parseOnAir(data: unknown, options: OnAirOptions = {}): OnAirAnswer {
  const { type } = options;
  const text = data instanceof Uint8Array ? decodeText(data) : data;
  const answer = typeof text === 'string' ? parseJson(text) : text;
  const service = services.find((candidate) => (type ? candidate.type === type : candidate.recognises(answer)));
  return service ? readAnswer(answer, service, options) : { next: [], issues: [unknownService(type)] };
}

const unknownService = (type: string | undefined): Issue => {
  const known = services.map((service) => service.type).join(', ');
  return type
    ? { code: 'unknown-service', message: `On air: “${type}” is no service that is known here. Known: ${known}.` }
    : { code: 'unreadable-answer', message: `On air: the answer is of no service that is known here. Known: ${known}.` };
};
