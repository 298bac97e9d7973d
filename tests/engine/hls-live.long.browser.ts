import { expect } from 'chai';
import type { HlsOptions } from '../support/hls/hls-stream.ts';
import { testTogether } from '../support/together.ts';
import { until } from '../support/until.ts';
import { type HlsKit, hlsKit, keepAsking } from './hls/hls-kit.ts';

/** A test with a stream and an engine of its own. */
const onStream = (title: string, options: HlsOptions, test: (kit: HlsKit) => Promise<void>) => ({
  title,
  async run() {
    const kit = await hlsKit(options);
    try {
      await test(kit);
    } finally {
      await kit.release();
    }
  },
});

describe('HLS engine, live with a window', () => {
  testTogether([
    onStream('tells about once a second what is kept, and when each moment was live', { window: 30 }, async (kit) => {
      await kit.plays(2.5);
      const { live, currentTime } = kit.engine;
      expect(kit.engine.capabilities).to.deep.equal({ canSeek: true, canRewindLive: true, canSetRate: false, hasCues: false });
      expect(kit.engine.duration).to.equal(Number.POSITIVE_INFINITY);
      expect(kit.news.window.length).to.be.within(2, 5);
      expect((live?.window?.end ?? 0) - (live?.window?.start ?? 0)).to.be.closeTo(60, 1);
      expect(live?.cushion).to.be.within(4, 10);
      expect(live?.behind).to.be.lessThan(1);
      // The stream's own clock: what is heard was live as long ago as the sound is behind.
      const epoch = live?.epochOf(currentTime) ?? 0;
      expect(Date.now() - epoch).to.be.within(4000, 11_000);
      expect(live?.timeAt(epoch)).to.be.closeTo(currentTime, 0.01);
      const { began } = await kit.mount.report();
      const start = live?.window?.start ?? 0;
      expect(Math.abs(((live?.epochOf(start) ?? 0) - began) / 1000 - start)).to.be.lessThan(0.1);
    }),

    onStream('pauses, goes on asking for the playlist alone, and resumes where it was', { window: 30 }, async (kit) => {
      await kit.plays(1);
      kit.engine.pause();
      const at = kit.engine.currentTime;
      const windows = kit.news.window.length;
      await until(() => (kit.engine.live?.behind ?? 0) > 4, { what: '4 s behind' });
      expect(kit.news.window.length).to.be.greaterThan(windows + 1);
      expect(kit.engine.currentTime).to.equal(at);
      await kit.plays(0.5);
      expect(kit.engine.currentTime).to.be.within(at + 0.4, at + 2);
      expect(kit.engine.live?.behind).to.be.within(3.5, 7);
    }),

    onStream('rewinds to what was never fetched, and goes live', { window: 30, packaging: 'fmp4' }, async (kit) => {
      await kit.plays(1);
      const live = kit.engine.currentTime;
      for (const target of [live - 40, live - 20]) {
        const before = kit.told.count('seeked');
        kit.engine.seek(target);
        expect(kit.told.of('seeking').at(-1)?.target).to.be.closeTo(target, 0.01);
        await until(() => kit.told.count('seeked') > before, { what: 'arrival' });
        await kit.further(0.5);
        expect(kit.engine.currentTime).to.be.within(target + 0.3, target + 3);
        expect(kit.engine.live?.behind).to.be.within(live - target - 2, live - target + 4);
      }
      kit.engine.live?.goLive();
      await until(() => (kit.engine.live?.behind ?? 9) < 1, { what: 'live' });
      await kit.further(1);
      expect(kit.told.count('failed') + kit.told.count('lost')).to.equal(0);
    }),

    onStream('rewound to what is gone before it comes, it goes on with the nearest that is kept', { window: 30 }, async (kit) => {
      keepAsking(kit);
      await kit.plays(1);
      await kit.mount.befall({ kind: 'segments', status: 503 });
      kit.engine.seek(0);
      const target = kit.told.of('seeking').at(-1)?.target ?? 0;
      await until(() => (kit.engine.live?.window?.start ?? 0) > target + 2, { what: 'a window that has slid on' });
      await kit.mount.befall({ kind: 'up' });
      await kit.tells('seeked');
      await kit.further(1);
      expect(kit.engine.live?.behind).to.be.greaterThan(40);
      expect(kit.told.count('failed')).to.equal(0);
    }),

    onStream('seeks no further than what is kept', { window: 30 }, async (kit) => {
      await kit.plays(0.5);
      kit.engine.seek(1e6);
      const { start = 0, end = 0 } = kit.engine.live?.window ?? {};
      expect(kit.told.of('seeking').at(-1)?.target).to.be.within(end - 4.1, end);
      kit.engine.seek(-1e6);
      expect(kit.told.of('seeking').at(-1)?.target).to.be.within(start, start + 4.1);
    }),

    onStream('knows when a moment was live without dates, by when it came', { window: 30, undated: true }, async (kit) => {
      await kit.plays(1);
      const epoch = kit.engine.live?.epochOf(kit.engine.currentTime) ?? 0;
      expect(Date.now() - epoch).to.be.within(3000, 11_000);
    }),
  ]);
});

