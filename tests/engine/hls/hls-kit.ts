import type { AudioEngine, EngineEventMap } from '../../../src/engine/engine.ts';
import { createHlsEngine, type HlsEngineOptions } from '../../../src/engine/hls-engine.ts';
import type { Cue } from '../../../src/transcript/cue.ts';
import { type HlsMount, hlsMount } from '../../support/hls/hls.ts';
import type { HlsOptions } from '../../support/hls/hls-stream.ts';
import { until } from '../../support/until.ts';
import { elementOf, watchElement } from '../real-rig.ts';
import { type Recording, record } from '../record.ts';

const names = ['spliced', 'window', 'id3', 'title', 'cues', 'unsuited'] as const;
type News = { [Name in (typeof names)[number]]: EngineEventMap[Name][] };

/** An HLS engine that plays a stream of its own, and all that can be known of it. */
export interface HlsKit<Mount extends HlsMount = HlsMount> {
  readonly mount: Mount;
  readonly engine: AudioEngine;
  readonly element: HTMLAudioElement;
  readonly told: Recording;
  readonly news: News;
  readonly cues: readonly Cue[];
  /** Plays, and resolves after this many seconds of sound. */
  plays(seconds?: number): Promise<void>;
  /** Resolves when the clock has come this much further. Seconds. */
  further(seconds: number, from?: number): Promise<unknown>;
  tells(name: Parameters<Recording['count']>[0], times?: number): Promise<unknown>;
  release(): Promise<void>;
}

/** The pause before a stream that is lost is asked for anew: that of a player with little patience. */
const ASK_AGAIN_MS = 500;

/** As the player does: asks again, soon, whenever it is told that the stream is lost. */
export function keepAsking({ engine, mount }: HlsKit): void {
  engine.on('lost', () => setTimeout(() => engine.live?.reconnect({ src: mount.url }), ASK_AGAIN_MS));
}

export const hlsKit = async (options: HlsOptions, engineOptions: HlsEngineOptions = {}): Promise<HlsKit> =>
  kitOn(await hlsMount(options), engineOptions);

/** On a stream that was made elsewhere. */
export function kitOn<Mount extends HlsMount>(mount: Mount, engineOptions: HlsEngineOptions = {}): HlsKit<Mount> {
  const engine = watchElement(() => createHlsEngine(engineOptions));
  const told = record(engine);
  const news: News = { spliced: [], window: [], id3: [], title: [], cues: [], unsuited: [] };
  for (const name of names) engine.on(name, (detail) => news[name].push(detail as never));
  engine.load({ src: mount.url });
  const further = (seconds: number, from = engine.currentTime) =>
    until(() => engine.currentTime >= from + seconds, { what: `${seconds} s after ${from}`, within: (seconds + 15) * 1000 });
  return {
    mount,
    engine,
    element: elementOf(engine),
    told,
    news,
    get cues() {
      return news.cues.flatMap(({ cues }) => cues);
    },
    async plays(seconds = 0.5) {
      engine.play();
      const before = told.count('playing');
      await until(() => told.count('playing') > before, { what: 'playing', within: 15_000 });
      await further(seconds);
    },
    further,
    tells: (name, times = 1) => until(() => told.count(name) >= times, { what: `${name} ${times}×`, within: 25_000 }),
    async release() {
      engine.dispose();
      await mount.remove();
    },
  };
}
