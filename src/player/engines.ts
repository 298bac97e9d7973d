import { chooseSources } from '../catalog/choose-sources.ts';
import type { Item, Source } from '../catalog/item.ts';
import { playlistKind, typeOf } from '../catalog/source-type.ts';
import type { AudioEngine } from '../engine/engine.ts';
import { canTimeShift } from '../engine/timeshift/can-time-shift.ts';
import { mediaSourceClass } from '../engine/timeshift/media-source-class.ts';
import { learnPagePolicy } from '../engine/timeshift/page-policy.ts';

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
  /**
   * Fetches ahead what a press of Play would wait for.
   * @param intends somebody reaches for the player: then what asks the page's own server, too
   */
  prepare?(item: Item, intends: boolean): void;
}

/** What comes as segments is played by code, where the browser takes segments from it. */
const canPlay = (type: string): CanPlayTypeResult =>
  new Audio().canPlayType(type) || (/mpegurl/i.test(type) && mediaSourceClass() ? 'maybe' : '');

type Create = (options: { readonly element?: HTMLAudioElement }) => AudioEngine;

interface LateMaker extends EngineMaker {
  prepare(intends: boolean): void;
}

/**
 * For whatever comes after the gesture: the engine that takes over where another is unsuited, the next episode, the way
 * back to live. Engines give theirs back.
 */
const spare: HTMLAudioElement[] = [];

/**
 * Safari lets only those elements sound by themselves that were loaded within a gesture, and an engine may be made in
 * one or after it: what is given was loaded in this call or in one before, and what is kept for later, too.
 */
function takeElement(): HTMLAudioElement {
  while (!spare[1]) spare.push(new Audio());
  // A spare one may have been made after a gesture.
  for (const element of spare) element.load();
  return spare.pop() as HTMLAudioElement;
}

/** Makes engines that give this element back. */
const lend = (element: HTMLAudioElement) => (create: Create) => {
  const engine = create({ element });
  const { dispose } = engine;
  engine.dispose = () => {
    engine.dispose = () => {};
    dispose.call(engine);
    spare.push(element);
  };
  return engine;
};

/**
 * An engine whose code comes late. Once it is here engines are made at once: a promise would cost the first sound a
 * turn of the loop.
 */
function late<Code>(load: () => Promise<Code>, open: (code: Code) => Create | Promise<Create>): LateMaker {
  let create: Create | undefined;
  const ready = async () => {
    create = await open(await load());
    return create;
  };
  return {
    make() {
      const make = lend(takeElement());
      return create ? make(create) : ready().then(make);
    },
    prepare(intends) {
      // What can't be had now is asked for again at Play.
      if (!create) (intends ? ready() : load()).catch(() => {});
    },
  };
}

const stream = late(
  () => import('../engine/stream-engine.ts'),
  (code) => code.createStreamEngine,
);
const timeshift = late(
  () => import('../engine/timeshift-engine.ts'),
  async (code) => {
    await learnPagePolicy();
    return code.createTimeShiftEngine;
  },
);
const episode = late(
  () => import('../engine/episode-engine.ts'),
  (code) => code.createEpisodeEngine,
);
// Both at once: it plays through the episode engine.
const exact = late(
  () => Promise.all([import('../engine/exact-engine.ts'), import('../engine/episode-engine.ts')]),
  ([code]) => code.createExactEngine,
);
const hls = late(
  () => import('../engine/hls-engine.ts'),
  async (code) => {
    await code.prepareHls();
    return code.createHlsEngine;
  },
);

/** Where a browser's clock may lie after a seek; what doesn't say what it is, as a redirector, may be MP3. */
const isMp3 = (source: Source): boolean => /mpeg|mp3/i.test(typeOf(source) ?? 'mp3');

function makers(item: Item, source: Source): readonly LateMaker[] {
  // The bare element behind it: Safari plays segments by itself.
  if (playlistKind(source) === 'm3u8') return [hls, stream];
  if (item.kind === 'episode') return [item.transcripts[0] && isMp3(source) ? exact : episode];
  return item.keep !== 0 && canTimeShift(source) ? [timeshift, stream] : [stream];
}

/** The engines of a browser, each fetched when it is needed. Howler comes only when an episode is played. */
export const browserEngines: EngineFactories = {
  makers,
  order: (sources) => chooseSources(sources, canPlay),
  prepare(item, intends) {
    const [source] = chooseSources(item.sources, canPlay);
    if (item.kind === 'live' && source) makers(item, source)[0]?.prepare(intends);
  },
};
