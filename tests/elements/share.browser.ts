import { expect } from 'chai';
import type { Item } from '../../src/catalog/item.ts';
import { StationShareButton } from '../../src/elements/share-button/share-button.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const share = (item: Item) =>
  stand('station-share-button', StationShareButton, { item, time: { current: 67, buffered: [], seeking: false, rate: 1 } });
const pressed = (root: ShadowRoot, part: string) => one<HTMLButtonElement>(root, `[part=${part}]`).click();
const said = (root: ShadowRoot, words: string) => until(() => textOf(one(root, '[role=status]')) === words, { what: words });

/** What the browser's own things are for a while. */
function lend(name: 'clipboard' | 'share', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

describe('station-share-button', () => {
  let copied: string[];
  beforeEach(() => {
    copied = [];
    lend('clipboard', { writeText: async (text: string) => void copied.push(text) });
  });
  afterEach(() => {
    clear();
    for (const name of ['clipboard', 'share'] as const) Reflect.deleteProperty(navigator, name);
  });

  it('has nothing that axe would mend', async () => {
    lend('share', async () => {});
    await share(episode({ download: 'https://example.org/a.mp3' }));
    await share(station());
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('copies the link to this moment of an episode, and says so', async () => {
    const { root } = await share(episode({ id: 'tide', link: 'https://harbor.example/tide' }));
    expect(one(root, '[part=copy]').getAttribute('aria-label')).to.equal('Copy link to this moment');
    pressed(root, 'copy');
    await said(root, 'Link copied');
    expect(copied).to.deep.equal(['https://harbor.example/tide#t=67']);
  });

  it('copies the page’s own where it is live', async () => {
    const { root } = await share(station());
    pressed(root, 'copy');
    await said(root, 'Link copied');
    expect(copied).to.deep.equal([location.href]);
  });

  it('opens the system’s sheet where there is one, and is silent when that is closed', async () => {
    const shared: unknown[] = [];
    lend('share', async (what: unknown) => {
      shared.push(what);
      throw new DOMException('', 'AbortError');
    });
    const { root } = await share(episode({ id: 'tide', title: 'The Tide', link: 'https://harbor.example/tide' }));
    pressed(root, 'button');
    await until(() => shared.length > 0);
    await new Promise((resolve) => setTimeout(resolve));
    expect(textOf(one(root, '[role=status]'))).to.equal('');
    expect(shared).to.deep.equal([{ title: 'The Tide', url: 'https://harbor.example/tide#t=67' }]);
    expect(copied).to.deep.equal([]);
  });

  it('copies the link where the sheet can’t be opened', async () => {
    lend('share', async () => {
      throw new DOMException('', 'NotAllowedError');
    });
    const { root } = await share(station());
    pressed(root, 'button');
    await said(root, 'Link copied');
  });

  it('says so where nothing can be copied', async () => {
    lend('clipboard', undefined);
    const { root } = await share(station());
    pressed(root, 'copy');
    await said(root, 'The browser did not allow copying.');
  });
});
