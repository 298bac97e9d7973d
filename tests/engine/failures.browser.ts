import { expect } from 'chai';
import type { AudioEngine } from '../../src/engine/engine.ts';
import { createEpisodeEngine } from '../../src/engine/episode-engine.ts';
import type { Patience } from '../../src/engine/sound-watch.ts';
import { createStreamEngine } from '../../src/engine/stream-engine.ts';
import { type SoundOptions, sound } from '../support/sound.ts';
import { begunEarly } from '../support/together.ts';
import { until } from '../support/until.ts';
import { elementOf, watchElement } from './real-rig.ts';
import { record } from './record.ts';

const engines: readonly [string, (options?: { patience: Patience }) => AudioEngine][] = [
  ['stream engine', createStreamEngine],
  ['episode engine', createEpisodeEngine],
];
/** Bytes: 10 of the 12 s of the file. */
const MOST = 80_000;

/** For what never sounds: a busy machine may take seconds to start what does. */
const impatient = { patience: { start: 600, stall: 600 } };

/** What an engine says about an address that cannot be played. */
async function failure(engine: AudioEngine, src: string) {
  const told = record(engine);
  engine.load({ src });
  engine.play();
  await until(() => told.count('failed') > 0, { what: 'failure' });
  engine.dispose();
  expect(told.story).to.deep.equal(['loading', 'failed']);
  return told.of('failed')[0]?.reason;
}

async function playing(seconds: number) {
  const stream = await sound('endless');
  const engine = watchElement(createStreamEngine);
  const told = record(engine);
  engine.load({ src: stream.url });
  engine.play();
  await until(() => engine.currentTime > seconds, { what: `${seconds} s of sound`, within: 15_000 });
  return { stream, engine, told };
}

// These take their seconds while the other tests run.
const closes = begunEarly(async () => {
  // Chromium 156 may put a download aside at its first sound, for up to 2.3 s; a loss before that is told when the backlog has drained.
  const { stream, engine, told } = await playing(3);
  const closed = performance.now();
  await stream.change('close');
  await until(() => told.count('lost') > 0, { what: 'lost' });
  expect(told.at('lost') - closed).to.be.lessThan(2000);
  expect(told.of('lost')).to.deep.equal([{ reason: 'network' }]);
  engine.dispose();
});
const breaksOff = begunEarly(async () => {
  const broken = await sound('held', { query: `after=${MOST}` });
  const engine = createEpisodeEngine({ patience: { start: 12_000, stall: 600 } });
  engine.setRate(4);
  const told = record(engine);
  engine.load({ src: broken.url });
  engine.play();
  // WebKitGTK 2.50 begins when the line has broken, the others before.
  const asked = performance.now();
  const beginsLate = !/Chrome|Firefox/.test(navigator.userAgent);
  await until(() => engine.currentTime > 1 || (beginsLate && performance.now() - asked > 3000), { what: 'a second of sound' });
  await broken.change('remove');
  await until(() => told.count('failed') > 0, { what: 'failure', within: 20_000 });
  expect(told.of('failed')).to.deep.equal([{ reason: 'network' }]);
  expect(told.count('ended')).to.equal(0);
  const at = engine.currentTime;
  expect(at).to.be.within(0.3, 11);
  engine.load({ src: (await sound('file')).url }, { startAt: at });
  engine.play();
  await until(() => engine.currentTime > at + 0.3, { what: 'sound from there' });
  engine.dispose();
});
const freezes = begunEarly(async () => {
  const audio = await sound('endless');
  const stream = createStreamEngine({ patience: { start: 12_000, stall: 600 } });
  // Without an end, because WebKitGTK 2.50 does not begin a short file before it has all of it.
  const episode = createEpisodeEngine();
  const [streamTold, episodeTold] = [record(stream), record(episode)];
  for (const engine of [stream, episode]) {
    engine.load({ src: audio.url });
    engine.play();
  }
  await until(() => streamTold.count('playing') && episodeTold.count('playing'), { what: 'both play' });
  await audio.change('freeze');
  await until(() => streamTold.count('lost') && episodeTold.count('stalled'), { what: 'lost and stalled', within: 20_000 });
  expect(streamTold.story).to.deep.equal(['loading', 'playing', 'stalled', 'lost']);
  expect(episodeTold.story).to.deep.equal(['loading', 'playing', 'stalled']);
  stream.dispose();
  await audio.change('thaw');
  await until(() => episodeTold.count('playing') === 2, { what: 'playing on', within: 20_000 });
  episode.dispose();
});

