import { expect } from 'chai';
import type { Source } from '../../src/catalog/item.ts';
import type { AudioEngine } from '../../src/engine/engine.ts';
import { record } from './record.ts';

/** A source, and how often its host has been asked for it. */
export interface TestSource {
  readonly source: Source;
  requests(): number | Promise<number>;
}

/** What the contract needs to try an engine: where its sound comes from, and how time passes for it. */
export interface Rig {
  create(): AudioEngine;
  sound(): Promise<TestSource>;
  /** An address where the host has nothing. */
  missing(): Promise<TestSource>;
  /** Lets time pass until the condition holds. */
  until(condition: () => unknown, what: string): Promise<void>;
  /** What an engine's elements were told about loudness. */
  volume(engine: AudioEngine): { readonly level: number; readonly muted: boolean };
}

export interface ContractCase {
  readonly title: string;
  run(rig: Rig): Promise<void>;
}

/** Runs `test` with an engine, a sound loaded into it and a recording of what it tells, and disposes of it. */
async function withSound(
  rig: Rig,
  test: (kit: { engine: AudioEngine; sound: TestSource; told: ReturnType<typeof record> }) => Promise<void>,
) {
  const engine = rig.create();
  const told = record(engine);
  const sound = await rig.sound();
  engine.load(sound.source);
  try {
    await test({ engine, sound, told });
  } finally {
    engine.dispose();
  }
}

/** Where it was each time that it began to sound. */
function starts(engine: AudioEngine): readonly number[] {
  const places: number[] = [];
  engine.on('playing', () => places.push(engine.currentTime));
  return places;
}

const heard = (engine: AudioEngine, seconds: number) => () => engine.currentTime >= seconds;

/** What holds for every engine. */
export const everyEngine: readonly ContractCase[] = [
  {
    title: 'requests nothing before play',
    run: (rig) =>
      withSound(rig, async ({ engine, sound, told }) => {
        expect(await sound.requests()).to.equal(0);
        expect(engine.wantsSound).to.equal(false);
        expect(told.events).to.deep.equal([]);
      }),
  },
  {
    title: 'plays: loading, then playing once the clock has advanced, then time',
    run: (rig) =>
      withSound(rig, async ({ engine, sound, told }) => {
        let atPlaying = -1;
        engine.on('playing', () => {
          atPlaying = engine.currentTime;
        });
        engine.play();
        expect(told.story).to.deep.equal(['loading']);
        expect(engine.wantsSound).to.equal(true);
        await rig.until(heard(engine, 0.6), '0.6 s heard');
        expect(told.story).to.deep.equal(['loading', 'playing']);
        expect(atPlaying).to.be.greaterThan(0);
        expect(told.count('time')).to.be.greaterThan(0);
        expect(await sound.requests()).to.be.greaterThan(0);
      }),
  },
  {
    title: 'is asked twice and plays once',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.play();
        engine.play();
        await rig.until(heard(engine, 0.3), '0.3 s heard');
        engine.play();
        await rig.until(heard(engine, 0.6), '0.6 s heard');
        expect(told.story).to.deep.equal(['loading', 'playing']);
      }),
  },
  {
    title: 'pauses, says so once, and stands',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        const started = starts(engine);
        engine.play();
        await rig.until(heard(engine, 0.3), '0.3 s heard');
        engine.pause();
        engine.pause();
        const at = engine.currentTime;
        expect(engine.wantsSound).to.equal(false);
        expect(told.story).to.deep.equal(['loading', 'playing', 'paused']);
        engine.play();
        await rig.until(() => told.count('playing') === 2, 'playing again');
        expect(told.story).to.deep.equal(['loading', 'playing', 'paused', 'loading', 'playing']);
        expect(started.at(-1)).to.be.within(at - 0.3, at + 1.5);
      }),
  },
  {
    title: 'paused before the first sound, stays silent',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.play();
        engine.pause();
        const other = rig.create();
        const otherTold = record(other);
        other.load((await rig.sound()).source);
        other.play();
        await rig.until(() => otherTold.count('playing') === 1, 'another engine plays meanwhile');
        other.dispose();
        expect(told.story).to.deep.equal(['loading', 'paused']);
      }),
  },
  {
    title: 'a second load supersedes the first at once and silently',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.play();
        await rig.until(heard(engine, 0.3), '0.3 s heard');
        const second = await rig.sound();
        const before = told.events.length;
        engine.load(second.source);
        expect(engine.wantsSound).to.equal(false);
        expect(engine.currentTime).to.equal(0);
        expect(await second.requests()).to.equal(0);
        expect(told.events.length).to.equal(before);
        engine.play();
        await rig.until(() => told.count('playing') === 2, 'the second plays');
        expect(told.story).to.deep.equal(['loading', 'playing', 'loading', 'playing']);
      }),
  },
  {
    title: 'a load during the first supersedes it before any sound',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        const [missing, second] = [await rig.missing(), await rig.sound()];
        engine.load(missing.source);
        engine.play();
        engine.load(second.source);
        engine.play();
        await rig.until(() => told.count('playing') === 1, 'the second plays');
        expect(told.story).to.deep.equal(['loading', 'loading', 'playing']);
      }),
  },
  {
    title: 'fails once where the host has nothing, and plays something else after it',
    run: (rig) =>
      withSound(rig, async ({ engine, sound, told }) => {
        const missing = await rig.missing();
        engine.load(missing.source);
        engine.play();
        await rig.until(() => told.count('failed') > 0, 'failure');
        expect(told.of('failed')).to.deep.equal([{ reason: 'not-found' }]);
        expect(engine.wantsSound).to.equal(false);
        engine.load(sound.source);
        engine.play();
        await rig.until(() => told.count('playing') === 1, 'the second plays');
        expect(told.story).to.deep.equal(['loading', 'failed', 'loading', 'playing']);
      }),
  },
  {
    title: 'asks again when play is pressed after a failure',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        const missing = await rig.missing();
        engine.load(missing.source);
        for (const times of [1, 2]) {
          engine.play();
          await rig.until(() => told.count('failed') === times, `failure ${times}`);
        }
        expect(await missing.requests()).to.be.greaterThan(1);
        expect(told.story).to.deep.equal(['loading', 'failed', 'loading', 'failed']);
      }),
  },
  {
    title: 'keeps its loudness from before the first sound and through loads',
    run: (rig) =>
      withSound(rig, async ({ engine }) => {
        engine.setVolume(0.4, true);
        engine.play();
        await rig.until(heard(engine, 0.2), '0.2 s heard');
        expect(rig.volume(engine)).to.deep.equal({ level: 0.4, muted: true });
        engine.setVolume(0.7, false);
        engine.load((await rig.sound()).source);
        engine.play();
        await rig.until(heard(engine, 0.2), '0.2 s of the second heard');
        expect(rig.volume(engine)).to.deep.equal({ level: 0.7, muted: false });
      }),
  },
  {
    title: 'is silent once disposed of',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.play();
        await rig.until(heard(engine, 0.3), '0.3 s heard');
        const before = told.events.length;
        engine.dispose();
        engine.play();
        expect(engine.wantsSound).to.equal(false);
        expect(told.events.length).to.equal(before);
      }),
  },
  {
    title: 'tells nothing to a listener whose signal has aborted',
    run: (rig) =>
      withSound(rig, async ({ engine }) => {
        const controller = new AbortController();
        let calls = 0;
        engine.on(
          'loading',
          () => {
            calls += 1;
          },
          controller,
        );
        engine.play();
        controller.abort();
        engine.pause();
        engine.play();
        expect(calls).to.equal(1);
      }),
  },
];

