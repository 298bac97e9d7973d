import { expect } from 'chai';
import { type FaultMount, faultMount } from '../support/fault-server/fault.ts';
import { until } from '../support/until.ts';
import { Listener } from './outage-listener.ts';

/** A hundred outages in all: of what is kept, and of what can't be read. */
const LISTENERS = 5;
const ROUNDS = 10;
/** Milliseconds. */
const OUTAGE = 3_000;
/** Sound that has lasted so long is steady: what breaks off after it is a new outage. */
const STEADY = 10_500;
const MOST_AT_P95 = 5_000;
/** Sound that is heard so much later than it was is old. Seconds. */
const STALE = 5;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('outages of three seconds', () => {
  let mounts: FaultMount[] = [];
  let listeners: Listener[] = [];
  afterEach(async () => {
    for (const listener of listeners) await listener.end();
    for (const mount of mounts) await mount.remove();
  });

  const listenTo = async (url: string) => {
    const group = Array.from({ length: LISTENERS }, () => new Listener());
    listeners.push(...group);
    for (const listener of group) await listener.begin(url, 'audio/mpeg');
    return group;
  };

  /** Until each has lasted: what comes next is another outage. */
  const steady = () =>
    until(
      () => listeners.every(({ spells }) => spells.at(-1)?.status === 'playing' && performance.now() - (spells.at(-1)?.at ?? 0) > STEADY),
      {
        what: () => `steady sound: ${listeners.map(({ spells }) => spells.at(-1)?.status).join(', ')}`,
        within: 60_000,
      },
    );

  it('are over within five seconds for nearly all, without old sound, and nobody is given up', async function () {
    this.timeout(290_000);
    listeners = [];
    // With less, Chromium 156's own element does not begin in mid-frame before it has had 64 KB; Icecast bursts as much.
    mounts = [await faultMount({ burst: 32_768 }), await faultMount({ burst: 65_536, cors: false })];
    const groups = [];
    // A browser makes six connections to a host.
    for (const [index, { url }] of mounts.entries()) groups.push(await listenTo(index ? url.replace('127.0.0.1', 'localhost') : url));
    const backs = groups.map(() => [] as number[]);
    for (let round = 0; round < ROUNDS; round += 1) {
      await steady();
      const began = performance.now();
      for (const mount of mounts) await mount.befall({ kind: 'down' });
      await wait(OUTAGE);
      for (const mount of mounts) await mount.befall({ kind: 'up' });
      await until(() => listeners.every((listener) => listener.backAfter(began) !== undefined), {
        what: () => `all back: ${listeners.map((listener) => listener.spells.at(-1)?.status).join(', ')}`,
        within: 40_000,
      });
      for (const listener of listeners) await listener.sounds();
      for (const [index, group] of groups.entries()) backs[index]?.push(...group.map((listener) => listener.backAfter(began) ?? Infinity));
      for (const { behind } of listeners) expect(behind).to.be.lessThan(STALE);
    }
    expect(groups.map((group) => group.every(({ isKept }) => isKept))).to.deep.equal([true, false]);
    for (const [index, what] of ['kept', 'not to be read'].entries()) {
      const sorted = (backs[index] ?? []).sort((a, b) => a - b);
      const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Infinity;
      console.log(`${what}: back after ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms (half), ${Math.round(p95)} ms (95 %)`);
      expect(sorted).to.have.length(LISTENERS * ROUNDS);
      expect(p95).to.be.lessThan(MOST_AT_P95);
    }
  });
});
