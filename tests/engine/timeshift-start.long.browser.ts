import { expect } from 'chai';
import { sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { type LiveKit, liveKit } from './timeshift/live-kit.ts';

describe('time-shift engine, from the first press of Play', () => {
  let kit: LiveKit;
  afterEach(() => kit.release());

  const playing = () => until(() => kit.told.count('playing') > 0, { what: 'playing' });
  const unsuited = () => until(() => kit.news.unsuited.length > 0, { what: 'unsuited' });

  /** Milliseconds from `play` until the media clock advances. */
  async function clickToClock(): Promise<number> {
    const began = performance.now();
    kit.engine.play();
    const { element } = kit;
    await new Promise<void>((resolve) => {
      const look = () => (element.currentTime > 0 ? resolve() : void setTimeout(look, 1));
      look();
    });
    return performance.now() - began;
  }

  it('sounds at once, though it joins in mid-frame', async () => {
    const waits: number[] = [];
    for (let times = 0; times < 5; times += 1) {
      kit = await liveKit({ burst: 32_700 + times * 13 });
      await until(() => kit.element.networkState === HTMLMediaElement.NETWORK_LOADING, { what: 'MediaSource attached' });
      waits.push(await clickToClock());
      if (times < 4) await kit.release();
    }
    const median = waits.sort((a, b) => a - b)[2] ?? Infinity;
    console.log(`click to an advancing clock: ${waits.map(Math.round).join(', ')} ms`);
    expect(median).to.be.lessThan(400);
  });

  it('plays AAC', async () => {
    kit = await liveKit({ sound: 'aac' });
    kit.engine.play();
    await kit.heard(2);
    expect(kit.told.story).to.deep.equal(['loading', 'playing']);
  });

  it('asks other origins without a header of its own, and anew each time', async () => {
    kit = await liveKit();
    kit.engine.play();
    await playing();
    const { headers } = await kit.mount.report();
    expect(headers.join()).not.to.contain('icy-metadata');
    expect(headers).to.have.length(1);
  });

  it('is unsuited where the bytes may not be read, and lets go', async () => {
    kit = await liveKit({ cors: false });
    kit.engine.play();
    await unsuited();
    expect(kit.told.story).to.deep.equal(['loading']);
    expect(kit.engine.wantsSound).to.equal(false);
    await until(async () => (await kit.mount.report()).open === 0, { what: 'the connection closed' });
  });

  for (const [type, event, reason] of [
    ['application/ogg', 'unsuited', undefined],
    ['text/html', 'failed', 'unsupported'],
  ] as const) {
    it(`${event} for ${type}`, async () => {
      kit = await liveKit({ type });
      kit.engine.play();
      await until(() => kit.news.unsuited.length + kit.told.count('failed') > 0, { what: 'an answer' });
      expect(kit.news.unsuited.length > 0 ? 'unsuited' : 'failed').to.equal(event);
      if (reason) expect(kit.told.of('failed')).to.deep.equal([{ reason }]);
    });
  }

  for (const [status, reason] of [
    [404, 'not-found'],
    [503, 'network'],
  ] as const) {
    it(`fails at once at ${status}`, async () => {
      kit = await liveKit();
      await kit.mount.befall({ kind: 'status', status });
      kit.engine.play();
      await until(() => kit.told.count('failed') > 0, { what: 'failure' });
      expect(kit.told.of('failed')).to.deep.equal([{ reason }]);
    });
  }

  it('follows a redirect, each time anew', async () => {
    kit = await liveKit();
    const other = await sound('endless');
    await kit.mount.befall({ kind: 'redirect', to: other.url });
    kit.engine.play();
    await playing();
    expect((await other.report()).requests).to.equal(1);
  });

  it('fails where nothing comes, and where what comes is no sound', async () => {
    kit = await liveKit({}, { patience: { start: 700, stall: 700 } });
    for (const [behaviour, reason] of [
      ['silent', 'timeout'],
      ['headers', 'timeout'],
      ['damaged', 'decode'],
    ] as const) {
      const before = kit.told.count('failed');
      kit.engine.load({ src: (await sound(behaviour)).url });
      kit.engine.play();
      await until(() => kit.told.count('failed') > before, { what: `failure of ${behaviour}` });
      expect(kit.told.of('failed').at(-1)).to.deep.equal({ reason });
    }
  });

  it('brings the titles of its own origin’s streams, with the moment that each belongs to', async () => {
    kit = await liveKit();
    kit.engine.load({ src: new URL('/live/news.mp3', location.href).href });
    kit.engine.play();
    await until(() => kit.news.metadata.length > 0, { what: 'metadata' });
    const [{ at = -1, bytes = new Uint8Array() } = {}] = kit.news.metadata;
    expect(new TextDecoder().decode(bytes)).to.match(/^StreamTitle='.+ - .+';$/);
    // The first block stands after 16,000 bytes of 64 kbit/s.
    expect(at).to.be.closeTo(2, 0.05);
    expect(kit.engine.currentTime).to.be.lessThan(2);
  });
});