/** What holds for engines of finite audio; `duration` is that of the rig's sound. */
export const seekingEngines = (duration: number): readonly ContractCase[] => [
  {
    title: 'learns the duration',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        expect(engine.duration).to.be.NaN;
        engine.play();
        await rig.until(() => engine.currentTime >= 0.2 && !Number.isNaN(engine.duration), 'the duration, and 0.2 s heard');
        expect(engine.duration).to.be.closeTo(duration, 0.2);
        expect(told.of('duration').at(-1)?.duration).to.equal(engine.duration);
      }),
  },
  {
    title: 'begins where it was asked to',
    run: (rig) =>
      withSound(rig, async ({ engine, sound, told }) => {
        const started = starts(engine);
        engine.load(sound.source, { startAt: 5 });
        expect(engine.currentTime).to.equal(5);
        engine.play();
        await rig.until(() => told.count('playing') === 1, 'playing');
        expect(started.at(-1)).to.be.within(5, 6.5);
        expect(Math.min(...told.of('time').map(({ currentTime }) => currentTime))).to.be.at.least(5);
      }),
  },
  {
    title: 'seeks again and again while it plays, and sounds on from there',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.play();
        await rig.until(heard(engine, 0.3), '0.3 s heard');
        for (const target of [6, 2, 8, 4]) {
          const before = told.count('seeked');
          engine.seek(target);
          expect(told.of('seeking').at(-1)).to.deep.equal({ target });
          await rig.until(() => told.count('seeked') === before + 1, `arrival at ${target}`);
          expect(told.of('seeked').at(-1)?.currentTime).to.be.within(target - 0.2, target + 0.8);
          await rig.until(heard(engine, target + 0.3), `sound after ${target}`);
        }
        expect(told.count('paused') + told.count('ended')).to.equal(0);
      }),
  },
  {
    title: 'seeks before play and while paused, and begins there',
    run: (rig) =>
      withSound(rig, async ({ engine, sound, told }) => {
        const started = starts(engine);
        engine.seek(7);
        expect(engine.currentTime).to.equal(7);
        expect(await sound.requests()).to.equal(0);
        engine.play();
        await rig.until(() => told.count('playing') === 1, 'playing');
        expect(started.at(-1)).to.be.within(7, 8.5);
        engine.pause();
        engine.seek(3);
        await rig.until(() => told.count('seeked') === 2, 'arrival');
        engine.play();
        await rig.until(() => told.count('playing') === 2, 'playing again');
        expect(started.at(-1)).to.be.within(3, 4.5);
      }),
  },
  {
    title: 'seeks no further than the ends',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.play();
        await rig.until(heard(engine, 0.2), '0.2 s heard');
        engine.pause();
        engine.seek(-5);
        expect(told.of('seeking').at(-1)).to.deep.equal({ target: 0 });
        engine.seek(1e6);
        expect(told.of('seeking').at(-1)?.target).to.be.closeTo(duration, 0.2);
      }),
  },
  {
    title: 'ends once, at the end, and plays from the start again',
    run: (rig) =>
      withSound(rig, async ({ engine, sound, told }) => {
        const started = starts(engine);
        engine.load(sound.source, { startAt: duration - 1 });
        engine.play();
        await rig.until(() => told.count('ended') > 0, 'the end');
        expect(engine.currentTime).to.be.closeTo(duration, 0.3);
        expect(engine.wantsSound).to.equal(false);
        engine.play();
        await rig.until(() => told.count('playing') === 2, 'playing again');
        expect(started.at(-1)).to.be.within(0, 1.5);
        expect(told.story).to.deep.equal(['loading', 'playing', 'ended', 'loading', 'playing']);
      }),
  },
  {
    title: 'plays faster when asked, from before the first sound and while it sounds',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.setRate(1.5);
        engine.play();
        await rig.until(heard(engine, 0.2), '0.2 s heard');
        expect(engine.rate).to.equal(1.5);
        engine.setRate(2);
        expect(told.of('rate')).to.deep.equal([{ rate: 1.5 }, { rate: 2 }]);
      }),
  },
];

