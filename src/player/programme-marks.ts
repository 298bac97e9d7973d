import type { LiveArchive } from '../engine/engine.ts';
import type { OnAirHistory } from '../onair/delay-titles.ts';
import type { ProgrammeMark } from './state.ts';

/** Two answers may tell the start of the same programme a little differently. Milliseconds. */
const sameStart = 30_000;

interface Begun {
  readonly title: string;
  /** Epoch milliseconds. */
  readonly start: number;
}

/** What began on a station, the oldest first. What an answer foretold holds until the next answer. */
function begunProgrammes(history: OnAirHistory, now: number): readonly Begun[] {
  const told = history.flatMap(({ onAir }, index) => {
    const until = history[index + 1]?.moment ?? now;
    return [onAir.now, ...onAir.next].flatMap((programme) => {
      const start = programme?.start;
      return programme && start !== undefined && start <= until ? [{ title: programme.title, start }] : [];
    });
  });
  const known: Begun[] = [];
  for (const programme of told.sort((a, b) => a.start - b.start)) {
    const last = known.at(-1);
    if (last?.title === programme.title && programme.start - last.start < sameStart) known.pop();
    known.push(programme);
  }
  return known;
}

/**
 * Where programmes begin in what is kept of live audio, in order.
 * @param latency seconds that the stream runs behind its clock
 * @param now epoch milliseconds
 */
export function programmeMarks(history: OnAirHistory, live: LiveArchive, latency: number, now: number): readonly ProgrammeMark[] {
  const { window } = live;
  if (!window) return [];
  return begunProgrammes(history, now).flatMap(({ title, start }) => {
    const at = live.timeAt(start + latency * 1000);
    return at !== undefined && at >= window.start && at <= window.end ? [{ at, title, start }] : [];
  });
}
