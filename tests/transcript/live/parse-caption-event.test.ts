import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaptionEvent } from '../../../src/transcript/live/parse-caption-event.ts';

const start = Date.UTC(2026, 10, 23, 18, 0, 0, 250);
const event = { id: 'a1', start: '2026-11-23T18:00:00.250Z', duration: 2.5, speaker: 'Ann', text: 'Good evening.', final: true };
const read = (changes: object, now?: number) =>
  parseCaptionEvent(JSON.stringify({ ...event, ...changes }), now === undefined ? {} : { now });
const codes = (answer: { issues: readonly { code: string }[] }) => answer.issues.map(({ code }) => code);

describe('what is no cue', () => {
  it.each([
    ['{', 'bad-json'],
    ['null', 'bad-value'],
    ['[{"text":"a"}]', 'bad-value'],
    ['"text"', 'bad-value'],
    [JSON.stringify({ ...event, text: 'a'.repeat(70_000) }), 'too-long'],
  ])('%.40s is an issue: %s', (data, code) => {
    expect(parseCaptionEvent(data)).toEqual({ issues: [{ code, message: expect.stringContaining('Live captions: ') }] });
  });

  it('an empty event keeps the connection open', () => expect(parseCaptionEvent(' ')).toEqual({ issues: [] }));

  it.each([
    [{ text: undefined }, 'bad-cue'],
    [{ text: 7 }, 'bad-cue'],
    [{ text: ' \n ', id: undefined }, 'bad-cue'],
    [{ start: undefined }, 'bad-time'],
    [{ start: '2026-11-23T18:00:00' }, 'bad-time'],
    [{ start: '2026-13-23T18:00:00Z' }, 'bad-time'],
    [{ start: start / 1000 }, 'bad-time'],
  ])('%j is left out: %s', (changes, code) => {
    const answer = read(changes);
    expect(answer.cue).toBeUndefined();
    expect(codes(answer)).toEqual([code]);
  });

  it('a cue of another day is left out, where the day is known', () => {
    expect(codes(read({}, start + 25 * 3600_000))).toEqual(['bad-time']);
    expect(codes(read({}, start - 25 * 3600_000))).toEqual(['bad-time']);
    expect(read({}, start + 23 * 3600_000).cue?.start).toBe(start);
  });
});

describe('a cue', () => {
  it('is read, in milliseconds', () => {
    expect(read({})).toEqual({
      cue: { id: 'a1', start, end: start + 2500, speaker: 'Ann', text: 'Good evening.', final: true },
      issues: [],
    });
  });

  it.each([
    ['a time zone', { start: '2026-11-23T13:00:00.250-05:00' }, { start }],
    ['a zone without a colon', { start: '2026-11-23T13:00:00.250-0500' }, { start }],
    ['a number for an id', { id: 7 }, { id: '7' }],
    ['words that may change', { final: false }, { final: false }],
    ['text on several lines', { text: ' Good\n\tevening. ' }, { text: 'Good evening.' }],
    ['no text any more', { text: '' }, { id: 'a1', text: '' }],
    ['markup, which is text', { text: '<b>1 < 2</b>', speaker: '<i>' }, { text: '<b>1 < 2</b>', speaker: '<i>' }],
    ['no duration', { duration: undefined }, { end: start + 13 * 80 }],
    ['no duration and little text', { duration: null, text: 'Ah' }, { end: start + 1000 }],
  ])('may have %s', (_name, changes, expected) => {
    const answer = read(changes);
    expect(answer.cue).toMatchObject(expected);
    expect(answer.issues).toEqual([]);
  });

  it('has no speaker where none is told', () => {
    for (const speaker of [undefined, null, 7, '  ']) expect(read({ speaker }).cue).not.toHaveProperty('speaker');
  });

  it.each([
    [{ duration: -1 }, 'bad-duration'],
    [{ duration: 1e300 }, 'bad-duration'],
    [{ duration: '2' }, 'bad-duration'],
    [{ id: {} }, 'bad-id'],
    [{ id: 'x'.repeat(201) }, 'bad-id'],
  ])('that is wrong in %j is kept without it: %s', (changes, code) => {
    const answer = read(changes);
    expect(answer.cue?.text).toBe('Good evening.');
    expect(codes(answer)).toEqual([code]);
  });

  it('is cut to what can be shown, not through a letter', () => {
    const { cue } = read({ text: `a${'🎙'.repeat(1500)}`, speaker: 'x'.repeat(500) });
    expect(cue?.text).toBe(`a${'🎙'.repeat(999)}`);
    expect(cue?.speaker).toHaveLength(200);
  });
});

describe('anything', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(event)), fc.double());
  const object = fc.dictionary(fc.constantFrom(...Object.keys(event), '__proto__'), value);
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    object.map((members) => JSON.stringify(members)),
    fc.nat(120).map((length) => JSON.stringify(event).slice(0, length)),
  );

  it('is answered with a sound cue or none', () => {
    fc.assert(
      fc.property(text, (data) => {
        const { cue, issues } = parseCaptionEvent(data);
        for (const { code, message } of issues) expect(code && message).toBeTruthy();
        if (cue === undefined) return;
        expect(cue.end).toBeGreaterThanOrEqual(cue.start);
        expect(Number.isFinite(cue.end)).toBe(true);
        expect(cue.text || cue.id).toBeTruthy();
      }),
      { numRuns: 1000 },
    );
  });
});
