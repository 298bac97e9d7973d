import { describe, expect, it } from 'vitest';
import { delayClock, fromMediaCue, type LiveClock, mediaClock, toMediaCue } from '../../../src/transcript/live/live-clock.ts';

const live = { id: 'a', start: 10_000, end: 12_500, speaker: 'Ann', text: 'Good evening.', final: true };
/** Media time 0 was live at this epoch time, in seconds. */
const since = (epoch: number): LiveClock => ({
  epochOf: (seconds) => (epoch + seconds) * 1000,
  timeAt: (moment) => moment / 1000 - epoch,
});
const unknown: LiveClock = { epochOf: () => undefined, timeAt: () => undefined };

describe('the time at which a live cue is heard', () => {
  it('is that of the clock, asked anew: it may lead elsewhere after a reconnect', () => {
    expect(toMediaCue(live, since(4))).toEqual({ id: 'a', start: 6, end: 8.5, speaker: 'Ann', text: 'Good evening.' });
    expect(toMediaCue(live, since(-4))).toMatchObject({ start: 14, end: 16.5 });
  });

  it('is later on a stream that runs behind, and as the listener sets it', () => {
    const clock = delayClock(delayClock(since(4), 12), -1.5);
    expect(toMediaCue(live, clock)).toMatchObject({ start: 16.5, end: 19 });
    expect(clock.epochOf(16.5)).toBe(live.start);
  });

  it('is not known while the clock does not know', () => {
    expect(toMediaCue(live, delayClock(unknown, 1))).toBeUndefined();
    expect(delayClock(unknown, 1).epochOf(0)).toBeUndefined();
  });

  it('does not end before it begins, where sound is missing', () => {
    const broken: LiveClock = { ...unknown, timeAt: (moment) => (moment < 11_000 ? 7 : 5) };
    expect(toMediaCue(live, broken)).toMatchObject({ start: 7, end: 7 });
    expect(toMediaCue(live, { ...unknown, timeAt: (moment) => (moment < 11_000 ? 7 : undefined) })).toMatchObject({ end: 7 });
  });
});

describe('a cue of the stream', () => {
  const cue = { id: '1', start: 6, end: 8.5, speaker: 'Ann', text: 'Good\nevening. ' };

  it('has the time of day where the stream tells it, and its media time elsewhere; its id counts for nothing', () => {
    expect(fromMediaCue(cue, since(4))).toEqual({ start: 10_000, end: 12_500, speaker: 'Ann', text: 'Good evening.', final: true });
    expect(fromMediaCue(cue)).toMatchObject({ start: 6000, end: 8500 });
    expect(toMediaCue(fromMediaCue(cue) ?? live, mediaClock)).toMatchObject({ start: 6, end: 8.5 });
  });

  it('is none without a time or text', () => {
    expect(fromMediaCue(cue, unknown)).toBeUndefined();
    expect(fromMediaCue({ ...cue, text: ' ' })).toBeUndefined();
  });
});