for (const [name, create] of engines) {
  describe(`${name}, when nothing can be played`, () => {
    const cases: readonly [title: string, behaviour: string, options: SoundOptions, reasons: readonly string[]][] = [
      ['a page where audio should be', 'wrong-type', {}, ['unsupported']],
      ['a missing file whose host hides its answer', 'not-found', { query: 'cors=no' }, ['unsupported']],
      ['noise that says it is audio', 'damaged', {}, ['unsupported', 'decode']],
    ];
    for (const [title, behaviour, options, reasons] of cases) {
      it(`${title}: ${reasons.join(' or ')}`, async () => {
        expect(await failure(create(), (await sound(behaviour, options)).url)).to.be.oneOf(reasons);
      });
    }

    it('a port where nobody listens: network', async () => {
      expect(await failure(create(), 'http://127.0.0.1:9/live.mp3')).to.equal('network');
    });

    for (const behaviour of ['silent', 'headers']) {
      it(`a host that answers with ${behaviour === 'silent' ? 'nothing' : 'headers only'}: timeout, and the connection is closed`, async () => {
        const { url, report } = await sound(behaviour);
        expect(await failure(create(impatient), url)).to.equal('timeout');
        await until(async () => (await report()).open === 0, { what: 'the connection closed' });
      });
    }
  });
}

describe('stream engine, when the stream breaks off', () => {
  it('closed by the host: lost within 2 s', closes);

  it('reset: lost at once, or made anew by the browser', async () => {
    const { stream, engine, told } = await playing(1.5);
    await stream.change('reset');
    await until(async () => told.count('lost') > 0 || (await stream.report()).requests > 1, { what: 'lost, or connected anew' });
    const at = engine.currentTime;
    await until(() => told.count('lost') > 0 || engine.currentTime > at + 0.5, { what: 'lost, or the sound goes on' });
    engine.dispose();
  });

  it('paused from outside: says so, and closes the connection', async () => {
    const { stream, engine, told } = await playing(0.5);
    elementOf(engine).pause();
    await until(() => told.count('paused') > 0, { what: 'paused' });
    expect(engine.wantsSound).to.equal(false);
    await until(async () => (await stream.report()).open === 0, { what: 'the connection closed' });
    engine.dispose();
  });
});

describe('episode engine, on a bad line', () => {
  it('tells what has been buffered', async () => {
    const engine = createEpisodeEngine();
    const told = record(engine);
    engine.load({ src: (await sound('file')).url });
    engine.play();
    await until(
      () =>
        told
          .of('buffered')
          .at(-1)
          ?.ranges.some(({ start, end }) => start === 0 && end > 5),
      { what: 'more than 5 s in store' },
    );
    engine.dispose();
  });

  it('fails once when the file breaks off, and takes up where it was', breaksOff);
});

describe('episode engine, when an element stands with its sound in store', () => {
  it('starts it again, and tells nothing', async () => {
    const engine = watchElement(createEpisodeEngine);
    const told = record(engine);
    engine.load({ src: (await sound('file')).url });
    engine.play();
    await until(() => engine.currentTime > 0.3, { what: '0.3 s of sound' });
    const element = elementOf(engine);
    const { currentTime } = element;
    Object.defineProperty(element, 'currentTime', { get: () => currentTime, configurable: true });
    let pauses = 0;
    element.pause = () => {
      pauses += 1;
      Reflect.deleteProperty(element, 'currentTime');
      HTMLMediaElement.prototype.pause.call(element);
    };
    await until(() => pauses > 0, { what: 'a new start' });
    await until(() => engine.currentTime > currentTime + 2, { what: 'the sound goes on' });
    expect(pauses).to.equal(1);
    expect(told.story).to.deep.equal(['loading', 'playing']);
    engine.dispose();
  });
});

describe('both engines, when the line freezes', () => {
  it('stalled when the backlog is drained; then the stream is lost, and the other plays on when the line thaws', freezes);
});
