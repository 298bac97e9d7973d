import { chooseSources } from '../catalog/choose-sources.ts';
import type { Item, Source } from '../catalog/item.ts';
import type { AudioEngine } from '../engine/engine.ts';
import { isHls } from '../engine/hls/is-hls.ts';
import { createStreamEngine } from '../engine/stream-engine.ts';
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

/** Touched within the gesture: by the time that the code has come, Safari would refuse a new one. */
function touchedElement(): HTMLAudioElement {
  const element = new Audio();
  element.load();
  return element;
}

const hlsCode = () => import('../engine/hls-engine.ts');
const timeshiftCode = () => import('../engine/timeshift-engine.ts');

const stream: EngineMaker = { make: () => createStreamEngine() };

/** Once its code is here the engine is made at once: a promise would cost the first sound a turn of the loop. */
let createTimeshift: Awaited<ReturnType<typeof timeshiftCode>>['createTimeShiftEngine'] | undefined;
const timeshift: EngineMaker = {
  make: () => {
    if (createTimeshift) return createTimeshift();
    const element = touchedElement();
    return timeshiftCode().then(({ createTimeShiftEngine }) => createTimeShiftEngine({ element }));
  },
};

const hls: EngineMaker = {
  make: () => {
    const element = touchedElement();
    return hlsCode().then(({ createHlsEngine }) => createHlsEngine({ element }));
  },
};

const episode: EngineMaker = {
  make: () => {
    const element = touchedElement();
    return import('../engine/episode-engine.ts').then(({ createEpisodeEngine }) => createEpisodeEngine({ element }));
  },
};

/** The engines of a browser. Howler comes only when an episode is played. */
export const browserEngines: EngineFactories = {
  makers({ kind }, source) {
    // The bare element behind it: Safari plays segments by itself.
    if (isHls(source)) return [hls, stream];
    if (kind === 'episode') return [episode];
    return canTimeShift(source) ? [timeshift, stream] : [stream];
  },
  order: (sources) => chooseSources(sources, canPlay),
  prepare({ kind, sources }) {
    if (sources.some(isHls))
      hlsCode().then(
        ({ prepareHls }) => prepareHls(),
        () => {},
      );
    if (kind !== 'live' || createTimeshift || !sources.some(canTimeShift)) return;
    timeshiftCode().then(
      (code) => {
        createTimeshift = code.createTimeShiftEngine;
      },
      // It is asked for again at Play, and the stream engine plays where it can't be had.
      () => {},
    );
  },
};