describe('HLS engine, live without a window', () => {
  testTogether([
    onStream('asks for nothing while it is paused, and plays from live on after it', { window: 8 }, async (kit) => {
      await kit.plays(1);
      kit.engine.pause();
      const at = kit.engine.currentTime;
      const { requests, published } = await kit.mount.report();
      await until(async () => (await kit.mount.report()).published > published + 1, { what: 'two segments that nobody asks for' });
      expect((await kit.mount.report()).requests).to.equal(requests);
      expect(kit.element.buffered.length).to.equal(0);
      await kit.plays(0.5);
      expect(kit.engine.currentTime).to.be.within(at + 0.4, at + 2);
      const { live } = kit.engine;
      expect(live?.window).to.equal(undefined);
      expect(Date.now() - (live?.epochOf(kit.engine.currentTime) ?? 0)).to.be.within(3000, 11_000);
    }),
  ]);
});

describe('HLS engine, what comes with the sound', () => {
  testTogether([
    ...(['ts', 'fmp4', 'aac'] as const).map((packaging) =>
      onStream(
        `captions of ${packaging} by X-TIMESTAMP-MAP, at the moment that they belong to`,
        { window: 30, packaging, captions: 'timestamp-map' },
        async (kit) => {
          await kit.plays(4);
          await expectCues(kit);
          expect(kit.engine.capabilities.hasCues).to.equal(true);
          expect(kit.news.cues[0]?.language).to.equal('en');
        },
      ),
    ),

    onStream(
      'captions whose times count from their segment, where the stream has dates',
      { window: 30, captions: 'segment' },
      async (kit) => {
        await kit.plays(4);
        await expectCues(kit);
      },
    ),

    onStream('captions of what was rewound to', { window: 60, captions: 'timestamp-map' }, async (kit) => {
      await kit.plays(1);
      const oldest = Math.min(...kit.cues.map(({ start }) => start));
      // What can be rewound to moves on while a busy browser begins to play.
      const place = (kit.engine.live?.window?.start ?? 0) + 6;
      kit.engine.seek(place);
      await kit.further(1, place);
      await until(() => kit.cues.some(({ start }) => start < place + 10), { what: 'cues of the beginning' });
      expect(oldest).to.be.greaterThan(place + 10);
      await expectCues(kit);
    }),

    onStream('captions of what ends, all of them', { length: 6, captions: 'timestamp-map' }, async (kit) => {
      await kit.plays(1);
      await until(() => kit.cues.length === 13, { what: '13 cues' });
      for (const { start, text, speaker } of kit.cues) {
        expect(text).to.equal(`second ${Math.round(start)}`);
        expect(speaker).to.equal('Mara');
        expect(start).to.be.closeTo(Math.round(start), 0.05);
      }
    }),

    onStream('ID3 frames of packed audio, and titles of segments', { window: 30, packaging: 'aac', titled: true }, async (kit) => {
      await kit.plays(2);
      const { began } = await kit.mount.report();
      expect(kit.news.id3.length).to.be.greaterThan(1);
      for (const { at, frames } of kit.news.id3) {
        const [frame] = frames as { key: string; data: string }[];
        expect(frame?.key).to.equal('TIT2');
        const number = Number(/\d+/.exec(frame?.data ?? '')?.[0]);
        const epoch = kit.engine.live?.epochOf(at) ?? 0;
        expect((epoch - began) / 1000).to.be.closeTo(number * 1.9969, 0.1);
      }
      expect(kit.news.title.length).to.be.within(14, 18);
      const { at, title } = kit.news.title.at(-1) ?? { at: 0, title: '' };
      const part = Number(/\d+/.exec(title)?.[0]);
      expect(((kit.engine.live?.epochOf(at) ?? 0) - began) / 1000).to.be.closeTo(part * 2 * 1.9969, 0.1);
    }),
  ]);
});

/** Each cue names the second of the stream at which it belongs. */
async function expectCues(kit: HlsKit): Promise<void> {
  const { began } = await kit.mount.report();
  expect(kit.cues.length).to.be.greaterThan(3);
  expect(new Set(kit.cues.map(({ text }) => text)).size).to.equal(kit.cues.length);
  for (const { start, text } of kit.cues) {
    const epoch = kit.engine.live?.epochOf(start) ?? 0;
    expect((epoch - began) / 1000, text).to.be.closeTo(Number(text.replace('second ', '')), 0.1);
  }
}
