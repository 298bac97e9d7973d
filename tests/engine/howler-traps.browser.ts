import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { AudioEngine } from '../../src/engine/engine.ts';
import { type SoundOptions, sound } from '../support/sound.ts';
import { testTogether } from '../support/together.ts';
import { until } from '../support/until.ts';
import { elementOf, watchElement } from './real-rig.ts';
import { type Recording, record } from './record.ts';

const globals = window as unknown as Record<string, unknown>;
const created = { audio: 0, contexts: 0 };
const sources: string[] = [];

/** Counts what is made from here on, and notes what elements are given to play. */
function watchThePage(): void {
  const { Audio, AudioContext } = window;
  window.Audio = class extends Audio {
    constructor(src?: string) {
      super(src);
      created.audio += 1;
    }
  };
  window.AudioContext = class extends AudioContext {
    constructor() {
      super();
      created.contexts += 1;
    }
  };
  const src = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src') as PropertyDescriptor;
  Object.defineProperty(HTMLMediaElement.prototype, 'src', {
    ...src,
    set(value: string) {
      sources.push(value);
      src.set?.call(this, value);
    },
  });
}

describe('howler 2.2.4, kept from its traps', () => {
  let createEpisodeEngine: typeof import('../../src/engine/episode-engine.ts').createEpisodeEngine;
  let howler: { _howls: unknown[]; _html5AudioPool: unknown[]; ctx: unknown };
  const pageHowl = () => 'the page’s own';

  before(async () => {
    globals['Howl'] = pageHowl;
    watchThePage();
    ({ createEpisodeEngine } = await import('../../src/engine/episode-engine.ts'));
    howler = (await import('howler/dist/howler.core.min.js')).Howler as never;
  });

  /** Loads a sound into an engine; `test` gets both and what was told. */
  async function withEpisode(
    test: (engine: AudioEngine, told: Recording, report: () => Promise<{ open: number }>) => Promise<void>,
    options?: SoundOptions,
  ) {
    const engine = watchElement(createEpisodeEngine);
    const told = record(engine);
    const { url, report } = await sound('file', options);
    engine.load({ src: url });
    await test(engine, told, report);
    engine.dispose();
  }
  const heard = (engine: AudioEngine, seconds: number) => until(() => engine.currentTime > seconds, { what: `${seconds} s heard` });

  it('leaves the page its own globals, and adds none', () => {
    expect(globals['Howl']).to.equal(pageHowl);
    for (const name of ['Howler', 'HowlerGlobal', 'Sound']) expect(name in window, name).to.equal(false);
  });

  it('makes no AudioContext and no elements, neither by playing nor at the first click', () =>
    withEpisode(async (engine) => {
      const before = created.audio;
      engine.play();
      await heard(engine, 0.2);
      let clicks = 0;
      addEventListener('click', () => {
        clicks += 1;
      });
      await sendMouse({ type: 'click', position: [5, 5] });
      await until(() => clicks === 1, { what: 'the click' });
      expect(created).to.deep.equal({ audio: before, contexts: 0 });
      expect(howler.ctx).to.equal(null);
    }));

  it('sounds once, however often it is asked', () =>
    withEpisode(async (engine, told) => {
      const before = created.audio;
      for (const seconds of [0.2, 0.4, 0.6]) {
        engine.play();
        await heard(engine, seconds);
      }
      engine.pause();
      engine.play();
      await until(() => told.count('playing') === 2, { what: 'playing again' });
      expect(created.audio).to.equal(before);
      expect(howler._howls.length).to.equal(1);
    }));

  it('sets no data: address, when it ends, fails, is paused, superseded or disposed of', async () => {
    await withEpisode(
      async (engine, told) => {
        engine.seek(1.5);
        engine.play();
        await until(() => told.count('ended') > 0, { what: 'the end' });
        engine.load({ src: (await sound('wrong-type')).url });
        engine.play();
        await until(() => told.count('failed') > 0, { what: 'failure' });
        engine.load({ src: (await sound('file')).url });
        engine.play();
        engine.pause();
        engine.play();
        await until(() => told.count('playing') === 2, { what: 'playing' });
      },
      { file: 'short.mp3' },
    );
    expect(sources.length).to.be.greaterThan(3);
    expect(sources.filter((address) => !address.startsWith('http'))).to.deep.equal([]);
  });

  it('lets go of everything', async () => {
    const one = () =>
      withEpisode(async (engine) => {
        engine.play();
        await heard(engine, 0.05);
      });
    for (const _ of Array(4)) await Promise.all([one(), one(), one()]);
    expect(howler._howls).to.deep.equal([]);
    expect(howler._html5AudioPool).to.deep.equal([]);
  });

  it('closes the connection when disposed of', async () => {
    const { url, report } = await sound('endless');
    const engine = createEpisodeEngine();
    engine.load({ src: url });
    engine.play();
    await heard(engine, 0.2);
    expect((await report()).open).to.equal(1);
    engine.dispose();
    await until(async () => (await report()).open === 0, { what: 'the connection closed' });
  });

  it('notices a pause and a play from outside', () =>
    withEpisode(async (engine, told) => {
      engine.play();
      await heard(engine, 0.2);
      elementOf(engine).pause();
      await until(() => told.count('paused') > 0, { what: 'paused' });
      expect(engine.wantsSound).to.equal(false);
      await elementOf(engine).play();
      await until(() => told.count('playing') === 2, { what: 'playing' });
      expect(engine.wantsSound).to.equal(true);
      expect(told.story).to.deep.equal(['loading', 'playing', 'paused', 'loading', 'playing']);
    }));

  it('keeps the pitch at another rate, and the rate through a load', () =>
    withEpisode(async (engine) => {
      engine.setRate(1.5);
      engine.play();
      await heard(engine, 0.2);
      engine.load({ src: (await sound('file')).url });
      engine.play();
      await heard(engine, 0.2);
      expect(elementOf(engine).playbackRate).to.equal(1.5);
      expect(elementOf(engine).preservesPitch).to.equal(true);
    }));

  // What counts nothing of the page's, at once.
  describe('plays', () => {
    const toTheEnd = async (engine: AudioEngine, told: Recording) => {
      engine.play();
      await until(() => told.count('ended') > 0, { what: 'the end' });
      expect(engine.currentTime).to.be.closeTo(2, 0.2);
      expect(engine.duration).to.be.closeTo(2, 0.2);
      expect(told.story).to.deep.equal(['loading', 'playing', 'ended']);
    };
    const fromWithin = async (engine: AudioEngine, told: Recording) => {
      engine.seek(59);
      engine.play();
      // From 0 it would be a minute away.
      await until(() => told.count('ended') > 0, { what: 'the end' });
      expect(told.of('time')[0]?.currentTime).to.be.within(59, 60.3);
    };
    const seekingOften = async (engine: AudioEngine, told: Recording) => {
      engine.play();
      await heard(engine, 0.2);
      for (const [index, target] of [9, 3, 6].entries()) {
        engine.seek(target);
        await until(() => told.count('seeked') > index && engine.currentTime > target + 0.2, { what: `sound after ${target}` });
        // What was left lies three seconds away.
        expect(told.of('seeked').at(-1)?.currentTime).to.be.within(target - 0.2, target + 2);
      }
      expect(told.count('seeked')).to.equal(3);
    };
    testTogether([
      { title: 'an MP3 without a Xing header to its end, and says so once', run: () => withEpisode(toTheEnd, { file: 'short.mp3' }) },
      { title: 'such an MP3 from where it was asked to', run: () => withEpisode(fromWithin, { file: 'sweep-cbr.mp3' }) },
      ...(['tone.m4a', 'tone.opus', 'tone.mp3'] as const).map((file) => ({
        title: `${file}, seeking again and again`,
        run: () => withEpisode(seekingOften, { file }),
      })),
    ]);
  });
});
