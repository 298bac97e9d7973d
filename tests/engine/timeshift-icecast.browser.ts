import { expect } from 'chai';
import type { AudioEngine, EngineEventMap } from '../../src/engine/engine.ts';
import { learnPagePolicy } from '../../src/engine/timeshift/page-policy.ts';
import { createTimeShiftEngine } from '../../src/engine/timeshift-engine.ts';
import { type IcecastMount, icecast } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { watchElement } from './real-rig.ts';
import { type Recording, record } from './record.ts';

describe('time-shift engine, on a real Icecast', () => {
  let mount: IcecastMount;
  let engine: AudioEngine;
  let told: Recording;
  let splices: EngineEventMap['spliced'][];

  before(async () => {
    mount = await icecast();
    await learnPagePolicy();
  });
  beforeEach(() => {
    engine = watchElement(createTimeShiftEngine);
    told = record(engine);
    splices = [];
    engine.on('spliced', (detail) => splices.push(detail));
    engine.load({ src: mount.url });
  });
  afterEach(() => engine.dispose());
  after(() => mount.kill());

  const heard = (seconds: number) => until(() => engine.currentTime > seconds, { what: `${seconds} s of sound`, within: 20_000 });

  it('goes on with the next frame on a new connection, without a gap', async () => {
    engine.play();
    await heard(1);
    engine.live?.reconnect({ src: mount.url });
    await until(() => splices.length > 0, { what: 'a splice' });
    expect(splices[0]).to.include({ seamless: true });
    await heard(4);
    expect(told.count('stalled') + told.count('lost')).to.equal(0);
    expect(await mount.listeners()).to.equal(1);
  });

  it('is killed and started again: says so, plays what it has, and goes on', async () => {
    engine.play();
    await heard(1);
    const killed = performance.now();
    await mount.kill();
    await until(() => told.count('lost') > 0, { what: 'lost' });
    expect(told.at('lost') - killed).to.be.lessThan(1000);
    engine.live?.reconnect({ src: mount.url });
    await until(() => told.count('lost') === 2, { what: 'no answer told as lost' });
    await heard(3);
    expect(told.count('stalled') + told.count('failed')).to.equal(0);
    await mount.restart();
    engine.live?.reconnect({ src: mount.url });
    await until(() => splices.length > 0, { what: 'a splice' });
    await heard(12);
    expect(told.count('stalled') + told.count('failed')).to.equal(0);
  });

  it('loses its source, which comes back: says so, plays what it has, and goes on', async () => {
    engine.play();
    await heard(1);
    await mount.silence();
    await until(() => told.count('lost') > 0, { what: 'lost' });
    engine.live?.reconnect({ src: mount.url });
    await until(() => told.count('lost') === 2, { what: 'no answer told as lost' });
    expect(told.of('lost').at(-1)).to.deep.equal({ reason: 'not-found' });
    await mount.feed();
    engine.live?.reconnect({ src: mount.url });
    await until(() => splices.length > 0, { what: 'a splice' });
    await heard(12);
    expect(told.count('stalled') + told.count('failed')).to.equal(0);
  });

  it('loses its source where there is a mount to fall back on: goes on with that, and with its own again', async () => {
    const kept = await icecast({ mount: 'kept.mp3' });
    await kept.feed('backup.mp3');
    engine.load({ src: kept.url });
    engine.play();
    await heard(1);
    await kept.silence();
    await until(async () => (await kept.listeners('backup.mp3')) === 1, { what: 'a listener who is handed over' });
    const fromThere = engine.live?.window?.end ?? 0;
    await until(() => (engine.live?.window?.end ?? 0) > fromThere + 2, { what: 'more to hear' });
    await kept.feed();
    await until(async () => (await kept.listeners()) === 1, { what: 'a listener who is taken back' });
    await heard(fromThere + 5);
    expect(told.count('stalled') + told.count('lost') + told.count('failed')).to.equal(0);
    expect(splices).to.deep.equal([]);
    await kept.kill();
  });

  it('lets go of the connection when another source is loaded', async () => {
    engine.play();
    await heard(0.5);
    engine.load({ src: `${mount.url}?other` });
    await until(async () => (await mount.listeners()) === 0, { what: 'the connection closed' });
  });
});
