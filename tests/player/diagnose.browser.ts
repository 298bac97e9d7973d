import { expect } from 'chai';
import '../../src/define.ts';
import type { AddressCheck, Diagnosis } from '../../src/player/diagnose/diagnosis.ts';
import { namedFiles } from '../../src/player/named-files.ts';
import { audio, offer } from '../elements/support/page.ts';
import { clear } from '../elements/support/stand.ts';
import { sound } from '../support/sound.ts';
import { until } from '../support/until.ts';

async function diagnose(children: readonly HTMLAudioElement[], attributes: Readonly<Record<string, string>> = {}): Promise<Diagnosis> {
  const { player } = await offer('station-provider', children, attributes);
  if (!player) throw new Error('There is no player.');
  // What reads the files that a page names comes late.
  const named = ['config', 'feed'].filter((name) => name in attributes).length;
  await until(() => (namedFiles.get(player)?.length ?? 0) === named, { what: 'the files that are named' });
  return player.diagnose();
}

const codes = ({ checks }: Pick<Diagnosis, 'checks'>) => checks.flatMap(({ findings }) => findings.map(({ code }) => code));
const wordsOf = ({ checks }: Diagnosis) => checks.flatMap(({ findings }) => findings.map(({ message }) => message)).join('\n');
const of = ({ checks }: Diagnosis, use: AddressCheck['use']) => checks.filter((check) => check.use === use);

describe('diagnose', () => {
  afterEach(clear);

  it('finds nothing wrong with what is well, and says so', async () => {
    const [live, story] = await Promise.all([sound('endless'), sound('file')]);
    const news = audio({ src: live.url, live: true, title: 'Harbor News' });
    news.dataset['now'] = '/live/news.json';
    const tale = audio({ src: story.url, title: 'The bridge', vtt: '/demo/public/audio/oysters.vtt' });
    tale.dataset['artwork'] = '/art/oysters.svg';
    const diagnosis = await diagnose([news, tale], { label: 'Harbor Radio' });
    expect(codes(diagnosis)).to.deep.equal([]);
    expect(diagnosis.ok).to.equal(true);
    expect(diagnosis.checks.map(({ use }) => use)).to.deep.equal(['audio', 'on air', 'audio', 'transcript', 'artwork']);
    expect(diagnosis.text).to.match(/^Harbor Radio: 5 addresses tested, 0 problems\.\n\nAll is well with\n {2}audio: http/);
  });

  it('takes a few kilobytes of a live stream, and hangs up', async () => {
    const { url, report } = await sound('endless');
    await diagnose([audio({ src: url, live: true })]);
    await until(async () => (await report()).open === 0, { what: 'the stream let go' });
    expect((await report()).requests).to.equal(1);
  });

  for (const [name, behaviour, code, words] of [
    ['that is not there', 'not-found', 'not-found', 'that there is nothing (404). Is the address right?'],
    ['that is a web page', 'wrong-type', 'web-page', 'This is a web page and no sound.'],
  ] as const) {
    it(`names audio ${name}`, async () => {
      const { url } = await sound(behaviour);
      const diagnosis = await diagnose([audio({ src: url, title: 'The bridge' })]);
      expect(codes(diagnosis)).to.deep.equal([code]);
      expect(diagnosis.ok).to.equal(false);
      expect(diagnosis.text).to.include(`PROBLEM: audio of The bridge\n  ${url}\n`).and.to.include(words);
    });
  }

  it('says of audio that nothing answers', async () => {
    expect(codes(await diagnose([audio({ src: 'http://127.0.0.1:9/a.mp3' })]))).to.deep.equal(['unreachable']);
  });

  it('says which header lets listeners rewind a station that plays without it', async () => {
    const { url } = await sound('endless', { query: 'cors=no' });
    const diagnosis = await diagnose([audio({ src: url, live: true })]);
    expect(codes(diagnosis)).to.deep.equal(['no-cors']);
    expect(diagnosis.ok).to.equal(true);
    const { host, pathname } = new URL(url);
    expect(wordsOf(diagnosis)).to.equal(
      `It plays. So that listeners can pause and rewind: let ${host} send the header “Access-Control-Allow-Origin: *” with ${pathname}.`,
    );
  });

  it('wants no header of an episode, and hears whether it plays', async () => {
    const [well, bad] = await Promise.all([sound('file', { query: 'cors=no' }), sound('wrong-type', { query: 'cors=no' })]);
    const diagnosis = await diagnose([audio({ src: well.url }), audio({ src: bad.url })]);
    expect(diagnosis.checks.map(({ findings }) => findings.map(({ code }) => code))).to.deep.equal([[], ['cannot-play']]);
  });

  it('says which header lets a transcript be read, and what is wrong in one', async () => {
    const [story, closed] = await Promise.all([sound('file'), sound('file', { query: 'cors=no' })]);
    const tale = audio({ src: story.url, vtt: closed.url });
    const torn = audio({ src: `${story.url}?2`, vtt: '/tests/page/blank.html' });
    const diagnosis = await diagnose([tale, torn]);
    const [first, second] = of(diagnosis, 'transcript');
    expect(first?.findings[0]?.message).to.include('lets no other site read it. Let 127.0.0.1');
    expect(second?.findings.map(({ code }) => code)).to.include('no-cues');
  });

  it('says of a station that nothing is on, and of pictures that they are none', async () => {
    const { url } = await sound('endless');
    const news = audio({ src: url, live: true });
    Object.assign(news.dataset, {
      now: '/tests/support/audio/station.json',
      artwork: '/tests/page/blank.html',
      captions: '/tests/support/audio/station.json',
    });
    const diagnosis = await diagnose([news]);
    expect(of(diagnosis, 'on air')[0]?.findings).to.have.length(1);
    expect(of(diagnosis, 'artwork')[0]?.findings.map(({ code }) => code)).to.deep.equal(['no-picture']);
    expect(of(diagnosis, 'live captions')[0]?.findings.map(({ code }) => code)).to.deep.equal(['wrong-type']);
  });

  it('tests the files that a page names, and what they offer, also before Play', async () => {
    const [feed, own] = await Promise.all([sound('file', { file: 'broken.xml' }), sound('file')]);
    const diagnosis = await diagnose([audio({ src: own.url })], { feed: feed.url, config: '/tests/support/audio/station.json' });
    expect(diagnosis.checks.map(({ use }) => use).slice(0, 2)).to.deep.equal(['station.json', 'feed']);
    expect(of(diagnosis, 'feed')[0]?.findings.map(({ code, severity }) => [code, severity])).to.deep.equal([
      ['repaired-xml', 'advice'],
      ['no-source', 'advice'],
    ]);
    expect(of(diagnosis, 'audio').map(({ url }) => url)).to.include(feed.url.replace('broken.xml', 'tone.mp3'));
  });

  it('ends when it is told to', async () => {
    const { url, report } = await sound('silent');
    const { player } = await offer('station-provider', [audio({ src: url })]);
    const enough = new AbortController();
    const diagnosis = player?.diagnose(enough.signal);
    await until(async () => (await report()).open === 1, { what: 'the request' });
    enough.abort();
    expect(codes((await diagnosis) ?? { checks: [] })).to.deep.equal(['silent']);
    await until(async () => (await report()).open === 0, { what: 'the request let go' });
  });
});
