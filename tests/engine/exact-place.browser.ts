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

async function kit(file: SweepFile, options: Parameters<typeof createExactEngine>[0] = {}) {
  const element = new Audio();
  element.crossOrigin = 'anonymous';
  const { url } = await sound('file', { file });
  const engine = createExactEngine({ ...options, element });
  const told = record(engine);
  const ear = await listenForSweep(element);
  engine.load({ src: url });
  const past = (seconds: number) => until(() => engine.currentTime > seconds, { what: `${seconds} s by the clock` });
  const leave = async () => {
    engine.dispose();
    await ear.close();
  };
  return { engine, told, ear, past, url, leave };
}

/** Plays a file, sends it here and there, and listens each time where it is. */
async function follows(file: SweepFile): Promise<void> {
  const { engine, told, ear, past, leave } = await kit(file);
  engine.play();
  await past(0.6);
  // What lies between an element's clock and the ear is the same everywhere in a file: 1.1 s in WebKitGTK 2.50.
  const still = await distance(ear);
  for (const place of places) {
    const before = told.count('seeked');
    engine.seek(place);
    await until(() => told.count('seeked') > before, { what: `arrival at ${place}` });
    await past(place + LAG);
    expect((await distance(ear)) - still, `distance after a seek to ${place}`).to.be.within(-AUDIBLE, AUDIBLE);
  }
  expect(engine.duration).to.be.closeTo(60.08, 0.1);
  expect(told.count('failed') + told.count('ended') + told.count('paused')).to.equal(0);
  expect(engine.capabilities.seeksAreApproximate).to.equal(undefined);
  await leave();
}

describe('a place in an MP3', () => {
  testTogether(
    kinds.map((file) => ({ title: `${file}: what is heard is what the clock says, wherever it is sent`, run: () => follows(file) })),
    kinds.length,
  );
});
