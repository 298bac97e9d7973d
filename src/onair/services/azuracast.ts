import { defined } from '../../support/defined.ts';
import { carryShow, carrySong } from '../carry.ts';
import { type Carrier, chooseStation } from '../choose-station.ts';
import type { OnAir, Programme } from '../on-air.ts';
import { parseInstant } from '../parse-instant.ts';
import { endAfter, readList, readMilliseconds, readObject, readWords } from '../read-loosely.ts';
import { endsAfterStart, isObject, type JsonObject, readAddress } from '../read-values.ts';
import type { OnAirService, ServiceContext } from '../service.ts';
import { splitTitle } from '../split-title.ts';

const SECOND = 1000;

/** AzuraCast's now playing (of one station or of all) and its schedule. */
export const azuracastService: OnAirService = {
  type: 'azuracast',
  recognises: (answer) => {
    const first = Array.isArray(answer) ? readObject(answer[0]) : answer;
    return isObject(first) && ('now_playing' in first || 'start_timestamp' in first);
  },
  read(answer, context) {
    if (Array.isArray(answer)) return 'now_playing' in readObject(answer[0]) ? readAll(answer, context) : readSchedule(answer, context);
    return isObject(answer) && 'now_playing' in answer ? readNowPlaying(answer, context) : undefined;
  },
};

const readAll = (stations: readonly unknown[], context: ServiceContext): OnAir =>
  chooseStation(
    stations.filter(isObject).map((station) => toCarrier(station, context)),
    context,
  );

function toCarrier(answer: JsonObject, context: ServiceContext): Carrier {
  const station = readObject(answer['station']);
  const mounts = readList(station['mounts']).map((mount) => readObject(mount)['url']);
  return {
    names: [station['shortcode'], station['id'], station['name']].flatMap((name) => readWords(name) ?? []),
    streams: [...mounts, station['listen_url'], station['hls_url']].flatMap((url) => readWords(url) ?? []),
    read: () => readNowPlaying(answer, context),
  };
}

function readNowPlaying(answer: JsonObject, context: ServiceContext): OnAir {
  if (answer['is_online'] === false) return { next: [] };
  const song = readPlay(readObject(answer['now_playing']), 'now_playing', undefined, context);
  const live = readObject(answer['live']);
  const host = live['is_live'] === true ? readWords(live['streamer_name']) : undefined;
  if (host !== undefined) return carryShow(readShow(host, live, context), song);
  const next = readPlay(readObject(answer['playing_next']), 'playing_next', song, context);
  return carrySong(song, next ? [next] : []);
}

const readShow = (title: string, live: JsonObject, context: ServiceContext): Programme =>
  defined({ title, start: readMilliseconds(live['broadcast_start'], SECOND), artwork: readAddress(live['art'], 'live.art', context) });

/** One song at its time. */
function readPlay(play: JsonObject, name: string, before: Programme | undefined, context: ServiceContext): Programme | undefined {
  const song = readObject(play['song']);
  const track = readTrack(song);
  if (track === undefined) return undefined;
  const start = startAfter(before, readMilliseconds(play['played_at'], SECOND));
  const end = endAfter(start, readMilliseconds(play['duration'], SECOND));
  return defined({ ...track, start, end, artwork: readAddress(song['art'], `${name}.song.art`, context) });
}

/** `text` is `Artist - Title`; without a dash it says such things as `Stream Offline`. */
function readTrack(song: JsonObject): Programme | undefined {
  const title = readWords(song['title']);
  if (title !== undefined) return defined({ title, artist: readWords(song['artist']) });
  const track = splitTitle(readWords(song['text']));
  return track?.artist === undefined ? undefined : track;
}

/** What plays next begins, where nobody knows better, when the song before it is over. */
const startAfter = (before: Programme | undefined, start: number | undefined): number | undefined =>
  before?.start === undefined || (start !== undefined && start > before.start) ? start : before.end;

function readSchedule(entries: readonly unknown[], context: ServiceContext): OnAir {
  const shows = entries.flatMap((entry, index) => {
    const object = readObject(entry);
    const programme = readSlot(object, `[${index}]`, context);
    return programme ? { programme, isNow: object['is_now'] === true } : [];
  });
  const now = shows.find(({ isNow }) => isNow)?.programme;
  return defined({ now, next: shows.filter(({ isNow }) => !isNow).map(({ programme }) => programme) });
}

function readSlot(slot: JsonObject, name: string, context: ServiceContext): Programme | undefined {
  const title = readWords(slot['title']) ?? readWords(slot['name']);
  const time = (key: string) => readMilliseconds(slot[`${key}_timestamp`], SECOND) ?? parseInstant(readWords(slot[key]) ?? '');
  return title === undefined ? undefined : endsAfterStart(defined({ title, start: time('start'), end: time('end') }), name, context);
}
