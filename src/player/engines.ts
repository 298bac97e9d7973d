import { chooseSources } from '../catalog/choose-sources.ts';
import type { Item, Source } from '../catalog/item.ts';
import type { AudioEngine } from '../engine/engine.ts';
import { isHls } from '../engine/hls/is-hls.ts';
import { canTimeShift } from '../engine/timeshift/can-time-shift.ts';
import { mediaSourceClass } from '../engine/timeshift/media-source-class.ts';

/** Makes one kind of engine. The same object for whatever that kind may play: so an engine is used again. */
export interface EngineMaker {
  make(): AudioEngine | Promise<AudioEngine>;
}

/** Where a player gets its engines. Tests give their own. */
export interface EngineFactories {
  /** The engines that may play a source of an item, the best first: one that is unsuited hands over to the next. */
  makers(item: Item, source: Source): readonly EngineMaker[];
  /** The sources that can be played here, in the order in which to try them. */
  order(sources: readonly Source[]): readonly Source[];
  /** Fetches the code of what an item needs, before it is asked for: a press of Play then waits for none. */
  prepare?(item: Item): void;
}

/** What comes as segments is played by code, where the browser takes segments from it. */
const canPlay = (type: string): CanPlayTypeResult =>
  new Audio().canPlayType(type) || (/mpegurl/i.test(type) && mediaSourceClass() ? 'maybe' : '');

type Create = (options: { readonly element?: HTMLAudioElement }) => AudioEngine;

interface LateMaker extends EngineMaker {
  prepare(): void;
}

/** An engine whose code comes late. Once it is here engines are made at once: a promise would cost the first sound a turn of the loop. */
function late(load: () => Promise<Create>): LateMaker {
  let create: Create | undefined;
  const fetchCode = async () => {
    create = await load();
    return create;
  };
  return {
    make() {
      if (create) return create({});
      // Touched within the gesture: by the time that the code has come, Safari would refuse a new one.
      const element = new Audio();
      element.load();
      return fetchCode().then((made) => made({ element }));
    },
    prepare() {
      // What can't be had now is asked for again at Play.
      if (!create) fetchCode().catch(() => {});
    },
  };
}

const stream = late(() => import('../engine/stream-engine.ts').then((code) => code.createStreamEngine));
const timeshift = late(() => import('../engine/timeshift-engine.ts').then((code) => code.createTimeShiftEngine));
const episode = late(() => import('../engine/episode-engine.ts').then((code) => code.createEpisodeEngine));
const hls = late(async () => {
  const code = await import('../engine/hls-engine.ts');
  await code.prepareHls();
  return code.createHlsEngine;
});

function makers({ kind }: Item, source: Source): readonly LateMaker[] {
  // The bare element behind it: Safari plays segments by itself.
  if (isHls(source)) return [hls, stream];
  if (kind === 'episode') return [episode];
  return canTimeShift(source) ? [timeshift, stream] : [stream];
}

/** The engines of a browser, each fetched when it is needed. Howler comes only when an episode is played. */
export const browserEngines: EngineFactories = {
  makers,
  order: (sources) => chooseSources(sources, canPlay),
  prepare(item) {
    const [source] = chooseSources(item.sources, canPlay);
    if (item.kind === 'live' && source) makers(item, source)[0]?.prepare();
  },
};
