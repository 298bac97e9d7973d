import { expect } from 'chai';
import { faultMount } from '../support/fault-server/fault.ts';
import type { Fault } from '../support/fault-server/faulty-mount.ts';
import { until } from '../support/until.ts';
import { type LiveKit, liveKit } from './timeshift/live-kit.ts';

/** About four seconds of counted frames. */
const BURST = 32_768;

const hearable = 250;

describe('time-shift engine, when the stream breaks off', () => {
  let kit: LiveKit;
  afterEach(() => kit.release());

  const lost = () => until(() => kit.told.count('lost') > 0, { what: 'lost' });
  const spliced = (times = 1) => until(() => kit.news.spliced.length === times, { what: 'a splice' });
  const reconnect = () => kit.engine.live?.reconnect({ src: kit.mount.url });

  const outages: readonly (readonly [string, Fault, Fault])[] = [
    ['closed', { kind: 'close' }, { kind: 'thaw' }],
    ['reset', { kind: 'reset' }, { kind: 'thaw' }],
    ['down for a while', { kind: 'down' }, { kind: 'up' }],
  ];
  for (const [how, fault, end] of outages) {
    it(`${how}: nothing is lost, nothing comes twice, and nothing is heard of it`, async () => {
      kit = await liveKit({ burst: BURST });
      kit.engine.play();
      await kit.heard(1);
      const longestStand = kit.watchClock();
      await kit.mount.befall(fault);
      await lost();
      await kit.heard(2.5);
      await kit.mount.befall(end);
      reconnect();
      await spliced();
      await kit.heard(8);
      expect(kit.news.spliced).to.have.length(1);
      expect(kit.news.spliced[0]).to.include({ seamless: true });
      expect(kit.breaks).to.deep.equal([]);
      expect(longestStand()).to.be.lessThan(hearable);
      expect(kit.element.buffered.length).to.equal(1);
      expect(kit.told.story).to.deep.equal(['loading', 'playing', 'lost', 'playing']);
    });
  }

  it('a hang is told, and a new connection goes on where it was', async () => {
    kit = await liveKit({ burst: BURST }, { patience: { start: 5000, stall: 1200 } });
    kit.engine.play();
    await kit.heard(1);
    const longestStand = kit.watchClock();
    await kit.mount.befall({ kind: 'hang' });
    await lost();
    await kit.mount.befall({ kind: 'thaw' });
    reconnect();
    await kit.heard(6);
    expect(kit.breaks).to.deep.equal([]);
    expect(kit.news.spliced).to.deep.include({ at: kit.news.spliced[0]?.at, seamless: true });
    expect(longestStand()).to.be.lessThan(hearable);
  });

  it('says so where the server has nothing of what came before, and joins cleanly', async () => {
    kit = await liveKit({ burst: BURST });
    kit.engine.play();
    await kit.heard(1);
    const longestStand = kit.watchClock();
    await kit.mount.befall({ kind: 'restart' });
    await lost();
    reconnect();
    await spliced();
    expect(kit.news.spliced[0]).to.include({ seamless: false });
    await kit.heard(8);
    expect(kit.breaks).to.have.length(1);
    expect(longestStand()).to.be.lessThan(hearable);
    expect(kit.element.buffered.length).to.equal(1);
  });

  it('plays on where the server goes over to another codec', async () => {
    kit = await liveKit({ burst: BURST });
    const other = await faultMount({ sound: 'aac', burst: BURST });
    kit.engine.play();
    await kit.heard(1);
    const longestStand = kit.watchClock();
    await kit.mount.befall({ kind: 'redirect', to: other.url });
    await kit.mount.befall({ kind: 'close' });
    await lost();
    reconnect();
    await spliced();
    expect(kit.news.spliced[0]).to.include({ seamless: false });
    await kit.heard(8);
    expect(longestStand()).to.be.lessThan(3000);
    expect(kit.told.count('failed')).to.equal(0);
    await other.remove();
  });

  it('longer than the cushion: stands, and sounds again from the new burst', async () => {
    kit = await liveKit({ burst: 12_000 });
    kit.engine.play();
    await kit.heard(0.5);
    await kit.mount.befall({ kind: 'down' });
    await until(() => kit.told.count('stalled') > 0, { what: 'stalled' });
    reconnect();
    await until(() => kit.told.count('lost') === 2, { what: 'no answer told as lost' });
    await kit.heard(1);
    await kit.mount.befall({ kind: 'up' });
    const before = kit.told.count('playing');
    reconnect();
    await until(() => kit.told.count('playing') > before, { what: 'playing again' });
    await kit.heard(3);
    expect(kit.told.count('failed')).to.equal(0);
  });

  it('again and again: each time it goes on with what the burst brings, and waits for no more', async () => {
    kit = await liveKit({ burst: 12_000 });
    kit.engine.play();
    await kit.heard(0.5);
    const inStore: number[] = [];
    kit.engine.on('playing', () => inStore.push(kit.element.buffered.end(kit.element.buffered.length - 1) - kit.element.currentTime));
    for (let outage = 1; outage <= 5; outage += 1) {
      const { told } = kit;
      const [stalls, plays] = [told.count('stalled'), told.count('playing')];
      await kit.mount.befall({ kind: 'down' });
      await until(() => told.count('stalled') > stalls, { what: `stalled, ${outage}` });
      await kit.mount.befall({ kind: 'up' });
      reconnect();
      await until(() => told.count('playing') > plays, { what: `playing again, ${outage}` });
    }
    // The burst is a second and a half; a browser that has run dry again and again waits for three.
    expect(Math.max(...inStore)).to.be.lessThan(2.7);
  });

  it('slower than real time: stands, is not given up, and loses nothing', async () => {
    kit = await liveKit({ burst: 12_000 });
    kit.engine.play();
    await kit.heard(0.5);
    await kit.mount.befall({ kind: 'slow', pace: 0.3 });
    await until(() => kit.told.count('stalled') > 0, { what: 'stalled' });
    expect(kit.engine.wantsSound).to.equal(true);
    await kit.mount.befall({ kind: 'slow', pace: 1 });
    const stoodAt = kit.engine.currentTime;
    await kit.heard(stoodAt + 3);
    expect(kit.told.count('failed') + kit.told.count('lost')).to.equal(0);
    expect(kit.breaks).to.deep.equal([]);
  });

  it('in silence, all frames of which are alike, goes on', async () => {
    kit = await liveKit({ burst: BURST });
    kit.engine.play();
    await kit.heard(1);
    await kit.mount.befall({ kind: 'silence' });
    await kit.heard(3);
    await kit.mount.befall({ kind: 'close' });
    await lost();
    reconnect();
    await kit.mount.befall({ kind: 'sound' });
    await kit.heard(8);
    const sounds = kit.appended.numbers.filter((number) => number > 0);
    expect(sounds.every((number, index) => index === 0 || number > (sounds[index - 1] ?? 0))).to.equal(true);
    expect(kit.news.spliced[0]).to.include({ seamless: true });
  });

  for (const kind of ['corrupt', 'drop'] as const) {
    it(`goes on after bytes that are ${kind === 'drop' ? 'missing' : 'damaged'}`, async () => {
      kit = await liveKit({ burst: 8_000 });
      kit.engine.play();
      await kit.heard(0.5);
      await kit.mount.befall({ kind, bytes: 700 });
      await kit.heard(5);
      expect(kit.told.count('failed') + kit.told.count('lost')).to.equal(0);
      expect(kit.breaks.length).to.be.lessThan(4);
    });
  }
});
