import { defined } from '../../support/defined.ts';
import { carryShow, carrySong } from '../carry.ts';
import type { OnAir, Programme } from '../on-air.ts';
import { parseInstant } from '../parse-instant.ts';
import { readObject, readWords } from '../read-loosely.ts';
import { isObject, type JsonObject, readAddress } from '../read-values.ts';
import type { OnAirService, ServiceContext } from '../service.ts';
import { splitTitle } from '../split-title.ts';

/** Radio.co's `/stations/{id}/status` and `/stations/{id}/next`. */
export const radiocoService: OnAirService = {
  type: 'radioco',
  recognises: (answer) => isObject(answer) && ('current_track' in answer || 'next_track' in answer),
  read(answer, context) {
    if (!isObject(answer) || !radiocoService.recognises(answer)) return undefined;
    if (answer['status'] === 'offline') return { next: [] };
    return 'next_track' in answer ? readNext(answer['next_track'], context) : readStatus(answer, context);
  },
};

function readNext(value: unknown, context: ServiceContext): OnAir {
  const song = readTrack(value, 'next_track', context);
  return { next: song ? [song] : [] };
}

function readStatus(answer: JsonObject, context: ServiceContext): OnAir {
  const song = readTrack(answer['current_track'], 'current_track', context);
  const { type, collaborator } = readObject(answer['source']);
  const host = type === 'live' ? readWords(readObject(collaborator)['name']) : undefined;
  return host === undefined ? carrySong(song) : carryShow({ title: host }, song);
}

function readTrack(value: unknown, name: string, context: ServiceContext): Programme | undefined {
  const track = readObject(value);
  const song = splitTitle(readWords(track['title']));
  const artwork = ['artwork_url_large', 'artwork_url'].find((key) => readWords(track[key]));
  return (
    song &&
    defined({
      ...song,
      start: parseInstant(readWords(track['start_time']) ?? ''),
      artwork: artwork && readAddress(track[artwork], `${name}.${artwork}`, context),
    })
  );
}
