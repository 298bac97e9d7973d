import type { AudioEngine } from '../../src/engine/engine.ts';
import { type Sound, type SoundOptions, sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import type { Rig, TestSource } from './contract.ts';

const elements = new WeakMap<AudioEngine, HTMLAudioElement>();

/** The element that an engine of `create` plays on. */
export function elementOf(engine: AudioEngine): HTMLAudioElement {
  const element = elements.get(engine);
  if (!element) throw new Error('This engine was not made by watchElement.');
  return element;
}

/** Makes an engine and remembers the element that it made for itself. */
export function watchElement(create: () => AudioEngine): AudioEngine {
  const { Audio } = window;
  const made: HTMLAudioElement[] = [];
  window.Audio = class extends Audio {
    constructor(src?: string) {
      super(src);
      made.push(this);
    }
  };
  const engine = create();
  window.Audio = Audio;
  const [element] = made;
  if (element) elements.set(engine, element);
  return engine;
}

const asSource = ({ url, report }: Sound): TestSource => ({ source: { src: url }, requests: async () => (await report()).requests });

/** Real audio, from a host of another origin. */
export const realRig = (create: () => AudioEngine, behaviour: 'file' | 'endless', file: SoundOptions['file'] = 'tone.mp3'): Rig => ({
  create: () => watchElement(create),
  sound: async () => asSource(await sound(behaviour, { file })),
  missing: async () => asSource(await sound('not-found')),
  until: async (condition, what) => void (await until(condition, { what, within: 15_000 })),
  volume: (engine) => ({ level: Math.round(elementOf(engine).volume * 100) / 100, muted: elementOf(engine).muted }),
});
