import { expect } from 'chai';
import { COUNTED_SECONDS } from '../support/fault-server/counted-frames.ts';
import { until } from '../support/until.ts';
import { type LiveKit, liveKit } from './timeshift/live-kit.ts';

const FIVE_MINUTES = 300;

describe('time-shift engine, what it keeps', () => {
  let kit: LiveKit;
  afterEach(() => kit.release());

  const frameAt = (seconds: number) => Math.floor(seconds / COUNTED_SECONDS);

  it('waits, goes on receiving at the pace of the stream, and resumes with the next frame', async () => {
    kit = await liveKit();
    kit.engine.play();
    await kit.heard(1);
    kit.engine.pause();
    const { currentTime } = kit.element;
    const edge = kit.engine.live?.window?.end ?? 0;
    const paused = performance.now();
    await until(() => (kit.engine.live?.window?.end ?? 0) > edge + 4, { what: '4 s that are kept' });
    const waited = (performance.now() - paused) / 1000;
    expect(waited).to.be.within(3, 5.5);
    expect(kit.element.currentTime).to.equal(currentTime);
    expect(kit.engine.live?.behind).to.be.within(waited - 1, waited + 1);
    kit.engine.play();
    await until(() => kit.told.count('playing') === 2, { what: 'playing again' });
    expect(kit.engine.currentTime).to.be.within(currentTime, currentTime + 0.6);
    await kit.heard(currentTime + 6);
    expect(kit.breaks).to.deep.equal([]);
    expect(kit.element.buffered.length).to.equal(1);
    expect((await kit.mount.report()).requests).to.equal(1);
  });

  it('waits five minutes, and resumes with the frame after the last that was heard', async () => {
    kit = await liveKit();
    kit.engine.play();
    await kit.heard(1);
    kit.engine.pause();
    const { currentTime } = kit.element;
    const edge = kit.engine.live?.window?.end ?? 0;
    await kit.mount.befall({ kind: 'hasten', seconds: FIVE_MINUTES });
    await until(() => (kit.engine.live?.window?.end ?? 0) > edge + FIVE_MINUTES, { what: 'five minutes that are kept' });
    expect(kit.element.currentTime).to.equal(currentTime);
    expect(kit.engine.live?.behind).to.be.within(FIVE_MINUTES, FIVE_MINUTES + 10);
    kit.engine.play();
    await kit.heard(currentTime + 3);
    expect(kit.breaks).to.deep.equal([]);
    expect(kit.element.buffered.length).to.equal(1);
    expect(kit.engine.live?.behind).to.be.within(FIVE_MINUTES, FIVE_MINUTES + 10);
    expect((await kit.mount.report()).requests).to.equal(1);
  });

  it('keeps little in the browser, and fetches what is sought from its own store', async () => {
    kit = await liveKit({ burst: 512_000 });
    kit.engine.play();
    await kit.heard(0.5);
    const oldest = kit.appended.numbers[0] ?? 0;
    expect(kit.element.buffered.end(0)).to.be.within(25, 40);
    for (const target of [50, 5, 60, 0]) {
      kit.appended.clear();
      const seeks = kit.told.count('seeked');
      kit.engine.seek(target);
      expect(kit.told.of('seeking').at(-1)).to.deep.equal({ target });
      await until(() => kit.told.count('seeked') > seeks, { what: `arrival at ${target}` });
      await until(() => kit.engine.currentTime > target + 0.3 && kit.engine.currentTime < target + 3, { what: `sound after ${target}` });
      const [first = Number.NaN] = kit.appended.numbers;
      const expected = oldest + frameAt(target);
      if (kit.appended.numbers.length > 20) expect(first).to.be.within(expected - 4, expected);
    }
    expect(kit.told.count('stalled') + kit.told.count('failed')).to.equal(0);
    expect((await kit.mount.report()).requests).to.equal(1);
  });

  it('rewinds and goes live', async () => {
    kit = await liveKit({ burst: 160_000 });
    kit.engine.play();
    await kit.heard(2);
    expect(kit.engine.live?.behind).to.be.lessThan(0.5);
    kit.engine.pause();
    kit.engine.play();
    kit.engine.seek(15);
    await kit.heard(15.3);
    expect(kit.engine.live?.behind).to.equal(0);
    kit.engine.seek(0);
    await until(() => kit.engine.currentTime < 2, { what: 'rewound' });
    kit.engine.live?.setDrain(true);
    expect(kit.engine.live?.behind).to.be.greaterThan(15);
    kit.engine.live?.goLive();
    await until(() => (kit.engine.live?.behind ?? 9) < 0.3, { what: 'live' });
    const at = kit.engine.currentTime;
    await kit.heard(at + 2);
    expect(kit.engine.live?.window?.end).to.be.within(at + 3.2, at + 5);
  });

  it('tells what is kept about once a second, and when each moment was live', async () => {
    kit = await liveKit();
    const asked = Date.now();
    let told = { end: 0, at: 0 };
    kit.engine.on('window', ({ range: { end } }) => {
      told = { end, at: Date.now() };
    });
    kit.engine.play();
    await kit.heard(3);
    expect(kit.news.window.length).to.be.within(2, 6);
    expect(Math.abs((kit.engine.live?.epochOf(told.end) ?? 0) - told.at)).to.be.lessThan(1000);
    const burst = 32_768 / 8_000;
    expect(Math.abs((kit.engine.live?.epochOf(burst) ?? 0) - asked)).to.be.lessThan(600);
    expect(kit.engine.live?.timeAt(asked)).to.be.closeTo(burst, 0.6);
  });

  it('stops receiving when paused and full, keeps its place, and goes on from there', async () => {
    kit = await liveKit({ burst: 160_000 }, { limits: { seconds: 22, bytes: 1e6 } });
    kit.engine.play();
    await kit.heard(5);
    kit.engine.pause();
    const at = kit.engine.currentTime;
    await until(async () => (await kit.mount.report()).open === 0, { what: 'the connection closed', within: 25_000 });
    expect(kit.engine.live?.window?.start).to.be.lessThan(at);
    kit.engine.play();
    await kit.heard(at + 1);
    expect(kit.engine.currentTime).to.be.lessThan(at + 3);
    expect((await kit.mount.report()).requests).to.equal(2);
  });

  it('drains the cushion by playing a little faster', async () => {
    kit = await liveKit({ burst: 24_000 });
    kit.engine.live?.setDrain(true);
    kit.engine.play();
    await kit.heard(2);
    expect(kit.element.playbackRate).to.be.greaterThan(1);
    expect(kit.told.count('stalled')).to.equal(0);
  });
});
