import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { fillPage } from '../../src/elements/transcript/taken-transcript.ts';
import { Format } from '../../src/i18n/format.ts';
import { Scope } from '../../src/support/scope.ts';
import { parseTranscript, toParagraphs } from '../../src/transcript/index.ts';
import { pressChord } from '../support/press-chord.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, textOf } from './support/stand.ts';
import { cue, cues, paragraphs, select, transcript } from './support/transcript.ts';

const link = 'https://harbor.example/bridge';
const chosen = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>('.chosen button')];
const menu = async (root: ShadowRoot, name: string) => {
  one(root, '.more > button').click();
  await until(() => root.querySelector('.menu button') !== null);
  const entry = [...root.querySelectorAll<HTMLElement>('.menu button')].find((button) => textOf(button) === name);
  if (!entry) throw new Error(`There is no “${name}”.`);
  entry.click();
};

/** Stands in for the reader's clipboard, which a page without focus may not write. */
function clipboard(): { readonly text: () => string; readonly restore: () => void } {
  let text = '';
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const writeText = async (given: string) => {
    text = given;
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return {
    text: () => text,
    restore: () => (own ? Object.defineProperty(navigator, 'clipboard', own) : Reflect.deleteProperty(navigator, 'clipboard')),
  };
}

describe('what is taken from a transcript', () => {
  afterEach(() => {
    document.getSelection()?.empty();
    clear();
  });

  it('a selection can be quoted and linked to', async () => {
    const { copied, root } = { copied: clipboard(), ...(await transcript({ item: episode({ link }) })) };
    select(root, [6, 3], [6, 12]);
    await until(() => chosen(root).length === 2);
    expect(await axeFindings()).to.deep.equal([]);
    chosen(root)[0]?.click();
    await until(() => copied.text() !== '');
    expect(copied.text()).to.equal(`“one two t”\n— Mara, The bridge reopens, 1:01\n${link}#t=61`);
    await until(() => textOf(one(root, '[role=status]')) === 'Quote copied');
    chosen(root)[1]?.click();
    await until(() => copied.text() === `${link}#t=61`);
    copied.restore();
  });

  it('goes away with the selection, and offers no moment of live audio', async () => {
    const { root } = await transcript({ item: station() });
    select(root, [1, 0], [1, 8]);
    await until(() => chosen(root).map(textOf).join() === 'Copy quote');
    document.getSelection()?.empty();
    await until(() => chosen(root).length === 0);
  });

  it('is selected by paragraphs with Shift and the arrows; Tab reaches what can be done, Escape lets go', async () => {
    const { root } = await transcript();
    paragraphs(root)[2]?.focus({ preventScroll: true });
    await pressChord('Shift', 'ArrowDown');
    await until(() => chosen(root).length === 2);
    expect(textOf(root.activeElement)).to.contain('w3 ');
    await sendKeys({ press: 'Tab' });
    await until(() => root.activeElement?.matches('.foot button') === true);
    await pressChord('Shift', 'Tab');
    await sendKeys({ press: 'Escape' });
    await until(() => chosen(root).length === 0);
  });

  it('a copy says who speaks and when', async () => {
    const { root } = await transcript();
    select(root, [1, 3], [2, 6]);
    await until(() => chosen(root).length === 2);
    let copied = '';
    const look = ({ clipboardData }: ClipboardEvent) => {
      copied = clipboardData?.getData('text/plain') ?? '';
    };
    window.addEventListener('copy', look);
    await pressChord('Control', 'c');
    await until(() => copied !== '', { what: 'a copy' });
    window.removeEventListener('copy', look);
    expect(copied).to.equal('Tomas (0:11)\none two three four five six seven eight nine.\n\nMara (0:20)\nw2 one');
  });

  it('is downloaded as .vtt and .txt, under the title', async () => {
    const { root } = await transcript();
    const saved: Promise<readonly [string, string]>[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(fetch(this.href).then(async (answer) => [this.download, await answer.text()] as const));
    };
    await menu(root, 'Download captions (.vtt)');
    await until(() => saved.length === 1);
    await menu(root, 'Download text (.txt)');
    await until(() => saved.length === 2);
    HTMLAnchorElement.prototype.click = click;
    const [[vttName, vtt], [textName, text]] = await Promise.all(saved as [Promise<[string, string]>, Promise<[string, string]>]);
    expect([vttName, textName]).to.deep.equal(['The bridge reopens.vtt', 'The bridge reopens.txt']);
    expect(parseTranscript(vtt).cues).to.have.length(60);
    expect(text).to.match(/^The bridge reopens\n\nMara \(0:00\)\nw0 one two three four five six seven eight nine\.\n/);
  });

  it('is offered as text and on paper alone where it has no times', async () => {
    const plain = ['One line.', 'Another.'].map((text) => ({ start: 0, end: 0, text }));
    const { root, player } = await transcript({ transcript: { status: 'ready', cues: plain } });
    const entries = () => [...root.querySelectorAll('.menu button')].map(textOf);
    one(root, '.more > button').click();
    await until(() => entries().length > 0);
    expect(entries()).to.deep.equal(['Copy link to this moment', 'Download text (.txt)', 'Print the transcript']);
    player.patch({ transcript: { status: 'ready', cues: [cue(0)] } });
    await until(() => entries().includes('Download captions (.vtt)'));
  });

  it('the link to the moment that is heard is in the menu, which Escape closes', async () => {
    const { copied, root, part } = { copied: clipboard(), ...(await transcript({ item: episode({ link }) })) };
    await menu(root, 'Copy link to this moment');
    await until(() => copied.text() === `${link}#t=12`);
    copied.restore();
    one(root, '.more > button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.querySelector('.menu button') !== null);
    expect(await axeFindings()).to.deep.equal([]);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Escape' });
    await part.updateComplete;
    expect(root.querySelector('.menu button')).to.equal(null);
    expect(root.activeElement).to.equal(one(root, '.more > button'));
  });

  it('is printed from the menu, all of it, on a page of its own that goes away again', async () => {
    const { root } = await transcript({ transcript: { status: 'ready', cues: cues(2000) } });
    const printed: string[] = [];
    const watch = ({ target }: Event) => {
      const page = target instanceof HTMLIFrameElement ? target.contentWindow : null;
      if (page) page.print = () => printed.push(...[...page.document.querySelectorAll('p')].map(textOf));
    };
    document.addEventListener('load', watch, { capture: true });
    await menu(root, 'Print the transcript');
    await until(() => printed.length > 0, { what: 'what is printed' });
    document.removeEventListener('load', watch, { capture: true });
    expect(printed).to.have.length(2000);
    expect(printed.at(-1)).to.equal('Tomas5:33:10w1999 one two three four five six seven eight nine.');
    const frame = document.querySelector('iframe');
    frame?.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('iframe')).to.equal(null);
  });

  it('is all there at once where its page is printed', async () => {
    // The page has no time for what is not looked at.
    const own = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback');
    Object.defineProperty(window, 'requestIdleCallback', { configurable: true, value: () => 0 });
    const { root } = await transcript({ transcript: { status: 'ready', cues: cues(2000) } });
    expect(paragraphs(root).length).to.be.below(2000);
    window.dispatchEvent(new Event('beforeprint'));
    expect(paragraphs(root)).to.have.length(2000);
    if (own) Object.defineProperty(window, 'requestIdleCallback', own);
    else Reflect.deleteProperty(window, 'requestIdleCallback');
  });

  it('is printed whole, as text', async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const page = frame.contentWindow as Window & typeof globalThis;
    const said = [cue(0, { text: '<b>hi</b>', speaker: '<i>Mara' }), cue(1)];
    fillPage(page, {
      title: 'A & B',
      cues: said,
      paragraphs: toParagraphs(said),
      format: new Format('en'),
      scope: new Scope(),
      language: 'fr',
    });
    expect(page.document.documentElement.lang).to.equal('fr');
    expect(textOf(page.document.body)).to.equal('A & B<i>Mara0:00<b>hi</b>Tomas0:10w1 one two three four five six seven eight nine.');
    expect(page.document.querySelectorAll('p')).to.have.length(2);
  });

  it('is printed with its headings, and without times where it has none', async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const page = frame.contentWindow as Window & typeof globalThis;
    const taken = { title: 'A', format: new Format('en'), scope: new Scope() };
    const said = [cue(0)];
    const chapter = { start: 0, title: '<b>The vote', toc: true };
    fillPage(page, { ...taken, cues: said, paragraphs: toParagraphs(said, { chapters: [chapter] }) });
    expect(textOf(page.document.querySelector('h2'))).to.equal('<b>The vote');
    const untimed = [{ start: 0, end: 0, text: 'Good evening.' }];
    fillPage(page, { ...taken, cues: untimed, paragraphs: toParagraphs(untimed) });
    expect(textOf(page.document.body)).to.equal('AGood evening.');
  });
});
