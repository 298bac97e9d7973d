import { chooseSources } from '../catalog/choose-sources.ts';
import type { Item, Source } from '../catalog/item.ts';
import { playlistKind } from '../catalog/source-type.ts';
import type { AudioEngine } from '../engine/engine.ts';
import { createStreamEngine } from '../engine/stream-engine.ts';

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
}

/** What comes as segments is played by code, where the browser takes segments from it. */
const canPlay = (type: string): CanPlayTypeResult =>
  new Audio().canPlayType(type) || (/mpegurl/i.test(type) && 'MediaSource' in globalThis ? 'maybe' : '');

type Create = (options: { readonly element?: HTMLAudioElement }) => AudioEngine;

/** An engine whose code comes late. Once it is here engines are made at once: a promise would cost the first sound a turn of the loop. */
function late(load: () => Promise<Create>): EngineMaker {
  let create: Create | undefined;
  return {
    make() {
      if (create) return create({});
      // Touched within the gesture: by the time that the code has come, Safari would refuse a new one.
      const element = new Audio();
      element.load();
      return load().then((made) => {
        create = made;
        return made({ element });
      });
    },
  };
}

const stream: EngineMaker = { make: () => createStreamEngine() };
const episode = late(() => import('../engine/episode-engine.ts').then((code) => code.createEpisodeEngine));
// Both at once: it plays through the episode engine.
const exact = late(() =>
  Promise.all([import('../engine/exact-engine.ts'), import('../engine/episode-engine.ts')]).then(([code]) => code.createExactEngine),
);
const hls = late(async () => {
  const code = await import('../engine/hls-engine.ts');
  await code.prepareHls();
  return code.createHlsEngine;
});

/** Where a browser's clock may lie after a seek. */
const isMp3 = ({ src, type }: Source): boolean => /mpeg|mp3/i.test(type ?? src);

function makers({ kind, transcripts }: Item, source: Source): readonly EngineMaker[] {
  // The bare element behind it: Safari plays segments by itself.
  if (playlistKind(source) === 'm3u8') return [hls, stream];
  if (kind === 'episode') return [transcripts[0] && isMp3(source) ? exact : episode];
  return [stream];
}

/** The engines of a browser, each fetched when it is needed. Howler comes only when an episode is played. */
export const browserEngines: EngineFactories = {
  makers,
  order: (sources) => chooseSources(sources, canPlay),
};
