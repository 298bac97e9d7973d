import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTitleChange, type OnAir, type OnAirHistory, type Programme, remember, whatWasOn } from '../../src/onair/index.ts';

const seconds = (count: number) => count * 1000;
const minutes = (count: number) => seconds(count * 60);
const told = (...answers: readonly (readonly [number, OnAir])[]) =>
  answers.reduce<OnAirHistory>((history, [moment, onAir]) => remember(history, seconds(moment), onAir), []);
const song = (title: string, start?: number, end?: number): OnAir => {
  const programme = { title, ...(start !== undefined && { start: seconds(start) }), ...(end !== undefined && { end: seconds(end) }) };
  return { now: programme, track: programme, next: [] };
};
const titles = (history: OnAirHistory, ...times: number[]) => times.map((time) => whatWasOn(history, seconds(time))?.now?.title);
const tracks = (history: OnAirHistory, ...times: number[]) => times.map((time) => whatWasOn(history, seconds(time))?.track?.title);

describe('what was on', () => {
  it('is unknown where nothing was told', () => expect(whatWasOn([], 0)).toBeUndefined());

  it('is the first answer before anybody asked, where it has no start', () => {
    const first = song('A');
    expect(whatWasOn(told([100, first]), 0)).toBe(first);
  });

  it('changes when the change was told', () => {
    expect(titles(told([100, song('A')], [200, song('B')], [300, song('C')]), 0, 199, 200, 299, 300, 900)).toEqual([
      'A',
      'A',
      'B',
      'B',
      'C',
      'C',
    ]);
  });

  it('changes at the start, where that is known, though it was told later', () => {
    expect(titles(told([100, song('A', 90)], [200, song('B', 170)]), 89, 90, 169, 170)).toEqual([undefined, 'A', 'A', 'B']);
  });

  it('has what was told as what comes next, before it began', () => {
    const now = { title: 'A', start: seconds(90) };
    const soon = { title: 'B' };
    expect(whatWasOn(told([100, { now, next: [soon] }]), seconds(80))).toEqual({ next: [now, soon] });
    expect(whatWasOn(told([100, { next: [soon] }]), seconds(80))).toEqual({ next: [soon] });
  });

  it('stays the same, told again', () => {
    const history = told([100, song('A')]);
    expect(remember(history, seconds(160), song('A'))).toBe(history);
    expect(titles(told([100, song('A')], [160, { ...song('A'), next: [{ title: 'B' }] }], [200, song('B')]), 120, 170, 200)).toEqual([
      'A',
      'A',
      'B',
    ]);
  });

  it('knows at once what is learned of it later', () => {
    const history = told([100, song('A')], [200, song('B')], [260, { ...song('B'), next: [{ title: 'C' }] }]);
    expect(whatWasOn(history, seconds(200))?.next).toEqual([{ title: 'C' }]);
  });

  it('knows an interruption, and what went on behind it', () => {
    const history = told([100, song('A', 0)], [200, song('News', 190)], [300, song('A', 0)]);
    expect(titles(history, 100, 195, 299, 300)).toEqual(['A', 'News', 'News', 'A']);
  });

  it('is not put out of order by clocks that differ, or by answers that overtake each other', () => {
    expect(titles(told([100, song('A', 105)], [200, song('B', 210)]), 99, 100, 199, 200)).toEqual([undefined, 'A', 'A', 'B']);
    expect(titles(told([100, song('A')], [90, song('B')]), 99, 100)).toEqual(['A', 'B']);
  });

  it('goes over to what was to come, as the clock says', () => {
    const now = { title: 'A', start: 0, end: seconds(100) };
    const next = { title: 'B', start: seconds(100), end: seconds(200) };
    const onlyMusic = told([50, { now, track: now, next: [next] }]);
    expect(titles(onlyMusic, 99, 100)).toEqual(['A', 'B']);
    expect(tracks(onlyMusic, 99, 100)).toEqual(['A', 'B']);
  });

  it('is the same object while nothing changes', () => {
    const history = told([100, song('A')], [200, song('B')]);
    expect(whatWasOn(history, seconds(150))).toBe(whatWasOn(history, seconds(180)));
  });
});

describe('the track', () => {
  const evening = { title: 'Evening', start: 0, end: minutes(60) };
  const within = (now: Programme, title: string | undefined, start?: number, end?: number): OnAir => {
    const track =
      title === undefined
        ? undefined
        : { title, ...(start !== undefined && { start: seconds(start) }), ...(end !== undefined && { end: seconds(end) }) };
    return { now, next: [], ...(track && { track }) };
  };

  it('has times of its own within the programme', () => {
    const history = told([10, within(evening, 'A', 5)], [100, within(evening, 'B', 60)], [200, within(evening, undefined)]);
    expect(tracks(history, 4, 5, 59, 60, 199, 200)).toEqual([undefined, 'A', 'A', 'B', 'B', undefined]);
    expect(titles(history, 4, 200)).toEqual(['Evening', 'Evening']);
  });

  it('does not outlast its programme', () => {
    const night = { title: 'Night', start: minutes(60) };
    const history = told([3500, within(evening, 'A', 3500)], [3700, within(night, 'B', 3660)]);
    expect(tracks(history, 3599, 3600, 3659, 3660)).toEqual(['A', undefined, undefined, 'B']);
  });

  it('is over two minutes after its end', () => {
    const history = told([10, within(evening, 'A', 5, 100)]);
    expect(tracks(history, 219, 220)).toEqual(['A', undefined]);
  });
});

describe('the history', () => {
  it('reaches as far back as one may listen, and no further', () => {
    const history = Array.from({ length: 100 }, (_, index) => index).reduce<OnAirHistory>(
      (known, index) => remember(known, minutes(index), song(`${index}`), minutes(10)),
      [],
    );
    expect(history).toHaveLength(11);
    expect(whatWasOn(history, minutes(89))?.now?.title).toBe('89');
  });

  it('is bounded by number', () => {
    const history = Array.from({ length: 600 }, (_, index) => index).reduce<OnAirHistory>(
      (known, index) => remember(known, index, song(`${index}`)),
      [],
    );
    expect(history).toHaveLength(500);
  });
});

describe('the next change', () => {
  it('is unknown where nothing is', () => {
    expect(nextTitleChange([], 0)).toBeUndefined();
    expect(nextTitleChange(told([100, song('A')]), 0)).toBeUndefined();
  });

  it('is what was told already and not yet heard', () => {
    const history = told([100, song('A')], [200, song('B')]);
    expect(nextTitleChange(history, seconds(150))).toBe(seconds(200));
    expect(nextTitleChange(history, seconds(200))).toBeUndefined();
  });

  it('misses nothing', () => {
    const time = fc.integer({ min: 0, max: 20 }).map(minutes);
    const programme = fc.record({ title: fc.constantFrom('A', 'B'), start: time, end: time }, { requiredKeys: ['title'] });
    const onAir: fc.Arbitrary<OnAir> = fc.oneof(
      fc.record({ now: programme, track: programme, next: fc.array(programme, { maxLength: 2 }) }, { requiredKeys: ['next'] }),
      programme.map((only) => ({ now: only, track: only, next: [] })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(time, onAir), { maxLength: 5 }), time, (answers, from) => {
        const history = answers.reduce<OnAirHistory>((known, [moment, answer]) => remember(known, moment, answer), []);
        const until = nextTitleChange(history, from) ?? minutes(100);
        expect(whatWasOn(history, until - 1)).toEqual(whatWasOn(history, from));
      }),
      { numRuns: 1000 },
    );
  });
});
