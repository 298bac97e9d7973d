import type { AudioEngine, EngineEventMap } from '../../../src/engine/engine.ts';
import { learnPagePolicy } from '../../../src/engine/timeshift/page-policy.ts';
import { createTimeShiftEngine, type TimeShiftOptions } from '../../../src/engine/timeshift-engine.ts';
import { type FaultMount, faultMount } from '../../support/fault-server/fault.ts';
import type { MountOptions } from '../../support/fault-server/faulty-mount.ts';
import { until } from '../../support/until.ts';
import { elementOf, watchElement } from '../real-rig.ts';
import { type Recording, record } from '../record.ts';
import { type Appended, breaksIn, listenToAppends } from './appended.ts';

const names = ['spliced', 'metadata', 'window', 'unsuited'] as const;
type News = { [Name in (typeof names)[number]]: EngineEventMap[Name][] };

/** A time-shift engine that plays a faulty mount, and all that can be known of it. */
export interface LiveKit {
  readonly mount: FaultMount;
  readonly engine: AudioEngine;
  readonly element: HTMLAudioElement;
  readonly told: Recording;
  readonly news: News;
  readonly appended: Appended;
  /** Where what was handed to the decoders does not go on with the next frame. */
  readonly breaks: (readonly [number, number])[];
  /** Longest time for which the clock stood while sound was wanted, in milliseconds, since `watchClock`. */
  watchClock(): () => number;
  heard(seconds: number): Promise<unknown>;
  release(): Promise<void>;
}

export async function liveKit(options: MountOptions = {}, engineOptions: TimeShiftOptions = {}): Promise<LiveKit> {
  const mount = await faultMount(options);
  await learnPagePolicy();
  const appended = listenToAppends();
  const engine = watchElement(() => createTimeShiftEngine(engineOptions));
  const news: News = { spliced: [], metadata: [], window: [], unsuited: [] };
  for (const name of names) engine.on(name, (detail) => news[name].push(detail as never));
  engine.load({ src: mount.url });
  return {
    mount,
    engine,
    element: elementOf(engine),
    told: record(engine),
    news,
    appended,
    get breaks() {
      return breaksIn(appended.numbers);
    },
    watchClock: () => watchClock(engine),
    heard: (seconds) => until(() => engine.currentTime >= seconds, { what: `${seconds} s heard`, within: (seconds + 15) * 1000 }),
    async release() {
      engine.dispose();
      appended.stop();
      await mount.remove();
    },
  };
}

const LOOK_EVERY = 20;

/** A look that comes late says nothing of the time before it: a busy page is no silence. */
function watchClock(engine: AudioEngine): () => number {
  let longest = 0;
  let stood = 0;
  let last = engine.currentTime;
  let lookedAt = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    stood = engine.currentTime === last ? stood + Math.min(now - lookedAt, 2 * LOOK_EVERY) : 0;
    longest = Math.max(longest, stood);
    last = engine.currentTime;
    lookedAt = now;
  }, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
