import { defined } from '../../support/defined.ts';
import { carrySong } from '../carry.ts';
import type { OnAir, Programme } from '../on-air.ts';
import { readList, readObject, readWords } from '../read-loosely.ts';
import { endsAfterStart, isObject, type JsonObject, readAddress } from '../read-values.ts';
import type { OnAirService, ServiceContext } from '../service.ts';
import { readSong } from './composer-song.ts';
import { clockOf, instantOf, readInstant } from './composer-time.ts';

/** NPR Composer's `/now`, `/tracks` and `/day`. */
export const composerService: OnAirService = {
  type: 'npr-composer',
  recognises: (answer) => isObject(answer) && ('onNow' in answer || 'onToday' in answer || 'tracklist' in answer),
  read(answer, context) {
    if (!isObject(answer) || !composerService.recognises(answer)) return undefined;
    return Array.isArray(answer['onToday']) ? readDay(answer['onToday'], context) : readNow(answer, context);
  },
};

function readNow(answer: JsonObject, context: ServiceContext): OnAir {
  const event = readObject(answer['onNow']);
  const now = readEvent(event, 'onNow', context);
  const track = readSong(event['song'], event, context);
  const next = readList(answer['nextUp']).flatMap((entry, index) => readEvent(readObject(entry), `nextUp[${index}]`, context) ?? []);
  if (now) return defined({ now, track, next });
  return track ? carrySong(track, next) : { ...readNewest(readList(readObject(answer['tracklist'])['results']), context), next };
}

/** Of the tracks that were played, the newest comes first. */
function readNewest(results: readonly unknown[], context: ServiceContext): Partial<OnAir> {
  const newest = readObject(results[0]);
  const track = readSong(newest['song'], {}, context);
  const title = readWords(newest['program_name']);
  return track && title ? { now: { title }, track } : carrySong(track);
}

/** A day says what is on when. What is on now follows from the time; without one, all of it is yet to come. */
function readDay(day: readonly unknown[], context: ServiceContext): OnAir {
  const { time } = context;
  const slots = day.flatMap((entry, index) => {
    const event = readObject(entry);
    const programme = readEvent(event, `onToday[${index}]`, context);
    return programme ? { event, programme } : [];
  });
  const programmes = slots.map(({ programme }) => programme);
  if (time === undefined) return { next: programmes };
  const on = slots.findLast(({ programme }) => isOn(programme, time));
  return defined({
    now: on?.programme,
    track: on && songAt(time, on.event, context),
    next: programmes.filter(({ start }) => start === undefined || start > time),
  });
}

const isOn = ({ start = Number.POSITIVE_INFINITY, end = Number.POSITIVE_INFINITY }: Programme, time: number): boolean =>
  start <= time && time < end;

function songAt(time: number, event: JsonObject, context: ServiceContext): Programme | undefined {
  const songs = readList(event['playlist']).flatMap((entry) => readSong(entry, event, context) ?? []);
  return songs.find((song) => isOn(song, time));
}

/** A programme of the schedule; none where it has no name. */
function readEvent(event: JsonObject, name: string, context: ServiceContext): Programme | undefined {
  const program = readObject(event['program']);
  const series = readWords(program['name']);
  const episode = readWords(event['episode_title']);
  const title = episode ?? series;
  if (title === undefined) return undefined;
  const instant = (text: string, wall: string) => readInstant(event[text]) ?? instantOf(event[wall], clockOf(event, context.timeZone));
  const programme = defined({
    title,
    program: episode && series,
    start: instant('start_utc', 'fullstart'),
    end: instant('end_utc', 'fullend'),
    link: readAddress(program['program_link'], `${name}.program_link`, context),
  });
  return endsAfterStart(programme, name, context);
}
