import { defined } from '../../support/defined.ts';
import { carrySong } from '../carry.ts';
import { type Carrier, chooseStation } from '../choose-station.ts';
import type { OnAir } from '../on-air.ts';
import { readWords } from '../read-loosely.ts';
import { isObject, type JsonObject, readAddress, tell } from '../read-values.ts';
import type { OnAirService, ServiceContext } from '../service.ts';
import { splitTitle } from '../split-title.ts';
import { isSevenHtml, readSevenHtml } from './shoutcast-html.ts';
import { isStatisticsXml, readStatisticsXml } from './shoutcast-xml.ts';

/**
 * Shoutcast 1's `/7.html`, and Shoutcast 2's `/stats` (one stream) and `/statistics` (all of them) as XML or JSON:
 * sections 2.2 and 2.8 of “SHOUTcast DNAS Server XML Responses” and “… JSON / JSON-P Responses”.
 */
export const shoutcastService: OnAirService = {
  type: 'shoutcast',
  recognises: (answer) =>
    typeof answer === 'string'
      ? isStatisticsXml(answer) || isSevenHtml(answer)
      : isObject(answer) && (isStream(answer) || 'totalstreams' in answer),
  read(answer, context) {
    if (!shoutcastService.recognises(answer)) return undefined;
    if (typeof answer === 'string')
      return isStatisticsXml(answer) ? readAny(readStatisticsXml(answer), context) : readPage(answer, context);
    return isObject(answer) ? readAny(answer, context) : undefined;
  },
};

const isStream = (answer: JsonObject): boolean => 'songtitle' in answer || 'streamstatus' in answer;

function readAny(answer: JsonObject, context: ServiceContext): OnAir {
  const { streams } = answer;
  if (!Array.isArray(streams)) return readStream(answer, context);
  return chooseStation(
    streams.filter(isObject).map((stream) => toCarrier(stream, context)),
    context,
  );
}

function readPage(answer: string, context: ServiceContext): OnAir {
  const stream = readSevenHtml(answer);
  if (stream) return readStream(stream, context);
  tell(context, 'torn-answer', 'Shoutcast’s answer breaks off before its title is complete.');
  return { next: [] };
}

const toCarrier = (stream: JsonObject, context: ServiceContext): Carrier => ({
  names: [stream['id']].flatMap((id) => readWords(id) ?? []),
  streams: [stream['streampath']].flatMap((path) => readWords(path) ?? []),
  read: () => readStream(stream, context),
});

/** A stream whose status is 0 has no source: its title is that of the last one. */
function readStream(stream: JsonObject, context: ServiceContext): OnAir {
  const isOff = `${stream['streamstatus']}` === '0';
  const song = isOff ? undefined : splitTitle(readWords(stream['songtitle']));
  if (song === undefined) return { next: [] };
  const next = splitTitle(readWords(stream['nexttitle']));
  return carrySong(defined({ ...song, link: readAddress(stream['songurl'], 'songurl', context) }), next ? [next] : []);
}
