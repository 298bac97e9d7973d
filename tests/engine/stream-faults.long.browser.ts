import { expect } from 'chai';
import type { AudioEngine } from '../../src/engine/engine.ts';
import { createStreamEngine } from '../../src/engine/stream-engine.ts';
import { type FaultMount, faultMount } from '../support/fault-server/fault.ts';
import type { Fault } from '../support/fault-server/faulty-mount.ts';
import { sound } from '../support/sound.ts';
import { testTogether } from '../support/together.ts';
import { until } from '../support/until.ts';
import { watchElement } from './real-rig.ts';
import { type Recording, record } from './record.ts';

/** What Icecast sends at once: of 64 kbit/s, eight seconds. */
const BURST = 65_536;

interface Kit {
  readonly mount: FaultMount;
  readonly engine: AudioEngine;
  readonly told: Recording;
  /** Plays, and resolves after this many seconds of sound. */
  plays(seconds: number): Promise<unknown>;
  further(seconds: number): Promise<unknown>;
  tells(name: Parameters<Recording['count']>[0], times?: number): Promise<unknown>;
}

/** A test with a stream engine and a mount of its own. */
const onMount = (title: string, body: (kit: Kit) => Promise<void>, sounds: 'tone' | 'counted' = 'tone') => ({
  title,
  run: async () => {
    const mount = await faultMount({ sound: sounds, burst: BURST });
    const engine = watchElement(createStreamEngine);
    const told = record(engine);
    engine.load({ src: mount.url });
    const further = (seconds: number, from = engine.currentTime) =>
      until(() => engine.currentTime >= from + seconds, { what: `${seconds} s after ${from}`, within: (seconds + 20) * 1000 });
    const plays = (seconds: number) => {
      engine.play();
      return further(seconds);
    };
    const tells: Kit['tells'] = (name, times = 1) =>
      until(() => told.count(name) >= times, { what: `${name} ${times}×, not ${told.story}`, within: 25_000 });
    try {
      await body({ mount, engine, told, plays, further, tells });
    } finally {
      engine.dispose();
      await mount.remove();
    }
  },
});

const refusals: readonly (readonly [string, Fault, string])[] = [
  ['404', { kind: 'status', status: 404 }, 'not-found'],
  ['503', { kind: 'status', status: 503 }, 'network'],
];

/** What befalls the bytes, and leaves a stream that can be played. */
const damages: readonly (readonly [string, Fault])[] = [
  ['bytes that are damaged', { kind: 'corrupt', bytes: 700 }],
  ['bytes that are missing', { kind: 'drop', bytes: 700 }],
  ['a silent encoder', { kind: 'silence' }],
];

describe('stream engine, under every fault', () => {
  testTogether([
    ...refusals.map(([how, fault, reason]) =>
      onMount(`${how}: ${reason}`, async ({ mount, engine, told, tells }) => {
        await mount.befall(fault);
        engine.play();
        await tells('failed');
        expect(told.of('failed')).to.deep.equal([{ reason }]);
      }),
    ),

    onMount('a redirect is followed, each time anew', async ({ mount, engine, told, plays }) => {
      const other = await sound('endless');
      await mount.befall({ kind: 'redirect', to: other.url });
      await plays(1);
      engine.pause();
      await plays(1);
      expect(told.count('failed')).to.equal(0);
      expect((await mount.report()).requests).to.be.greaterThan(1);
    }),

    ...damages.map(([what, fault]) =>
      onMount(
        `${what}: the sound goes on`,
        async ({ mount, told, plays, further }) => {
          await plays(1);
          await mount.befall(fault);
          // More than the backlog.
          await further(12);
          expect(told.count('failed') + told.count('lost')).to.equal(0);
        },
        fault.kind === 'silence' ? 'counted' : 'tone',
      ),
    ),

    onMount('slower than real time: stands, and is not given up', async ({ mount, engine, told, plays, tells }) => {
      await plays(1);
      await mount.befall({ kind: 'slow', pace: 0.3 });
      await tells('stalled');
      expect(told.count('failed')).to.equal(0);
      expect(engine.wantsSound).to.equal(true);
    }),

    onMount('down for a while: lost, and what comes after it is new', async ({ mount, engine, told, plays, tells }) => {
      // Chromium 156 may put a download aside at its first sound, for up to 2.3 s.
      await plays(3);
      await mount.befall({ kind: 'down' });
      await until(() => told.count('lost') > 0 || told.count('stalled') > 0, {
        what: 'lost, or a backlog that is used up',
        within: 20_000,
      });
      engine.load({ src: mount.url });
      engine.play();
      await tells('failed');
      await mount.befall({ kind: 'up' });
      const asked = (await mount.report()).requests;
      engine.load({ src: mount.url });
      await plays(2);
      expect((await mount.report()).requests).to.be.greaterThan(asked);
    }),
  ]);
});
