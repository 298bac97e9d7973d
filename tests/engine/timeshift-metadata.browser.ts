import { expect } from 'chai';
import { metadataOrigins } from '../../src/engine/timeshift/connection.ts';
import { until } from '../support/until.ts';
import { type LiveKit, liveKit } from './timeshift/live-kit.ts';

const title = 'The Tideline - Low Water';

/** The same server under the name of another origin. */
const elsewhere = (address: string) => address.replace('127.0.0.1', 'localhost');

describe('metadata in a stream of another origin', () => {
  let kit: LiveKit;
  afterEach(async () => {
    await kit.release();
    // What a page has learnt of an origin.
    metadataOrigins.delete(new URL(kit.mount.url).origin);
    sessionStorage.clear();
  });

  const named = () => until(() => kit.news.metadata.length > 0, { what: 'metadata', within: 15_000 });
  const textOf = ({ bytes }: { bytes: Uint8Array } = { bytes: new Uint8Array() }) => new TextDecoder().decode(bytes);

  for (const burst of [32_768, 0]) {
    it(`are asked for beside the sound, with nothing lost and nothing heard twice, after a burst of ${burst}`, async () => {
      kit = await liveKit({ title, burst });
      kit.engine.play();
      await named();
      expect(textOf(kit.news.metadata[0])).to.equal(`StreamTitle='${title}';`);
      await until(async () => (await kit.mount.report()).open === 1, { what: 'the first connection closed' });
      await kit.heard((kit.engine.live?.window?.end ?? 0) + 1);
      expect(kit.breaks).to.deep.equal([]);
      expect(kit.told.count('stalled') + kit.told.count('lost') + kit.news.spliced.length).to.equal(0);
      const { requests, headers } = await kit.mount.report();
      expect(requests).to.equal(2);
      expect(headers.map((each) => each.includes('icy-metadata'))).to.deep.equal([false, true]);
    });
  }

  it('are asked for at once when the stream is asked for again', async () => {
    kit = await liveKit({ title });
    kit.engine.play();
    await named();
    await kit.mount.befall({ kind: 'close' });
    await until(() => kit.told.count('lost') > 0, { what: 'the loss' });
    kit.engine.live?.reconnect({ src: kit.mount.url });
    await until(() => kit.news.spliced.length > 0, { what: 'the splice' });
    expect(kit.news.spliced[0]?.seamless).to.equal(true);
    const { headers } = await kit.mount.report();
    expect(headers.at(-1)).to.contain('icy-metadata');
    expect(kit.breaks).to.deep.equal([]);
  });

  it('are left out where they may not be asked for, which is found out once', async () => {
    kit = await liveKit();
    kit.engine.load({ src: elsewhere(kit.mount.url) });
    kit.engine.play();
    await until(async () => (await kit.mount.report()).preflights === 1, { what: 'the question' });
    await kit.heard((kit.engine.live?.window?.end ?? 0) + 1);
    expect(kit.told.story).to.deep.equal(['loading', 'playing']);
    expect(kit.breaks).to.deep.equal([]);
    kit.engine.load({ src: elsewhere(kit.mount.url) });
    kit.engine.play();
    await until(() => kit.told.count('playing') === 2, { what: 'sound' });
    await kit.heard(4);
    const { preflights, requests } = await kit.mount.report();
    expect([preflights, requests]).to.deep.equal([1, 2]);
  });

  it('are done without where an address of our own leads to a server that does not let itself be asked', async () => {
    kit = await liveKit();
    kit.engine.load({ src: new URL(`/leads-to?address=${encodeURIComponent(elsewhere(kit.mount.url))}`, location.href).href });
    kit.engine.play();
    await kit.heard(1);
    expect(kit.told.story).to.deep.equal(['loading', 'playing']);
    expect(kit.engine.live?.window).not.to.equal(undefined);
  });
});
