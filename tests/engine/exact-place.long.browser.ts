import { expect } from 'chai';
import { createExactEngine } from '../../src/engine/exact-engine.ts';
import { type SweepFile, sound } from '../support/sound.ts';
import { testTogether } from '../support/together.ts';
import { until } from '../support/until.ts';
import { listenForSweep, type SweepEar } from './exact/sweep-ear.ts';
import { record } from './record.ts';

const kinds: readonly SweepFile[] = [
  'sweep-cbr.mp3',
  'sweep-xing.mp3',
  'sweep-no-toc.mp3',
  'sweep-wrong-toc.mp3',
  'sweep-vbri.mp3',
  'sweep-unmarked.mp3',
];
/** On, back, into the noise, back to before it, and near the end. Seconds. */
const places = [50, 20, 38, 8, 56.5];
/** Seconds. */
const AUDIBLE = 0.15;
/** After a seek the ear hears what was before for as long as its way is. Seconds. */
const LAG = 1.3;
/**
 * By then what lies between an element's clock and the ear is the same everywhere in a file. In WebKitGTK 2.50 that is
 * 1.1 s, to which it grows while a page begins to play. Seconds.
 */
const STEADY = 3.5;

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** How far what is heard is from what the clock says: the middle of some looks, for either moves in steps. Seconds. */
async function distance(ear: SweepEar): Promise<number> {
  const looks: number[] = [];
  await until(
    () => {
      const look = ear.listen();
      if (look) looks.push(look.heard - look.clock);
      return looks.length >= 25;
    },
    { what: '25 looks at what is heard' },
  );
  return median(looks.slice(10));
}

/** Holds what a page itself asks of hosts, as one does that is slow to answer. The sound comes all the same. */
function slowHost() {
  const { fetch } = window;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  window.fetch = async (...asked) => {
    if (asked[0] !== location.href) await answered;
    return fetch(...asked);
  };
  return {
    answer: () => answer(),
    restore: () => {
      window.fetch = fetch;
    },
  };
}

async function kit(file: SweepFile, options: Parameters<typeof createExactEngine>[0] = {}) {
  const element = new Audio();
  element.crossOrigin = 'anonymous';
  const engine = createExactEngine({ ...options, element });
  const told = record(engine);
  const source = { src: (await sound('file', { file })).url };
  engine.load(source);
  const past = (seconds: number) => until(() => engine.currentTime > seconds, { what: `${seconds} s by the clock` });
  const arrival = async (place: number) => {
    const before = told.count('seeked');
    engine.seek(place);
    await until(() => told.count('seeked') > before, { what: `arrival at ${place}` });
    await past(place + 0.3);
  };
  return { element, engine, told, source, past, arrival };
}

/** Plays a file, sends it here and there, and listens each time where it is. */
async function follows(file: SweepFile): Promise<void> {
  const { element, engine, told, past, arrival } = await kit(file);
  const ear = await listenForSweep(element);
  engine.play();
  await past(STEADY);
  const still = await distance(ear);
  const off: number[] = [];
  for (const place of places) {
    await arrival(place);
    await past(place + LAG);
    off.push((await distance(ear)) - still);
  }
  const words = `distances after seeks to ${places.join(', ')}: ${off.map((distance) => distance.toFixed(2)).join(', ')}`;
  expect(
    off.every((distance) => Math.abs(distance) <= AUDIBLE),
    words,
  ).to.equal(true);
  expect(engine.duration).to.be.closeTo(60.08, 0.1);
  expect(told.count('failed') + told.count('ended') + told.count('paused')).to.equal(0);
  expect(engine.capabilities.seeksAreApproximate).to.equal(undefined);
  engine.dispose();
  await ear.close();
}

/** Begins in the middle, where the listener left it the day before. */
async function beginsInTheMiddle(): Promise<void> {
  const { element, engine, source, past } = await kit('sweep-unmarked.mp3');
  const ear = await listenForSweep(element);
  engine.load(source, { startAt: 40 });
  engine.play();
  await past(40 + STEADY);
  const off = await distance(ear);
  expect(engine.capabilities.seeksAreApproximate).to.equal(undefined);
  engine.load(source);
  engine.play();
  await past(STEADY);
  expect(off - (await distance(ear))).to.be.within(-AUDIBLE, AUDIBLE);
  engine.dispose();
  await ear.close();
}

/** Begins a second before the end. */
async function endsThere(): Promise<void> {
  const { engine, told, source } = await kit('sweep-vbri.mp3', { means: { seeksByFrames: () => false } });
  engine.load(source, { startAt: 59 });
  engine.play();
  await until(() => told.count('ended') > 0, { what: 'the end' });
  expect(engine.currentTime).to.be.closeTo(60.08, 0.1);
  expect(told.story).to.deep.equal(['loading', 'playing', 'ended']);
  expect(engine.capabilities.seeksAreApproximate).to.equal(undefined);
  engine.dispose();
}

