import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { enPanels } from '../../src/i18n/en-panels.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, nameOf, pageWith } from './frame.ts';
import { type Listener, listenerOf } from './listener.ts';

const titles = [
  'Six in the morning',
  'Nine minutes on the water',
  'The color from the paint locker',
  'One more summer',
  'The woman with the crossword',
];

/** A player of a page of the demo, as it stands there. */
async function playerOf(path: string, id: string): Promise<string> {
  const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
  const player = page.getElementById(id) as HTMLElement;
  player.id = 'player';
  // The runner has the demo's public folder at its own address.
  for (const name of ['feed', 'config']) {
    const address = player.getAttribute(name);
    if (address) player.setAttribute(name, `/demo/public${address}`);
  }
  return player.outerHTML;
}

describe('what the demo shows', () => {
  let page: Framed;
  let listener: Listener;
  afterEach(closePages);

  const open = async (path: string, id: string) => {
    page = await pageWith(await playerOf(path, id), { width: 400 });
    listener = listenerOf(page);
  };
  const all = (selector: string) => page.all(page.player(), selector);
  const shown = (selector: string) => until(() => all(selector)[0], { what: selector }) as Promise<HTMLElement>;
  const painted = () => [...((page.window as unknown as { CSS: typeof CSS }).CSS.highlights.get('station-cue') ?? [])].join('');

  it('on its article: chapters as headings, on the timeline and as a list to play from', async () => {
    await open('/demo/article.html', 'story');
    await until(() => all('h3').length === titles.length, { what: 'headings' });
    expect(all('h3').map(nameOf)).to.deep.equal(titles);
    expect(nameOf(all('h3')[2]?.nextElementSibling as Element)).to.contain('The bridge was closed when divers found cracks');
    await until(() => all('.tick').length === titles.length, { what: 'chapters on the timeline' });
    (await shown('summary')).click();
    await until(() => all('.chapter').length === titles.length, { what: 'a list of chapters' });
    all('.chapter')[2]?.click();
    await listener.hear(0.3);
    expect(listener.player.currentTime).to.be.within(71.9, 75);
    expect(nameOf(await shown('.chapter[aria-current]'))).to.contain(titles[2]);
  });

  it('on its article: the transcript in two languages, both in step with the sound', async () => {
    await open('/demo/article.html', 'story');
    const choice = (await shown('.language')) as HTMLSelectElement;
    expect([...choice.options].map(nameOf)).to.deep.equal(['English', 'Español']);
    listener.player.play(undefined, { startAt: 102 });
    await listener.hear(0.3);
    await until(() => painted().startsWith('The harbor council voted last night'), { what: painted });
    choice.selectedIndex = 1;
    choice.dispatchEvent(new page.window.Event('change'));
    await until(() => painted().startsWith('El consejo del puerto votó anoche'), { what: painted });
    const box = (element: Element) => element.getBoundingClientRect();
    const [panel, now] = [await shown('.scroller'), await shown('p.now')];
    await until(() => box(now).top < box(panel).bottom && box(now).bottom > box(panel).top, { what: 'what is said in view' });
    expect([panel.lang, all('h3')[0]?.lang]).to.deep.equal(['es', 'en']);
  });

  it('on its article: a download, which its editor allows', async () => {
    await open('/demo/article.html', 'story');
    const link = (await shown('[part=download]')) as HTMLAnchorElement;
    expect([new URL(link.href).pathname, link.hasAttribute('download')]).to.deep.equal(['/audio/bridge.mp3', true]);
    expect(nameOf(link)).to.equal(enPanels.download('The bridge reopens, and the ferry has one summer left'));
    expect((await fetch(link.href, { method: 'HEAD' })).ok).to.equal(true);
  });

  it('from its feed: chapters, highlights, who is heard, notes, and both languages', async () => {
    await open('/demo/feed.html', 'podcast');
    await until(() => all(`[aria-label=${enPanels.chapters}] .chapter`).length === titles.length, { what: 'chapters' });
    const highlights = all(`[aria-label=${enPanels.highlights}] .chapter`).map(nameOf);
    expect(highlights[0]).to.contain('First the current, then the people');
    expect(highlights).to.have.length(2);
    expect(nameOf(await shown('.people'))).to.equal('Mara Lindqvist (host), Tomas Reyes (guest)');
    expect(nameOf(await shown('.notes'))).to.contain('stood at the rail and watched');
    const choice = (await shown('.language')) as HTMLSelectElement;
    expect([...choice.options].map(nameOf)).to.deep.equal(['English', 'Español']);
    expect(page.button(page.player(), en.listen)).not.to.equal(undefined);
  });
});
