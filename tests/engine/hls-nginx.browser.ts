import { expect } from 'chai';
import type { HlsOptions } from '../support/hls/hls-stream.ts';
import { type NginxMount, nginxMount } from '../support/nginx/nginx-mount.ts';
import { testTogether } from '../support/together.ts';
import { until } from '../support/until.ts';
import { type HlsKit, keepAsking, kitOn } from './hls/hls-kit.ts';

/** A test on an nginx of its own. */
const onNginx = (title: string, options: HlsOptions, body: (kit: HlsKit<NginxMount>) => Promise<void>) => ({
  title,
  run: async () => {
    const kit = kitOn(await nginxMount(options));
    keepAsking(kit);
    try {
      await kit.plays(1);
      await body(kit);
      expect(kit.told.count('failed')).to.equal(0);
      expect(kit.engine.wantsSound).to.equal(true);
    } finally {
      await kit.release();
    }
  },
});

/** It is lost, what is in store sounds out, and then comes back by itself when there is something again. */
async function comesBack(kit: HlsKit<NginxMount>, mend: () => Promise<void>): Promise<void> {
  await kit.tells('lost');
  await kit.tells('stalled');
  const plays = kit.told.count('playing');
  await mend();
  const mended = performance.now();
  await kit.tells('playing', plays + 1);
  expect(performance.now() - mended).to.be.lessThan(8000);
  await kit.further(2);
  expect(kit.news.spliced.length).to.be.greaterThan(0);
}

/** What is in store beyond what is heard. Seconds. */
function backlogOf({ element: { buffered }, engine }: HlsKit): number {
  return buffered.length > 0 ? buffered.end(buffered.length - 1) - engine.currentTime : 0;
}

describe('HLS engine, on a real nginx', () => {
  testTogether([
    onNginx('knows what is kept, and when it was live', { window: 30 }, async (kit) => {
      const { live, currentTime } = kit.engine;
      expect((live?.window?.end ?? 0) - (live?.window?.start ?? 0)).to.be.closeTo(60, 1);
      expect(Date.now() - (live?.epochOf(currentTime) ?? 0)).to.be.within(4000, 12_000);
    }),

    onNginx('leaves out segments that are not there', { window: 8 }, async (kit) => {
      await kit.mount.befall({ kind: 'missing', segments: 2 });
      await kit.further(14);
      expect(kit.told.count('lost')).to.equal(0);
      expect(kit.engine.live?.behind).to.be.lessThan(5);
      const { paths } = await kit.mount.report();
      expect(paths.filter((path) => path.endsWith('.ts')).length).to.be.greaterThan(6);
    }),

    onNginx('goes over a discontinuity, with its captions', { window: 8, captions: 'timestamp-map' }, async (kit) => {
      const { began } = await kit.mount.report();
      const published = (Date.now() - began) / 1000;
      await kit.mount.befall({ kind: 'discontinuity' });
      await kit.further(12);
      expect(kit.told.story).to.deep.equal(['loading', 'playing']);
      const after = kit.cues.filter(({ text }) => Number(text.slice(7)) > published + 2);
      expect(after.length).to.be.greaterThan(2);
      for (const { start, text } of after) {
        expect(((kit.engine.live?.epochOf(start) ?? 0) - began) / 1000, text).to.be.closeTo(Number(text.slice(7)), 0.25);
      }
    }),

    onNginx('comes back after a playlist that stood still', { window: 8 }, async (kit) => {
      await kit.mount.befall({ kind: 'stale' });
      await comesBack(kit, () => kit.mount.befall({ kind: 'up' }));
    }),

    onNginx('comes back after the server was gone', { window: 8, packaging: 'fmp4' }, async (kit) => {
      await kit.mount.kill();
      await comesBack(kit, () => kit.mount.start());
    }),

    onNginx('comes back to its place in a window after the server was gone', { window: 40 }, async (kit) => {
      await until(() => backlogOf(kit) > 4, { what: () => `a backlog of 4 s: ${backlogOf(kit)}` });
      await kit.mount.kill();
      await kit.tells('stalled');
      const at = kit.engine.currentTime;
      await comesBack(kit, () => kit.mount.start());
      expect(kit.engine.currentTime).to.be.within(at, at + 30);
    }),

    onNginx('nothing is heard of an outage shorter than the backlog', { window: 40 }, async (kit) => {
      await until(() => backlogOf(kit) > 4, { what: () => `a backlog of 4 s: ${backlogOf(kit)}` });
      await kit.mount.kill();
      await kit.further(3);
      await kit.mount.start();
      await kit.further(6);
      expect(kit.told.count('stalled')).to.equal(0);
      expect(kit.element.buffered.length).to.equal(1);
      for (const { seamless } of kit.news.spliced) expect(seamless).to.equal(true);
    }),
  ]);
});
