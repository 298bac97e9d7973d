import { carrySong } from '../carry.ts';
import { type Carrier, chooseStation } from '../choose-station.ts';
import type { OnAir, Programme } from '../on-air.ts';
import { readWords } from '../read-loosely.ts';
import { isObject, type JsonObject, tell } from '../read-values.ts';
import type { OnAirService, ServiceContext } from '../service.ts';
import { splitTitle } from '../split-title.ts';
import { isBrokenStatus, mendSources } from './icecast-text.ts';

/**
 * Icecast's `/status-json.xsl`. Its `source` is absent, one object, or a list, by the number of mounts; and the
 * whole is no JSON as soon as one mount sends a title such as `-` (xiph/Icecast-Server#34, #38, #43, #74).
 */
export const icecastService: OnAirService = {
  type: 'icecast',
  recognises: (answer) => (isObject(answer) ? 'icestats' in answer : isBrokenStatus(answer)),
  read(answer, context) {
    if (isObject(answer)) return 'icestats' in answer ? readSources(sourcesOf(answer['icestats']), context) : undefined;
    if (!isBrokenStatus(answer)) return undefined;
    tell(context, 'bad-json', 'Icecast’s answer is not valid JSON; what could be read of it is shown.');
    return readSources(mendSources(answer), context);
  },
};

function sourcesOf(icestats: unknown): JsonObject[] {
  const source = isObject(icestats) ? icestats['source'] : undefined;
  return (Array.isArray(source) ? source : [source]).filter(isObject);
}

const readSources = (sources: readonly JsonObject[], context: ServiceContext): OnAir => chooseStation(sources.map(toCarrier), context);

const toCarrier = (source: JsonObject): Carrier => ({
  names: [],
  streams: [source['listenurl']].flatMap((url) => readWords(url) ?? []),
  read: () => carrySong(readSong(source)),
});

/** Vorbis and Opus have an artist apart; MP3 and AAC have it in the title. */
function readSong(source: JsonObject): Programme | undefined {
  const title = readWords(source['title']) ?? readWords(source['yp_currently_playing']);
  const artist = readWords(source['artist']);
  return title === undefined || artist === undefined ? splitTitle(title) : { title, artist };
}
