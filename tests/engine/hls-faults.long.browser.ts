import { expect } from 'chai';
import type { HlsFault, HlsOptions } from '../support/hls/hls-stream.ts';
import { testTogether } from '../support/together.ts';
import { until } from '../support/until.ts';
import { type HlsKit, hlsKit, keepAsking } from './hls/hls-kit.ts';

async function withKit(options: HlsOptions, test: (kit: HlsKit) => Promise<void>): Promise<void> {
  const kit = await hlsKit(options);
  try {
    await test(kit);
  } finally {
    await kit.release();
  }
}

/** A test with a stream and an engine of its own. */
const onStream = (title: string, options: HlsOptions, test: (kit: HlsKit) => Promise<void>) => ({
  title,
  run: () => withKit(options, test),
});

describe('HLS engine, when something is missing', () => {
  testTogether([
    onStream('leaves out a segment that is not there', { window: 8 }, async (kit) => {
      await kit.plays(1);
      await kit.mount.befall({ kind: 'missing', segments: 1 });
      await kit.further(12);
      expect(kit.told.count('failed') + kit.told.count('lost')).to.equal(0);
      expect(kit.engine.live?.behind).to.be.lessThan(3);
    }),

    onStream('goes over a segment that is noise', { window: 8 }, async (kit) => {
      keepAsking(kit);
      await kit.plays(1);
      await kit.mount.befall({ kind: 'corrupt', segments: 1 });
      await kit.further(12);
      expect(kit.told.count('failed')).to.equal(0);
      expect(kit.engine.live?.behind).to.be.lessThan(6);
    }),

    onStream('follows redirects to another host, of playlists and of segments', { window: 8, packaging: 'fmp4' }, async (kit) => {
      await kit.mount.befall({ kind: 'redirect' });
      await kit.plays(6);
      expect(kit.told.story).to.deep.equal(['loading', 'playing']);
    }),

    onStream('asks its address again where the host that it led to is dead', { window: 8 }, async (kit) => {
      keepAsking(kit);
      await kit.mount.befall({ kind: 'redirect' });
      await kit.plays(1);
      await kit.mount.befall({ kind: 'moved' });
      await until(() => kit.news.spliced.length > 0, { what: 'sound that goes on', within: 20_000 });
      await kit.further(2);
      expect(kit.told.count('failed')).to.equal(0);
      const { paths } = await kit.mount.report();
      expect(paths.filter((path) => path === 'master.m3u8').length).to.be.greaterThan(2);
    }),

    onStream('is where the listener had gone back to, there too', { window: 60 }, async (kit) => {
      keepAsking(kit);
      await kit.mount.befall({ kind: 'redirect' });
      await kit.plays(1);
      const { live } = kit.engine;
      kit.engine.seek(kit.engine.currentTime - 10);
      await kit.tells('seeked');
      await kit.mount.befall({ kind: 'moved' });
      // Until nothing is in store any more.
      let moment = 0;
      kit.engine.on('time', () => {
        if (!kit.news.spliced.length) moment = live?.epochOf(kit.engine.currentTime) ?? 0;
      });
      await until(() => kit.news.spliced.length > 0, { what: 'sound that goes on', within: 20_000 });
      await until(() => Math.abs((live?.epochOf(kit.engine.currentTime) ?? 0) - moment) < 8000, { what: 'the place' });
      await kit.further(2);
      expect(live?.epochOf(kit.engine.currentTime)).to.be.within(moment, moment + 8000);
      expect(kit.told.count('failed')).to.equal(0);
    }),

    onStream('goes to a segment that is not there, and what follows it is heard', { window: 40 }, async (kit) => {
      await kit.plays(1);
      await kit.mount.befall({ kind: 'missing', segments: 2, from: 10 });
      kit.engine.seek(21);
      await kit.tells('seeked');
      await kit.further(1);
      expect(kit.engine.currentTime).to.be.within(24.5, 28);
      expect(kit.told.count('failed') + kit.told.count('lost')).to.equal(0);
    }),

    onStream('goes over a discontinuity, with its captions', { window: 8, captions: 'timestamp-map' }, async (kit) => {
      await kit.plays(1);
      const published = (Date.now() - (await kit.mount.report()).began) / 1000;
      await kit.mount.befall({ kind: 'discontinuity' });
      await kit.further(12);
      expect(kit.told.story).to.deep.equal(['loading', 'playing']);
      const { began } = await kit.mount.report();
      const after = kit.cues.filter(({ text }) => Number(text.slice(7)) > published + 2);
      expect(after.length).to.be.greaterThan(2);
      for (const { start, text } of after) {
        expect(((kit.engine.live?.epochOf(start) ?? 0) - began) / 1000, text).to.be.closeTo(Number(text.slice(7)), 0.25);
      }
    }),
  ]);
});

describe('HLS engine, when one host of two fails', () => {
  const elsewhere: readonly (readonly [string, HlsFault])[] = [
    ['is gone', { kind: 'status', status: 404, variant: 0 }],
    ['resets', { kind: 'reset', variant: 0 }],
    ['stands still', { kind: 'stale', variant: 0 }],
  ];
  testTogether(
    elsewhere.map(([how, fault]) => ({
      title: `goes over to the variant on another host where one ${how}, and nothing is heard of it`,
      run: () =>
        withKit({ window: 15, variants: 2 }, async (own) => {
          await own.plays(1);
          await own.mount.befall(fault);
          const before = (await own.mount.report()).paths.length;
          await own.further(14);
          expect(own.told.count('failed') + own.told.count('stalled')).to.equal(0);
          const { paths } = await own.mount.report();
          expect(paths.slice(before).filter((path) => /^v1\/\d/.test(path)).length).to.be.greaterThan(2);
        }),
    })),
  );
});

