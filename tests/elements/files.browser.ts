import { expect } from 'chai';
import '../../src/define.ts';
import { sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { audio, offer, story1 } from './support/page.ts';
import { clear } from './support/stand.ts';

const folder = '/tests/support/audio';
const feed = `${folder}/podcast.xml`;
const config = `${folder}/station.json`;

type Host = HTMLElementTagNameMap['station-player'] | HTMLElementTagNameMap['station-provider'];

const state = (host: Host) => host.player?.state;
const ids = (host: Host) => [...(state(host)?.stations.items ?? []), ...(state(host)?.queue.items ?? [])].map(({ id }) => id);
const has = (host: Host, ...expected: string[]) =>
  until(() => ids(host).join() === expected.join(), { what: () => `${expected.join()}; there are ${ids(host).join()}` });
const codes = (host: Host) => (state(host)?.issues ?? []).map(({ code }) => code);

describe('config and feed', () => {
  afterEach(clear);

  it('are nothing that axe would mend', async () => {
    const player = await offer('station-player', [], { feed, config });
    await has(player, 'config-news', 'config-story', 'feed-tone', 'feed-short', 'feed-opus');
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('are one catalogue with the audio children, which come first', async () => {
    const provider = await offer('station-provider', [story1()], { feed, config });
    await has(provider, 'config-news', 'bridge', 'config-story', 'feed-tone', 'feed-short', 'feed-opus');
    expect(state(provider)?.item?.id).to.equal('bridge');
    expect(state(provider)?.name).to.equal('Harbor Radio');
  });

  it('say of an episode that the page has, too, what the page says', async () => {
    const own = audio({ src: `${folder}/short.mp3`, id: 'own', title: 'As the page says' });
    await has(await offer('station-provider', [own], { feed }), 'own', 'feed-tone', 'feed-opus');
  });

  it('play', async () => {
    const player = await offer('station-player', [], { feed, 'feed-limit': '1', label: 'Own name' });
    await has(player, 'feed-tone');
    expect(state(player)?.name).to.equal('Own name');
    player.player?.play();
    await until(() => state(player)?.playback.status === 'playing');
    expect(state(player)?.item?.title).to.equal('The tone');
  });

  it('follow their attributes: the last one counts', async () => {
    const held = await sound('silent', { file: 'podcast.xml' });
    const provider = await offer('station-provider', [], { feed: held.url, 'feed-limit': '2' });
    await until(async () => (await held.report()).open === 1, { what: 'the first feed asked for' });
    provider.setAttribute('feed', feed);
    await has(provider, 'feed-tone', 'feed-short');
    await until(async () => (await held.report()).open === 0, { what: 'the first feed let go' });
    provider.setAttribute('feed-limit', '1');
    await has(provider, 'feed-tone');
    provider.setAttribute('config', config);
    await has(provider, 'config-news', 'config-story', 'feed-tone');
    provider.removeAttribute('feed');
    await has(provider, 'config-news', 'config-story');
    provider.removeAttribute('config');
    await has(provider);
    expect(codes(provider)).to.deep.equal([]);
  });

  it('go on when the element is moved, and come again after it was away', async () => {
    const provider = await offer('station-provider', [], { feed });
    await has(provider, 'feed-tone', 'feed-short', 'feed-opus');
    const { player } = provider;
    document.body.append(document.createElement('section'));
    document.querySelector('section')?.append(provider);
    // Behind the moment at which the player would go.
    await new Promise((resolve) => setTimeout(resolve));
    expect(provider.player).to.equal(player);
    await has(provider, 'feed-tone', 'feed-short', 'feed-opus');
    provider.remove();
    await until(() => provider.player === undefined);
    document.body.append(provider);
    await has(provider, 'feed-tone', 'feed-short', 'feed-opus');
  });

  it('of another origin are asked for when the listener has pressed Play', async () => {
    const [elsewhere, tone] = await Promise.all([sound('file', { file: 'podcast.xml' }), sound('file')]);
    const provider = await offer('station-provider', [audio({ src: tone.url, id: 'tone' })], { feed: elsewhere.url, config });
    await has(provider, 'config-news', 'tone', 'config-story');
    expect((await elsewhere.report()).requests).to.equal(0);
    provider.player?.play('tone');
    await has(provider, 'config-news', 'tone', 'config-story', 'feed-tone', 'feed-short', 'feed-opus');
    expect((await elsewhere.report()).requests).to.equal(1);
  });

  it('of another origin are asked for at once where there would be nothing to play without them', async () => {
    const elsewhere = await sound('file', { file: 'podcast.xml' });
    const provider = await offer('station-provider', [], { feed: elsewhere.url });
    await has(provider, 'feed-tone', 'feed-short', 'feed-opus');
    expect(state(provider)?.queue.items[0]?.sources[0]?.src).to.equal(elsewhere.url.replace('podcast.xml', 'tone.mp3'));
  });

  for (const [what, attributes, code, words] of [
    ['that is not there', { feed: '/nowhere/feed.xml' }, 'file-unreachable', 'its server answers 404'],
    ['that is a web page', { feed: '/tests/page/blank.html' }, 'unsupported-format', 'This is a web page and no feed'],
    ['that is no JSON', { config: feed }, 'bad-json', 'station.json is not JSON'],
    ['of an address that is none', { feed: 'javascript:alert(1)' }, 'bad-url', 'The feed: “javascript:alert(1)” begins with javascript:'],
  ] as const) {
    it(`${what} leave the rest as it is, and are an issue in plain words`, async () => {
      const provider = await offer('station-provider', [story1()], attributes);
      await until(() => codes(provider).includes(code), { what: () => codes(provider).join() });
      expect(state(provider)?.issues.find((issue) => issue.code === code)?.message).to.include(words);
      expect(ids(provider)).to.deep.equal(['bridge']);
    });
  }

  it('that no other site may read say which header is missing', async () => {
    const { url } = await sound('file', { file: 'podcast.xml', query: 'cors=no' });
    const provider = await offer('station-provider', [], { feed: url });
    await until(() => codes(provider).includes('file-unreachable'));
    expect(state(provider)?.issues[0]?.message).to.include('Let its server send Access-Control-Allow-Origin: *');
  });

  it('with mistakes offer what can be played, and say what is wrong', async () => {
    const provider = await offer('station-provider', [], { feed: `${folder}/broken.xml` });
    await has(provider, 'heard');
    expect(codes(provider)).to.deep.equal(['repaired-xml', 'no-source']);
  });
});