/** What holds for engines of live audio that can't be kept. */
export const liveEngines: readonly ContractCase[] = [
  {
    title: 'has no end, no place to seek to and no rate',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        expect(engine.capabilities).to.deep.equal({ canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false });
        engine.play();
        await rig.until(heard(engine, 0.3), '0.3 s heard');
        engine.seek(100);
        engine.setRate(2);
        expect(engine.duration).to.equal(Infinity);
        expect(engine.rate).to.equal(1);
        expect(engine.currentTime).to.be.lessThan(20);
        expect(told.count('seeking') + told.count('rate')).to.equal(0);
      }),
  },
];

/** What holds for engines that keep live audio. */
export const keepingEngines: readonly ContractCase[] = [
  {
    title: 'has no end, and says that it can be rewound',
    run: (rig) =>
      withSound(rig, async ({ engine }) => {
        expect(engine.capabilities).to.include({ canSeek: true, canRewindLive: true });
        expect(engine.live?.window).to.equal(undefined);
        engine.play();
        await rig.until(heard(engine, 0.3), '0.3 s heard');
        expect(engine.duration).to.equal(Infinity);
      }),
  },
  {
    title: 'tells what it keeps, in which what is heard lies',
    run: (rig) =>
      withSound(rig, async ({ engine }) => {
        const ends: number[] = [];
        engine.on('window', ({ range }) => ends.push(range.end));
        engine.play();
        await rig.until(() => ends.length > 1 && engine.currentTime > 0, 'what is kept, told twice');
        const { start, end } = engine.live?.window ?? { start: Infinity, end: 0 };
        expect(engine.currentTime).to.be.within(start, end);
        expect(ends.at(-1)).to.be.greaterThan(ends[0] ?? Infinity);
        expect(engine.live?.epochOf(end)).to.be.lessThan(Date.now() + 1000);
        expect(engine.live?.timeAt(engine.live.epochOf(end) ?? 0)).to.be.closeTo(end, 0.01);
      }),
  },
  {
    title: 'seeks within what it keeps and no further, and goes live',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.play();
        await rig.until(heard(engine, 1), '1 s heard');
        engine.seek(-5);
        expect(told.of('seeking').at(-1)?.target).to.equal(engine.live?.window?.start);
        await rig.until(() => told.count('seeked') === 1, 'arrival at the start');
        engine.seek(1e6);
        expect(told.of('seeking').at(-1)?.target).to.be.at.most(engine.live?.window?.end ?? 0);
        await rig.until(() => told.count('seeked') === 2, 'arrival near the end');
        engine.live?.goLive();
        await rig.until(() => told.count('seeked') === 3, 'arrival at what is live');
        expect(engine.live?.behind).to.be.lessThan(1);
        expect(told.count('paused') + told.count('failed')).to.equal(0);
      }),
  },
  {
    title: 'waits where it was paused, and falls behind meanwhile',
    run: (rig) =>
      withSound(rig, async ({ engine, told }) => {
        engine.play();
        await rig.until(heard(engine, 0.5), '0.5 s heard');
        engine.pause();
        const at = engine.currentTime;
        await rig.until(() => (engine.live?.behind ?? 0) > 1.2, '1.2 s behind what is live');
        expect(engine.currentTime).to.be.closeTo(at, 0.3);
        engine.play();
        await rig.until(() => told.count('playing') === 2, 'playing again');
        expect(engine.currentTime).to.be.within(at - 0.1, at + 1);
      }),
  },
];
