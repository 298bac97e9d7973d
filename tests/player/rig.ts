import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Episode, Item, LiveStream } from '../../src/catalog/item.ts';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import type { Player } from '../../src/player/player.ts';

export const station = (id: string, facts: Partial<LiveStream> = {}): LiveStream => ({
  kind: 'live',
  id,
  title: `Station ${id}`,
  sources: [{ src: `https://ice.example/${id}.mp3` }],
  transcripts: [],
  ...facts,
});

export const episode = (id: string, facts: Partial<Episode> = {}): Episode => ({
  kind: 'episode',
  id,
  title: `Episode ${id}`,
  sources: [{ src: `https://example.org/${id}.mp3` }],
  transcripts: [],
  duration: 60,
  ...facts,
});

export const catalog = (...items: Item[]): Catalog => ({ items, issues: [] });

export interface Rig {
  readonly player: Player;
  /** Every engine made, the newest last. */
  readonly engines: FakeEngine[];
  /** The newest engine. */
  engine(): FakeEngine;
  /** Lets the newest engine sound for a moment. */
  sound(seconds?: number): void;
}

/** A player on fake engines, with two stations and three episodes unless told otherwise. */
export function rig(items: readonly Item[] = [station('news'), station('jazz'), episode('a'), episode('b'), episode('c')]): Rig {
  const engines: FakeEngine[] = [];
  const make = (engine: FakeEngine) => {
    engines.push(engine);
    return engine;
  };
  const makers = {
    live: { make: () => make(new FakeEngine()) },
    episode: { make: () => make(new FakeEngine({ duration: 60 })) },
  };
  const player = createPlayer({
    engines: {
      makers: ({ kind }) => [makers[kind]],
      order: (sources) => sources,
    },
  });
  player.setCatalog(catalog(...items));
  const engine = () => {
    const newest = engines.at(-1);
    if (!newest) throw new Error('no engine has been made');
    return newest;
  };
  return { player, engines, engine, sound: (seconds = 1) => engine().advance(seconds) };
}
