import { chooseSources } from '../catalog/choose-sources.ts';
import type { Source } from '../catalog/item.ts';
import type { AudioEngine } from '../engine/engine.ts';
import { createStreamEngine } from '../engine/stream-engine.ts';

/** Where a player gets its engines, one maker per kind of item. Tests give their own. */
export interface EngineFactories {
  live(): AudioEngine;
  episode(): AudioEngine | Promise<AudioEngine>;
  /** The sources that can be played here, in the order in which to try them. */
  order(sources: readonly Source[]): readonly Source[];
}

const canPlay = (type: string): CanPlayTypeResult => new Audio().canPlayType(type);

/** The engines of a browser. Howler comes only when an episode is played. */
export const browserEngines: EngineFactories = {
  live: createStreamEngine,
  episode: () => {
    // Touched within the gesture: by the time that the code has come, Safari would refuse a new one.
    const element = new Audio();
    element.load();
    return import('../engine/episode-engine.ts').then(({ createEpisodeEngine }) => createEpisodeEngine({ element }));
  },
  order: (sources) => chooseSources(sources, canPlay),
};
