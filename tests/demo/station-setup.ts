import { onTestFinished } from 'vitest';
import { createStation } from '../../demo/station/station.ts';
import { Ear } from './ear.ts';
import { ManualClock } from './manual-clock.ts';

/** 5 p.m. in New York, 20.123 s into a programme. */
export const EVENING = Date.parse('2026-11-20T22:00:20.123Z');

/** A station on a free port, with a clock that stands at `now`. */
export async function onTheAir(now = EVENING) {
  const clock = new ManualClock(now);
  const station = createStation({ clock });
  const origin = await station.listen();
  onTestFinished(() => station.close());
  const tuneIn = (path: string, headers = {}) => Ear.open(origin + path, headers);
  return { clock, station, origin, tuneIn };
}
