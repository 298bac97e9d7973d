import { defined } from '../../support/defined.ts';
import type { Programme } from '../on-air.ts';
import { endAfter, readMilliseconds, readObject, readWords } from '../read-loosely.ts';
import { type JsonObject, readAddress } from '../read-values.ts';
import type { ServiceContext } from '../service.ts';
import { clockOf, instantOf, readInstant } from './composer-time.ts';

/**
 * A song of Composer, such as `onNow.song`; none where there is none, or where only the word `REMOVED` is left of it.
 * @param event the programme that it belongs to, which tells the station's clock
 */
export function readSong(value: unknown, event: JsonObject, context: ServiceContext): Programme | undefined {
  const song = readObject(value);
  const title = readWords(song['trackName']);
  if (title === undefined) return undefined;
  const composer = readWords(song['composerName']);
  const start = startOf(song, event, context);
  return defined({
    title,
    artist: readWords(song['artistName']) ?? composer ?? readWords(song['ensembles']) ?? readWords(song['soloists']),
    composer,
    start,
    end: endAfter(start, readMilliseconds(song['_duration'])),
    artwork: readAddress(song['imageURL'], 'song.imageURL', context),
  });
}

/** Songs of a syndicated stream tell another zone's clock: a start outside of its programme says nothing. */
function startOf(song: JsonObject, event: JsonObject, { time, timeZone }: ServiceContext): number | undefined {
  const start = readInstant(song['_start_datetime']) ?? instantOf(song['_start_time'], clockOf(event, timeZone), time);
  const earliest = readInstant(event['start_utc']) ?? Number.NEGATIVE_INFINITY;
  const latest = readInstant(event['end_utc']) ?? Number.POSITIVE_INFINITY;
  return start !== undefined && start >= earliest && start < latest ? start : undefined;
}