describe('HLS engine, when the stream breaks off', () => {
  const outages: readonly (readonly [string, HlsFault])[] = [
    ['its playlist stands still', { kind: 'stale' }],
    ['all is gone', { kind: 'status', status: 404 }],
    ['connections are reset', { kind: 'reset' }],
    ['segments are refused', { kind: 'segments', status: 503 }],
  ];
  const losses = [...outages.map((outage) => [8, ...outage] as const), ...outages.slice(0, 2).map((outage) => [40, ...outage] as const)];
  testTogether(
    losses.map(([window, how, fault]) => ({
      title: `${how}, ${window > 20 ? 'with' : 'without'} a window: lost, the backlog sounds, and it comes back by itself`,
      run: () =>
        withKit({ window }, async (own) => {
          keepAsking(own);
          await own.plays(1);
          await own.mount.befall(fault);
          await own.tells('lost');
          expect(own.told.count('failed')).to.equal(0);
          expect(own.engine.wantsSound).to.equal(true);
          await own.tells('stalled');
          await own.mount.befall({ kind: 'up' });
          const plays = own.told.count('playing');
          const back = performance.now();
          await own.tells('playing', plays + 1);
          expect(performance.now() - back).to.be.lessThan(8000);
          await own.further(2);
          expect(own.news.spliced.length).to.be.greaterThan(0);
          expect(own.told.count('failed')).to.equal(0);
        }),
    })),
  );
});

describe('HLS engine, on a bad line', () => {
  testTogether([
    onStream('an outage shorter than the backlog is not heard, and what comes after it follows on', { window: 40 }, async (kit) => {
      keepAsking(kit);
      await kit.plays(1);
      await kit.mount.befall({ kind: 'reset' });
      await kit.further(3);
      await kit.mount.befall({ kind: 'up' });
      await kit.further(6);
      expect(kit.told.count('stalled') + kit.told.count('failed')).to.equal(0);
      expect(kit.element.buffered.length).to.equal(1);
      for (const { seamless } of kit.news.spliced) expect(seamless).to.equal(true);
    }),

    onStream('slower than real time: stands, is not given up, and comes back', { window: 8 }, async (kit) => {
      keepAsking(kit);
      await kit.plays(1);
      await kit.mount.befall({ kind: 'slow', pace: 0.3 });
      await kit.tells('stalled');
      expect(kit.told.count('failed')).to.equal(0);
      expect(kit.engine.wantsSound).to.equal(true);
      await kit.mount.befall({ kind: 'up' });
      await kit.further(6);
      expect(kit.told.count('failed')).to.equal(0);
    }),

    onStream('what is called a page and is none is played', { window: 8 }, async (kit) => {
      await kit.mount.befall({ kind: 'wrong-type' });
      await kit.plays(6);
      expect(kit.told.story).to.deep.equal(['loading', 'playing']);
    }),

    onStream('a station that ends its playlist is lost, not ended', { window: 8 }, async (kit) => {
      await kit.plays(1);
      await kit.mount.befall({ kind: 'end' });
      await kit.tells('lost');
      expect(kit.told.count('ended') + kit.told.count('failed')).to.equal(0);
    }),

    onStream('a host that never answers: timeout', { window: 8 }, async (kit) => {
      await kit.mount.befall({ kind: 'hang' });
      kit.engine.play();
      await kit.tells('failed');
      expect(kit.told.of('failed')).to.deep.equal([{ reason: 'timeout' }]);
    }),

    onStream('a page where a playlist should be: unsupported', { window: 8 }, async (kit) => {
      kit.engine.load({ src: new URL('/tests/engine/hls/hls-kit.ts', location.href).href });
      kit.engine.play();
      await kit.tells('failed');
      expect(kit.told.of('failed')).to.deep.equal([{ reason: 'unsupported' }]);
    }),

    onStream('a port where nobody listens: network', { window: 8 }, async (kit) => {
      kit.engine.load({ src: 'http://127.0.0.1:9/live.m3u8' });
      kit.engine.play();
      await kit.tells('failed');
      expect(kit.told.of('failed')).to.deep.equal([{ reason: 'network' }]);
    }),

    onStream('what ends waits for the network, and plays on', { length: 60 }, async (kit) => {
      await kit.plays(1);
      await kit.mount.befall({ kind: 'reset' });
      kit.engine.seek(90);
      await kit.tells('stalled');
      const asked = (await kit.mount.report()).requests;
      await until(async () => (await kit.mount.report()).requests > asked + 1, { what: 'asked for again, twice' });
      await kit.mount.befall({ kind: 'up' });
      await until(() => kit.engine.currentTime > 91, { what: 'sound from there', within: 15_000 });
      expect(kit.told.count('failed')).to.equal(0);
    }),
  ]);
});

describe('HLS engine, where there is no MediaSource', () => {
  let kit: HlsKit;
  afterEach(() => kit.release());

  it('without MediaSource it is unsuited, and asks for nothing', async () => {
    const { Hls } = await import('../../src/engine/hls/hls-js.ts');
    const { isSupported } = Hls;
    Hls.isSupported = () => false;
    kit = await hlsKit({ window: 8 });
    kit.engine.play();
    await until(() => kit.news.unsuited.length > 0, { what: 'unsuited' }).finally(() => {
      Hls.isSupported = isSupported;
    });
    expect(kit.told.story).to.deep.equal(['loading']);
    expect(kit.engine.wantsSound).to.equal(false);
    expect((await kit.mount.report()).requests).to.equal(0);
  });
});
