import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailureReason } from '../../src/engine/engine.ts';
import type { Playback, PlaybackStatus } from '../../src/player/state.ts';
import { type PlaybackEvent, transition, wantsSound } from '../../src/player/transition.ts';

const reasons: FailureReason[] = ['not-found', 'unsupported', 'decode', 'network', 'timeout'];

const anyEvent: fc.Arbitrary<PlaybackEvent> = fc.oneof(
  fc.constantFrom<PlaybackEvent>(
    { type: 'stop' },
    { type: 'play' },
    { type: 'pause' },
    { type: 'playing' },
    { type: 'stalled' },
    { type: 'ended' },
    { type: 'refused' },
    { type: 'reconnect' },
  ),
  fc.constantFrom(...reasons).map((reason) => ({ type: 'failed', reason }) as const),
  fc.record({ retryAt: fc.nat() }).map(({ retryAt }) => ({ type: 'lost', retryAt, offline: false }) as const),
  fc.constantFrom(...reasons).map((reason) => ({ type: 'lost', retryAt: 1, offline: false, reason }) as const),
  fc.constant({ type: 'lost', offline: true } as const),
);

const idle: Playback = { status: 'idle' };
const stateAfter = (...events: PlaybackEvent[]): Playback => events.reduce(transition, idle);

/** What each event may lead to, from anywhere, if it changes anything. */
const outcomes: Record<PlaybackEvent['type'], PlaybackStatus> = {
  stop: 'idle',
  play: 'loading',
  pause: 'paused',
  playing: 'playing',
  stalled: 'stalled',
  ended: 'ended',
  refused: 'paused',
  failed: 'failed',
  lost: 'reconnecting',
  reconnect: 'reconnecting',
};

describe('the playback table', () => {
  it('leads from any state by any event to that event’s outcome, or stays', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), anyEvent, (history, event) => {
        const from = stateAfter(...history);
        const to = transition(from, event);
        expect([outcomes[event.type], from.status]).toContain(to.status);
      }),
    );
  });

  it('wants sound only between a press of Play and whatever ends it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (history) => {
        let wanted = false;
        let state: Playback = idle as Playback;
        for (const event of history) {
          const before = state;
          state = transition(state, event);
          if (event.type === 'play') wanted = true;
          else if (event.type === 'playing' && before.status === 'paused') wanted = true;
          else if (['stop', 'pause', 'ended', 'refused', 'failed'].includes(event.type)) wanted = false;
          expect(wantsSound(state)).toBe(wanted);
        }
      }),
    );
  });

  it('says "playing" only after the engine said so', () => {
    const withoutEngine = fc.array(anyEvent.filter(({ type }) => type !== 'playing'));
    fc.assert(
      fc.property(withoutEngine, (history) => {
        expect(stateAfter(...history).status).not.toBe('playing');
      }),
    );
  });

  it('has no impossible parts: a wait is offline or has its time, and attempts count up', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (history) => {
        const state = stateAfter(...history);
        if (state.status !== 'reconnecting') return;
        expect(state.attempt).toBeGreaterThan(0);
        expect(state.offline && state.retryAt !== undefined).toBe(false);
      }),
    );
  });

  it('counts the attempts of one loss, and begins again after sound', () => {
    const lost: PlaybackEvent = { type: 'lost', retryAt: 1, offline: false };
    const twice = stateAfter({ type: 'play' }, { type: 'playing' }, lost, { type: 'reconnect' }, lost);
    expect(twice).toMatchObject({ status: 'reconnecting', attempt: 2, retryAt: 1 });
    expect(transition(transition(twice, { type: 'playing' }), lost)).toMatchObject({ attempt: 1 });
  });

  it.each<[string, PlaybackEvent[], Playback]>([
    [
      'a pause while a stream is being asked for again',
      [{ type: 'play' }, { type: 'lost', offline: true }, { type: 'pause' }],
      { status: 'paused', refused: false },
    ],
    ['a refusal', [{ type: 'play' }, { type: 'refused' }], { status: 'paused', refused: true }],
    ['sound that a headset starts', [{ type: 'play' }, { type: 'pause' }, { type: 'playing' }], { status: 'playing' }],
    ['a late word of an engine that was stopped', [{ type: 'play' }, { type: 'stop' }, { type: 'playing' }], { status: 'idle' }],
    ['Play after a failure', [{ type: 'play' }, { type: 'failed', reason: 'not-found' }, { type: 'play' }], { status: 'loading' }],
    ['a stall before the first sound', [{ type: 'play' }, { type: 'stalled' }], { status: 'loading' }],
  ])('knows %s', (_, events, expected) => {
    expect(stateAfter(...events)).toEqual(expected);
  });

  it('returns the same object where nothing changes', () => {
    const playing = stateAfter({ type: 'play' }, { type: 'playing' });
    expect(transition(playing, { type: 'playing' })).toBe(playing);
    expect(transition(playing, { type: 'play' })).toBe(playing);
  });
});
