import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atMoment, nextChange, nextPoll, type OnAir } from '../../src/onair/index.ts';

const minutes = (count: number) => count * 60_000;
const now = { title: 'Now', start: 0, end: minutes(60) };
const soon = { title: 'Soon', start: minutes(60), end: minutes(90) };
const later = { title: 'Later', start: minutes(90), end: minutes(120) };
const schedule: OnAir = { now, next: [soon, later], track: { title: 'A song' } };

describe('atMoment', () => {
  it('is the answer itself while nothing changes', () => {
    expect(atMoment(schedule, minutes(60) - 1)).toBe(schedule);
    expect(atMoment({ next: [] }, 0)).toEqual({ next: [] });
  });

  it('brings on the next programme on time, without the track of the last', () => {
    expect(atMoment(schedule, minutes(60))).toEqual({ now: soon, next: [later] });
    expect(atMoment(schedule, minutes(119))).toEqual({ now: later, next: [] });
  });

  it('brings on a programme without a start when the one before it is over', () => {
    const onAir = { now, next: [{ title: 'Then' }] };
    expect(atMoment(onAir, minutes(60) - 1)).toBe(onAir);
    expect(atMoment(onAir, minutes(60))).toEqual({ now: { title: 'Then' }, next: [] });
  });

  it('does not know when programmes without times change', () => {
    const onAir = { now: { title: 'Now' }, next: [{ title: 'Then' }] };
    expect(atMoment(onAir, minutes(1e6))).toBe(onAir);
    expect(nextChange(onAir, 0)).toBeUndefined();
  });

  it('lets what is over stay for two minutes, until more is known', () => {
    const onAir = { now, next: [{ title: 'Later', start: minutes(70) }] };
    expect(atMoment(onAir, minutes(62) - 1)).toBe(onAir);
    expect(atMoment(onAir, minutes(62))).toEqual({ next: onAir.next });
    expect(atMoment({ now, next: [] }, minutes(62))).toEqual({ next: [] });
  });

  it('lets a track that is over go, and not its programme', () => {
    const onAir = { now, next: [], track: { title: 'A song', end: minutes(4) } };
    expect(atMoment(onAir, minutes(6) - 1)).toBe(onAir);
    expect(atMoment(onAir, minutes(6))).toEqual({ now, next: [] });
    expect(nextChange(onAir, 0)).toBe(minutes(4));
    expect(nextChange(onAir, minutes(4))).toBe(minutes(6));
  });

  it('goes from track to track where there is nothing but music', () => {
    const onAir = { now, track: now, next: [soon] };
    expect(atMoment(onAir, minutes(60))).toEqual({ now: soon, track: soon, next: [] });
    expect(atMoment({ ...onAir, next: [] }, minutes(62))).toEqual({ next: [] });
  });

  it('says nothing of a schedule that is long over', () => {
    expect(atMoment(schedule, minutes(1000))).toEqual({ next: [] });
  });
});

describe('nextChange', () => {
  it.each([
    [0, 60],
    [60, 62],
    [62, 90],
    [90, undefined],
  ])('after minute %d is minute %s', (from, expected) => {
    expect(nextChange(schedule, minutes(from))).toBe(expected && minutes(expected));
  });

  it('misses nothing that atMoment says', () => {
    const time = fc.integer({ min: 0, max: 20 }).map(minutes);
    const programme = fc.record({ title: fc.constantFrom('A', 'B'), start: time, end: time }, { requiredKeys: ['title'] });
    fc.assert(
      fc.property(programme, fc.option(programme), fc.array(programme, { maxLength: 3 }), time, (first, track, next, from) => {
        const known = atMoment({ now: first, next, ...(track && { track }) }, from);
        const until = nextChange(known, from) ?? minutes(100);
        expect(atMoment(known, until - 1)).toEqual(known);
      }),
    );
  });
});

describe('nextPoll', () => {
  const poll = (overrides: Partial<Parameters<typeof nextPoll>[1]> = {}, onAir: OnAir | undefined = schedule) =>
    nextPoll(onAir, { now: 0, random: 0, hidden: false, ...overrides });

  it('is every minute or two', () => {
    expect(poll()).toBe(60_000);
    expect(poll({ random: 0.999 })).toBeCloseTo(119_940);
    expect(nextPoll(undefined, { now: 0, random: 0.5, hidden: false })).toBe(90_000);
  });

  it('is soon after the end of a programme, and not for all at once', () => {
    const before = minutes(60) - 30_000;
    expect(poll({ now: before })).toBe(32_000);
    expect(poll({ now: before, random: 0.9 })).toBe(41_000);
  });

  it('is never sooner than in 15 seconds', () => expect(poll({ now: minutes(60) - 1 })).toBe(15_000));

  it('is seldom while nobody looks', () => {
    expect(poll({ hidden: true })).toBe(300_000);
    expect(poll({ hidden: true, now: minutes(60) - 1 })).toBe(300_000);
  });
});
