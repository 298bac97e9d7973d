import { expect } from 'chai';
import { createStreamEngine } from '../../src/engine/stream-engine.ts';
import { type IcecastMount, icecast } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { record } from './record.ts';

const begin = (mount: IcecastMount) => {
  const engine = createStreamEngine();
  const told = record(engine);
  engine.load({ src: mount.url });
  engine.play();
  return { engine, told };
};

describe('stream engine, on a real Icecast with a mount to fall back on', () => {
  it('sounds on from the mount to fall back on when its source is lost, and from its own again', async () => {
    const other = await icecast({ mount: 'kept.mp3' });
    await other.feed('backup.mp3');
    const { engine, told } = begin(other);
    const further = (seconds: number, from = engine.currentTime) =>
      until(() => engine.currentTime > from + seconds, { what: `${seconds} s after ${from}`, within: 30_000 });
    await further(3);
    await other.silence();
    // More than the backlog: what is heard then came from the other mount.
    await further(10);
    expect(await other.listeners('backup.mp3')).to.equal(1);
    await other.feed();
    await until(async () => (await other.listeners()) === 1, { what: 'a listener who is taken back' });
    await further(4);
    expect(told.count('lost') + told.count('failed')).to.equal(0);
    engine.dispose();
    await other.kill();
  });
});
