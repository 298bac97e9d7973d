import type { OnAirHistory } from '../onair/delay-titles.ts';
import { defined } from '../support/defined.ts';
import type { Scope } from '../support/scope.ts';
import { shallowEqual } from '../support/shallow-equal.ts';
import type { Core } from './core.ts';
import { programmeMarks } from './programme-marks.ts';
import type { PlayerState, ProgrammeMark, ProgrammesState } from './state.ts';

/** Who has just come in has missed nothing. Seconds. */
const missed = 30;
/** What is known of the time of day is adjusted by less, and nobody sees it on the rail. Seconds. */
const still = 0.5;

/**
 * Keeps in the state where programmes begin in what is kept of the station at hand. A page whose live audio is not kept
 * never loads this module.
 * @param history what was told of a station
 */
export function followProgrammes({ store, sound }: Core, history: (id: string) => OnAirHistory, watching: Scope): void {
  const marksOf = ({ item, playback }: PlayerState): readonly ProgrammeMark[] => {
    if (item?.kind !== 'live' || !sound.live || playback.status === 'idle') return [];
    return programmeMarks(history(item.id), sound.live, item.latency ?? 0, Date.now());
  };

  const show = (marks: readonly ProgrammeMark[]) => {
    const before = store.state.programmes;
    const current = sound.currentTime ?? 0;
    const start = marks.findLast(({ at }) => at <= current)?.at;
    const kept = before && isSame(marks, before.marks) ? before.marks : marks;
    const worthIt = start !== undefined && current - start > missed;
    const programmes = kept.length ? defined({ marks: kept, start: worthIt ? steady(start, before?.start) : undefined }) : undefined;
    if (!shallowEqual(programmes, before)) store.patch({ programmes } as Partial<PlayerState>);
  };

  const look = () => show(marksOf(store.state));
  const listen = () => store.state.programmes && show(store.state.programmes.marks);
  for (const event of ['window', 'seeked', 'spliced'] as const) sound.on(event, look, watching);
  sound.on('time', listen, watching);
  store.subscribe(look, { signal: watching.signal, ignore: 'time' });
  look();
}

const steady = (at: number, before: number | undefined): number => (before !== undefined && Math.abs(at - before) < still ? before : at);

const isSame = (marks: readonly ProgrammeMark[], before: ProgrammesState['marks']): boolean =>
  marks.length === before.length &&
  marks.every(({ at, title }, index) => before[index]?.title === title && Math.abs(at - before[index].at) < still);
