import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveCue } from '../../../src/transcript/live/live-cue.ts';
import { type LiveLimits, LiveTranscript } from '../../../src/transcript/live/live-transcript.ts';

const cue = (text: string, start: number, rest: Partial<LiveCue> = {}): LiveCue => ({
  start: start * 1000,
  end: (start + 2) * 1000,
  text,
  final: true,
  ...rest,
});
const withId = (id: string, start: number, text = id) => cue(text, start, { id });
const transcript = (cues: Iterable<LiveCue>, limits?: Partial<LiveLimits>) => LiveTranscript.empty(limits).put(cues);
const texts = (live: LiveTranscript) => live.cues().map(({ text }) => text);
const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => withId(`${from + index}`, from + index));

describe('what is said', () => {
  it('stands in the order of time, whenever it came', () => {
    const live = transcript([cue('c', 6), cue('a', 0)]).put([cue('b', 3), cue('d', 9)]);
    expect(texts(live)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps the order in which it came, where it began at once', () => {
    expect(texts(transcript([withId('a', 1), withId('b', 1), withId('c', 1)]))).toEqual(['a', 'b', 'c']);
  });

  it('is found by its time', () => {
    const live = transcript(many(1000));
    expect([-1, 0, 999, 500_000, 500_999, 1e9].map((moment) => live.indexAt(moment))).toEqual([-1, 0, 0, 500, 500, 999]);
    expect(live.at(500)?.id).toBe('500');
    expect(live.at(1000)).toBeUndefined();
    expect(live.at(-1)).toBeUndefined();
    expect(live.cues(126, 130).map(({ id }) => id)).toEqual(['126', '127', '128', '129']);
    expect(live.cues(5, 5)).toEqual([]);
    expect(live.cues(-5, 1)).toHaveLength(1);
    expect(live.cues(998, 2000)).toHaveLength(2);
  });

  it('without a time is left out', () => {
    const empty = LiveTranscript.empty();
    expect(empty.put([cue('a', Number.NaN), cue('b', 0, { end: Number.POSITIVE_INFINITY })])).toBe(empty);
  });
});

describe('a correction', () => {
  const live = transcript([withId('a', 0), withId('b', 3), withId('c', 6)]);

  it('replaces what it corrects', () => {
    expect(texts(live.put([withId('b', 3, 'B')]))).toEqual(['a', 'B', 'c']);
    expect(texts(live)).toEqual(['a', 'b', 'c']);
  });

  it('may move it', () => expect(texts(live.put([withId('a', 4, 'A')]))).toEqual(['b', 'A', 'c']));

  it('takes it back, with no text', () => {
    expect(texts(live.put([withId('b', 3, '')]))).toEqual(['a', 'c']);
    expect(live.put([withId('x', 3, '')])).toBe(live);
  });

  it('that says the same is none', () => expect(live.put([withId('b', 3)])).toBe(live));

  it('may finish what was begun', () => {
    const begun = transcript([{ ...withId('a', 0, 'Good'), final: false }]);
    expect(begun.put([withId('a', 0, 'Good evening.')]).cues()).toEqual([withId('a', 0, 'Good evening.')]);
  });
});

describe('what comes in segments', () => {
  it('is there once, though each segment that it reaches into tells it', () => {
    const live = transcript([cue('a', 0), cue('b', 2), cue('c', 4)]);
    expect(live.put([cue('b', 2), cue('c', 4)])).toBe(live);
  });

  it('is one where it was cut between two, in whichever order they come', () => {
    const halves = [cue('a', 8, { end: 10_000 }), cue('a', 10, { end: 11_500 })];
    for (const given of [halves, halves.toReversed()]) expect(transcript(given).cues()).toEqual([cue('a', 8, { end: 11_500 })]);
  });

  it('is said again where it is said later, or by somebody else, or has an id', () => {
    const said = [withId('a', 0, 'Yes.'), cue('Yes.', 5), cue('Yes.', 0), cue('Yes.', 2.1), cue('Yes.', 2.1, { speaker: 'Ann' })];
    expect(transcript(said).length).toBe(5);
  });
});

describe('what is kept', () => {
  it('is bounded in number', () => {
    const live = transcript(many(300), { cues: 200 });
    expect([live.length, live.at(0)?.id, live.at(199)?.id]).toEqual([200, '100', '299']);
    expect(texts(live.put([withId('late', 50)]))).toEqual(texts(live));
  });

  it('is bounded in time', () => {
    expect(texts(transcript([withId('a', 0), withId('b', 5), withId('c', 10)], { seconds: 6 }))).toEqual(['b', 'c']);
    expect(texts(transcript([withId('a', 0), withId('c', 1e6)], { seconds: 6 }))).toEqual(['c']);
  });

  it('is bounded in memory, and the newest is kept in any case', () => {
    const long = (id: string, start: number) => withId(id, start, id.repeat(1000));
    expect(transcript([long('a', 0), long('b', 1), long('c', 2)], { bytes: 5000 }).cues()).toEqual([long('b', 1), long('c', 2)]);
    expect(transcript([long('a', 0), long('b', 1)], { bytes: 0 }).cues()).toEqual([long('b', 1)]);
  });
});

/** Does to a list what a change says. */
function changed(before: LiveTranscript, after: LiveTranscript): LiveCue[] {
  const { dropped, at, removed, inserted } = after.changeSince(before);
  return before
    .cues()
    .slice(dropped)
    .toSpliced(at, removed, ...after.cues(at, at + inserted));
}

describe('a change', () => {
  const thousand = transcript(many(1000));

  it('of nothing is none', () => expect(thousand.changeSince(thousand)).toEqual({ dropped: 0, at: 1000, removed: 0, inserted: 0 }));

  it.each([
    ['what is appended', many(2, 1000), { dropped: 0, at: 1000, removed: 0, inserted: 2 }],
    ['what is corrected', [withId('990', 990, 'No.')], { dropped: 0, at: 990, removed: 1, inserted: 1 }],
    ['what is taken back', [withId('3', 3, '')], { dropped: 0, at: 3, removed: 1, inserted: 0 }],
    ['all between two', [withId('400', 400, 'No.'), withId('402', 402, 'No.')], { dropped: 0, at: 400, removed: 3, inserted: 3 }],
  ])('tells %s', (_name, cues, expected) => expect(thousand.put(cues).changeSince(thousand)).toEqual(expected));

  it('tells each single correction, wherever it is', () => {
    for (let at = 0; at < 1000; at += 1) {
      const change = thousand.put([withId(`${at}`, at, 'No.')]).changeSince(thousand);
      expect(change).toEqual({ dropped: 0, at, removed: 1, inserted: 1 });
    }
  });

  it('tells what has been dropped, over several steps', () => {
    const full = transcript(many(1000), { cues: 1000 });
    const later = many(200, 1000).reduce((live, each) => live.put([each]), full);
    expect(later.changeSince(full)).toEqual({ dropped: 200, at: 800, removed: 0, inserted: 200 });
  });

  it('from another transcript is all of it', () => {
    const other = transcript([cue('x', 0)]);
    expect(changed(thousand, other)).toEqual(other.cues());
    expect(changed(other, thousand)).toEqual(thousand.cues());
  });
});

describe('any run of cues', () => {
  const id = fc.constantFrom(...'abcdefghij');
  const start = fc.integer({ min: 0, max: 60 });
  const text = fc.constantFrom('', 'one', 'two');
  const told = fc.tuple(id, start, text).map(([name, from, words]) => withId(name, from, words));
  const batches = fc.array(fc.array(told, { maxLength: 4 }), { maxLength: 30 });

  it('leaves the newest of each id, in order', () => {
    fc.assert(
      fc.property(batches, (given) => {
        const newest = new Map<string, LiveCue>();
        for (const each of given.flat()) {
          if (each.text === '') newest.delete(each.id ?? '');
          else newest.set(each.id ?? '', each);
        }
        const live = given.reduce((before, batch) => before.put(batch), LiveTranscript.empty());
        const cues = live.cues();
        expect(new Map(cues.map((each) => [each.id, each]))).toEqual(newest);
        expect(cues.map((each) => each.start)).toEqual([...newest.values()].map((each) => each.start).sort((a, b) => a - b));
      }),
    );
  });

  it('is told by its changes, whatever is dropped', () => {
    fc.assert(
      fc.property(batches, fc.nat(30), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 60 }), (given, seen, cues, seconds) => {
        const steps = [LiveTranscript.empty({ cues, seconds })];
        for (const batch of given) steps.push((steps.at(-1) ?? LiveTranscript.empty()).put(batch));
        const before = steps[seen % steps.length] ?? LiveTranscript.empty();
        const after = steps.at(-1) ?? before;
        expect(changed(before, after)).toEqual(after.cues());
        expect(after.length).toBeLessThanOrEqual(cues);
      }),
    );
  });

  it('may be taken back, to the last', () => {
    const order = fc.shuffledSubarray(many(500), { minLength: 500 });
    fc.assert(
      fc.property(order, fc.nat(499), (given, left) => {
        const live = transcript(many(500)).put(given.slice(left).map((each) => ({ ...each, text: '' })));
        expect(new Set(live.cues().map(({ id }) => id))).toEqual(new Set(given.slice(0, left).map(({ id }) => id)));
        expect(live.put([withId('new', 250.5)]).length).toBe(left + 1);
      }),
      { numRuns: 20 },
    );
  });

  it('is kept over many chunks as in one list', () => {
    const moves = fc.array(fc.tuple(fc.nat(600), fc.nat(700)), { minLength: 50, maxLength: 200 });
    fc.assert(
      fc.property(moves, (given) => {
        const newest = new Map(many(600).map((each) => [each.id, each]));
        const before = transcript(newest.values());
        const moved = given.map(([name, at]) => withId(`${name}`, at, 'moved'));
        for (const each of moved) newest.set(each.id, each);
        const after = before.put(moved);
        expect(new Map(after.cues().map((each) => [each.id, each]))).toEqual(newest);
        expect(after.cues().every((each, index, all) => each.start >= (all[index - 1]?.start ?? 0))).toBe(true);
        expect(changed(before, after)).toEqual(after.cues());
      }),
      { numRuns: 20 },
    );
  });
});

describe('the work', () => {
  it('of one cue more does not grow with what is kept', () => {
    let looks = 0;
    const counted = (each: LiveCue): LiveCue => ({
      ...each,
      get text() {
        looks += 1;
        return each.text;
      },
    });
    const live = transcript(many(5000).map(counted));
    const looksAt = (change: () => unknown) => {
      looks = 0;
      change();
      return looks;
    };
    expect(looksAt(() => live.put([withId('5000', 5000)]))).toBeLessThan(1000);
    expect(looksAt(() => live.put([withId('2500', 2500, 'No.')]))).toBeLessThan(1000);
    expect(looksAt(() => live.put([cue('No id.', 5000)]))).toBeLessThan(1000);
  });
});