/** Is heard in one go, of a length that no browser guesses right. */
async function isHeardWhole(): Promise<void> {
  const { engine, told } = await kit('sweep-unmarked.mp3');
  engine.setRate(4);
  engine.play();
  await until(() => told.count('ended') + told.count('failed') > 0, { what: () => `the end, from ${engine.currentTime}`, within: 25_000 });
  expect(told.story).to.deep.equal(['rate', 'loading', 'playing', 'ended']);
  expect(engine.duration).to.be.closeTo(60.08, 0.1);
  engine.dispose();
}

describe('a place in an MP3', () => {
  testTogether(
    [
      ...kinds.map((file) => ({ title: `${file}: what is heard is what the clock says, wherever it is sent`, run: () => follows(file) })),
      { title: 'what begins in the middle begins there', run: beginsInTheMiddle },
      { title: 'what begins just before the end ends there', run: endsThere },
      { title: 'what says nothing of itself is heard from its start to its end', run: isHeardWhole },
    ],
    kinds.length + 3,
  );
});

describe('a place in an MP3 whose frames can’t be counted', () => {
  it('is approximate from the first seek on, and says so, where a policy forbids blob:', async () => {
    const { engine, told, past, arrival } = await kit('sweep-vbri.mp3', { means: { mayPlay: () => false, seeksByFrames: () => false } });
    engine.play();
    await past(0.3);
    expect(engine.capabilities.seeksAreApproximate).to.equal(undefined);
    await arrival(20);
    expect(engine.capabilities.seeksAreApproximate).to.equal(true);
    expect(told.of('seeking')).to.deep.equal([{ target: 20 }]);
    expect(told.story).to.deep.equal(['loading', 'playing', 'seeking', 'seeked']);
    engine.dispose();
  });

  it('is approximate, and sounds on, where the browser does not let MediaSource play after all', async () => {
    const { createObjectURL } = URL;
    URL.createObjectURL = () => 'blob:nothing';
    const { element, engine, told, past, arrival } = await kit('sweep-xing.mp3', { means: { seeksByFrames: () => false } });
    Object.defineProperty(element, 'srcObject', { set: () => {} });
    engine.play();
    await past(0.3);
    await arrival(20);
    URL.createObjectURL = createObjectURL;
    expect(engine.capabilities.seeksAreApproximate).to.equal(true);
    expect(told.of('seeking')).to.deep.equal([{ target: 20 }]);
    expect(told.count('failed') + told.count('paused')).to.equal(0);
    engine.dispose();
  });

  describe('whose host is slow to say what it is', () => {
    let host: ReturnType<typeof slowHost>;

    beforeEach(() => {
      host = slowHost();
    });
    afterEach(() => host.restore());

    const means = { seeksByFrames: () => false };

    it('sounds at once, is approximate after a seek until it is known, and is right once it is found to be constant', async () => {
      const { engine, told, past, arrival } = await kit('sweep-cbr.mp3', { means });
      engine.play();
      await past(0.3);
      expect(engine.capabilities.seeksAreApproximate).to.equal(undefined);
      await arrival(20);
      expect(engine.capabilities.seeksAreApproximate).to.equal(true);
      const lengths = told.count('duration');
      host.answer();
      await until(() => !engine.capabilities.seeksAreApproximate, { what: 'the answer' });
      // Who follows the sound is told to look again.
      expect(told.count('duration')).to.be.above(lengths);
      expect(told.story).to.deep.equal(['loading', 'playing', 'seeking', 'seeked']);
      engine.dispose();
    });

    it('stays approximate where it is found to be variable, and is right from the next seek on', async () => {
      const { engine, told, past, arrival } = await kit('sweep-xing.mp3', { means });
      engine.play();
      await past(0.3);
      await arrival(20);
      expect(engine.capabilities.seeksAreApproximate).to.equal(true);
      const lengths = told.count('duration');
      host.answer();
      await until(() => told.count('duration') > lengths, { what: 'the answer' });
      expect(engine.capabilities.seeksAreApproximate).to.equal(true);
      await arrival(40);
      expect(engine.capabilities.seeksAreApproximate).to.equal(undefined);
      expect(told.count('failed') + told.count('paused')).to.equal(0);
      engine.dispose();
    });

    it('begins in the middle after 3 s, approximately', async () => {
      const { engine, source, past } = await kit('sweep-cbr.mp3', { means });
      engine.load(source, { startAt: 30 });
      engine.play();
      await past(30.2);
      expect(engine.capabilities.seeksAreApproximate).to.equal(true);
      engine.dispose();
    });
  });

  it('is as the browser has it, and nothing is said, where the bytes may not be read', async () => {
    const { element, engine, told, past, arrival } = await kit('sweep-xing.mp3');
    element.crossOrigin = null;
    engine.load({ src: (await sound('file', { file: 'sweep-xing.mp3', query: 'cors=no' })).url });
    engine.play();
    await past(0.3);
    await arrival(20);
    expect(engine.capabilities.seeksAreApproximate).to.equal(undefined);
    expect(told.count('failed') + told.count('paused')).to.equal(0);
    engine.dispose();
  });
});
