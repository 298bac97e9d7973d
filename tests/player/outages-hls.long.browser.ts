import { expect } from 'chai';
import { type HlsMount, hlsMount } from '../support/hls/hls.ts';
import { Listener } from './outage-listener.ts';

/** A hundred outages in all. */
const LISTENERS = 10;
const ROUNDS = 10;
/** Milliseconds. */
const OUTAGE = 3_000;
const MOST_AT_P95 = 5_000;
/** Sound in which a player gets back what it had in store. Seconds. */
const REFILLS = 6;
/** Segments of 2 s that the playlist names. */
const WINDOW = 8;
/** The live edge is three segments behind the encoder. What lies further back than an outage beyond it is old. Seconds. */
const STALE = 3 * 2 + OUTAGE / 1000 + 2;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('outages of three seconds, of HLS', () => {
  let mount: HlsMount;
  const listeners: Listener[] = [];
  afterEach(async () => {
    for (const listener of listeners.splice(0)) await listener.end();
    await mount.remove();
  });

  it('are over within five seconds for nearly all, without old sound, and nobody is given up', async function () {
    this.timeout(290_000);
    mount = await hlsMount({ window: WINDOW });
    listeners.push(...Array.from({ length: LISTENERS }, () => new Listener()));
    for (const listener of listeners) await listener.begin(mount.url, 'application/vnd.apple.mpegurl');
    const silences: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(listeners.map((listener) => listener.sounds(REFILLS)));
      const began = performance.now();
      await mount.befall({ kind: 'reset' });
      await wait(OUTAGE);
      await mount.befall({ kind: 'up' });
      // Longer than what is in store lasts: whoever did not find back would be silent by then.
      await Promise.all(listeners.map((listener) => listener.sounds(REFILLS)));
      silences.push(...listeners.map((listener) => listener.silentSince(began)));
      for (const { behind } of listeners) expect(behind).to.be.lessThan(STALE);
    }
    const sorted = silences.toSorted((a, b) => a - b);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Infinity;
    console.log(`silent for ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms (half), ${Math.round(p95)} ms (95 %)`);
    expect(sorted).to.have.length(LISTENERS * ROUNDS);
    expect(p95).to.be.lessThan(MOST_AT_P95);
  });
});
