import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { enPanels } from '../../src/i18n/en-panels.ts';
import { sound } from '../support/sound.ts';
import { begunEarly } from '../support/together.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, type PageOptions, pageWith } from './frame.ts';
import { type Listener, listenerOf } from './listener.ts';

const good = '<audio controls preload="none" id="good" src="/tests/support/audio/tone.mp3" title="A good one"></audio>';

describe('a page where something is wrong', () => {
  let page: Framed;
  let listener: Listener;

  const open = (items: string, options: PageOptions = {}) =>
    pageWith(`<station-player id="player" label="Harbor Radio">${items}${good}</station-player>`, { width: 600, height: 560, ...options });
  const offer = async (items: string) => {
    page = await open(items);
    listener = listenerOf(page);
  };
  afterEach(closePages);

  const bad = async (behaviour: string, attributes = '') => {
    const { url } = await sound(behaviour);
    return `<audio controls preload="none" id="bad" src="${url}" title="A bad one" ${attributes}></audio>`;
  };

  const waitsForSilent = async (attributes: string) => {
    const itsPage = await open(await bad('silent', attributes), { apart: true });
    const its = listenerOf(itsPage);
    its.player.play();
    await its.read(en.connecting);
    await its.read(en.failed.timeout, 20_000);
    its.player.play('good');
    await its.hear(0.3);
    itsPage.element.remove();
  };
  const silentStory = begunEarly(() => waitsForSilent(''));
  const silentStation = begunEarly(() => waitsForSilent('data-live'));

  /** The words stand, with the ways out; and then the player plays what can be played. */
  const meetsTrouble = async (words: string, within?: number) => {
    await listener.press(listener.player.state.item?.kind === 'live' ? en.playLive : en.listen);
    await listener.read(words, within);
    expect(listener.status).to.equal('failed');
    await until(() => page.all(page.player(), '[part=open]').length > 0, { what: 'a way out' });
    const link = page.button(page.player(), enPanels.openAudio) as HTMLAnchorElement;
    expect(link.href).to.equal(listener.player.state.item?.sources[0]?.src);
    expect(page.button(page.player(), en.retry)).to.not.equal(undefined);
    listener.player.play('good');
    await listener.hear(0.3);
    expect(listener.words).to.equal('');
  };

  for (const [kind, attributes] of [
    ['story', ''],
    ['station', 'data-live'],
  ]) {
    it(`says that a ${kind} of a wrong type can’t be played, and goes on`, async () => {
      await offer(await bad('wrong-type', attributes));
      await meetsTrouble(en.failed.unsupported);
    });
  }

  it('says that a story can’t be found, and goes on', async () => {
    await offer(await bad('not-found'));
    await meetsTrouble(en.failed['not-found']);
  });

  it('says that a station can’t be found, and plays it by itself once it is there', async () => {
    const missing = await sound('endless');
    await missing.change('remove');
    await offer(`<audio controls preload="none" data-live src="${missing.url}" title="Away"></audio>`);
    await listener.press(en.playLive);
    await listener.read(en.failed['not-found']);
    await until(() => page.all(page.player(), '[part=try-now]').length > 0, { what: 'Try now' });
    await missing.change('restore');
    await listener.hear(0.3);
    expect(listener.words).to.equal('');
  });

  it('plays what was failing when Retry is pressed and the host has it again', async () => {
    const missing = await sound('file');
    await missing.change('remove');
    await offer(`<audio controls preload="none" id="bad" src="${missing.url}" title="A bad one"></audio>`);
    await listener.press(en.listen);
    await listener.read(en.failed['not-found']);
    await missing.change('restore');
    await listener.press(en.retry);
    await listener.hear(0.3);
  });

  it('goes on with the next source when the first is not there', async () => {
    const { url } = await sound('not-found');
    await offer(`<audio controls preload="none" title="Two ways">
      <source src="${url}" type="audio/mpeg"><source src="/tests/support/audio/tone.mp3" type="audio/mpeg">
    </audio>`);
    await listener.press(en.listen);
    await listener.hear(0.3);
  });

  it('shows what can be read of a torn transcript, and tells the line', async () => {
    await offer(`<audio controls preload="none" src="/tests/support/audio/tone.mp3" title="Torn">
      <track kind="captions" src="/tests/page/torn.vtt" srclang="en" default>
    </audio>`);
    await until(() => listener.player.state.transcript.status === 'ready', { what: 'the transcript' });
    const [issue] = listener.player.state.issues;
    expect(issue?.line).to.equal(8);
    await until(() => page.text(page.player()).includes('The last line is whole again.'), { what: 'the readable cues' });
    expect(page.text(page.player())).to.include('The first line is whole.');
    await listener.press(en.listen);
    await listener.hear(0.3);
  });

  it('says that a transcript could not be loaded, and plays the sound', async () => {
    await offer(`<audio controls preload="none" src="/tests/support/audio/tone.mp3" title="Without">
      <track kind="captions" src="/tests/page/nowhere.vtt" srclang="en" default>
    </audio>`);
    await until(() => page.text(page.player()).includes(enPanels.transcriptFailed), { what: 'the words' });
    expect(page.button(page.player(), enPanels.tryAgain)).to.not.equal(undefined);
    expect(listener.player.state.issues.map(({ message }) => message).join()).to.include('nowhere.vtt');
    await listener.press(en.listen);
    await listener.hear(0.3);
  });

  it('says on the console what is wrong with the page’s audio, and plays the rest', async () => {
    page = await pageWith(
      `<station-player id="player">
        <audio controls preload="none" title="Empty"></audio>
        <audio controls preload="none" title="Script" src="javascript:alert(1)"></audio>
        <audio controls preload="none" title="Number" data-duration="soon" src="/tests/support/audio/tone.mp3"></audio>
      </station-player>`,
      { late: true, width: 600, height: 560 },
    );
    const said: string[] = [];
    page.window.console.warn = (words: string) => said.push(words);
    await page.loadScript();
    listener = listenerOf(page);
    expect(listener.player.state.issues.map(({ code }) => code)).to.deep.equal(['no-source', 'bad-url', 'bad-number']);
    expect(said).to.deep.equal(listener.player.state.issues.map(({ message }) => message));
    expect(listener.player.state.queue.items.map(({ title }) => title)).to.deep.equal(['Number']);
    await listener.press(en.listen);
    await listener.hear(0.3);
  });

  it('says that a story’s host doesn’t answer, and goes on', silentStory);

  it('says that a station’s host doesn’t answer, and goes on', silentStation);
});
