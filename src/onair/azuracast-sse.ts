import { allowUrl } from '../support/url.ts';
import { type OnAirAnswer, type OnAirOptions, parseJson, readAnswer } from './read-answer.ts';
import { readList, readObject } from './read-loosely.ts';
import { azuracastService } from './services/azuracast.ts';

/** `/api/nowplaying/{short}` and `/api/nowplaying_static/{short}.json`, also where AzuraCast lies below a path. */
const nowPlayingPath = /^(.*\/api)\/nowplaying(?:_static)?\/([^/]+?)(?:\.json)?\/?$/;

/**
 * Where AzuraCast pushes what it answers at `src`, as server-sent events. `undefined` where `src` is none of its
 * addresses, or has the station's number and no short name was given: the channel is named after the short name.
 * @param src absolute URL of the now playing answer
 * @param shortName of the station, as in `station.shortcode` of the answer; when absent, as in `src`
 */
export function azuracastEventsUrl(src: string, shortName?: string): string | undefined {
  const url = allowUrl(src, src).url;
  if (url === undefined) return undefined;
  const [, api, name = ''] = nowPlayingPath.exec(new URL(url).pathname) ?? [];
  const short = shortName ?? decodeName(name);
  if (api === undefined || /^\d*$/.test(short)) return undefined;
  const events = new URL(`${api}/live/nowplaying/sse`, url);
  events.searchParams.set('cf_connect', JSON.stringify({ subs: { [`station:${short}`]: { recover: true } } }));
  return events.href;
}

/** A percent sign that encodes nothing names no station. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/**
 * What one message tells, its `data` being that of the event. `undefined` where it tells of nothing on air, as the
 * pings do that keep the connection open. Never throws on input.
 */
export function parseAzuracastEvent(data: string, options: OnAirOptions = {}): OnAirAnswer | undefined {
  const message = readObject(parseJson(data));
  const { connect, pub } = message;
  const nowPlaying = [...publications(readObject(connect)), pub].map((publication) => readObject(readObject(publication)['data'])['np']);
  const newest = nowPlaying.findLast((np) => azuracastService.recognises(np));
  return newest === undefined ? undefined : readAnswer(newest, azuracastService, options);
}

/** On connecting, the last publication of each channel comes at once; older servers send them in `data`. */
const publications = ({ subs, data }: Readonly<Record<string, unknown>>): readonly unknown[] => [
  ...readList(data),
  ...Object.values(readObject(subs)).flatMap((channel) => readList(readObject(channel)['publications'])),
];
