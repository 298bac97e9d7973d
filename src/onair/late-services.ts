import type { OnAirService } from './service.ts';
import { azuracastService } from './services/azuracast.ts';
import { icecastService } from './services/icecast.ts';
import { composerService } from './services/npr-composer.ts';
import { radiocoService } from './services/radioco.ts';
import { shoutcastService } from './services/shoutcast.ts';

/** Every service but our own, in the order in which an answer without a type is offered to them. */
export const lateServices: readonly OnAirService[] = [composerService, azuracastService, icecastService, shoutcastService, radiocoService];

export { azuracastEventsUrl, parseAzuracastEvent } from './azuracast-sse.ts';
export { parseIcy } from './parse-icy.ts';
export { parseId3 } from './parse-id3.ts';
