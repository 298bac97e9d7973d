import { expect } from 'chai';
import { until } from '../support/until.ts';
import { closePages, type Framed, frame } from './frame.ts';
import { soundLost } from './gap.ts';
import { listenerOf } from './listener.ts';

/** More is heard as a gap. Milliseconds. */
const GAP = 50;

type SiteWindow = Window & typeof globalThis & { Swup?: new () => unknown; document: Document };

const libraries: Readonly<Record<string, { script?: string; module?: boolean; start?: (page: SiteWindow) => void }>> = {
  Turbo: { script: '@hotwired/turbo/dist/turbo.es2017-esm.js', module: true },
  'htmx with hx-boost': { script: 'htmx.org/dist/htmx.js' },
  Swup: { script: 'swup/dist/Swup.umd.js', start: ({ Swup }) => Swup && new Swup() },
  'a router of the page’s own': { start: (page) => route(page, (change) => change()) },
  'a router with view transitions': {
    start: (page) => route(page, async (change) => void (await page.document.startViewTransition(change).updateCallbackDone)),
  },
};

/** What single-page sites do: another view in place of the one before, and the player in it. */
function route(page: SiteWindow, show: (change: () => void) => unknown): void {
  const go = async (address: string) => {
    const other = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    const view = page.document.importNode(other.body, true);
    const foot = page.document.getElementById('foot');
    await show(() => {
      if (foot) view.querySelector('#foot')?.replaceWith(foot);
      page.document.body.replaceWith(view);
    });
  };
  page.addEventListener('popstate', () => void go(page.location.href));
  page.document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    page.history.pushState({}, '', link.href);
    void go(link.href);
  });
}

describe('a site that changes its page without loading it', () => {
  afterEach(closePages);

  const load = async (page: Framed, path: string, module: boolean) => {
    const script = Object.assign(page.document.createElement('script'), { src: `/node_modules/${path}` });
    if (module) script.type = 'module';
    const loaded = new Promise((resolve, reject) => Object.assign(script, { onload: resolve, onerror: reject }));
    page.document.head.append(script);
    await loaded;
  };

  for (const [name, { script, module = false, start }] of Object.entries(libraries)) {
    it(`plays on without a gap, there and back: ${name}`, async () => {
      const page = await frame('/tests/page/site/one.html');
      // A page that is loaded instead would not know this.
      (page.window as SiteWindow).name = 'the same page';
      if (script) await load(page, script, module);
      start?.(page.window as SiteWindow);
      const element = page.player();
      const listener = listenerOf(page);
      const { player } = listener;
      player.play();
      await listener.hear(0.3);
      const told: string[] = [];
      element.addEventListener('station-state-change', () => told.push(listener.status));
      const heading = () => page.document.querySelector('h1')?.textContent;
      const arrive = (where: string) => until(() => heading() === where && page.player() === element, { what: `${where} with its player` });
      expect(
        await soundLost(page, async () => {
          page.document.querySelector<HTMLElement>('main a')?.click();
          await arrive('Page two');
        }),
      ).to.be.below(GAP);
      expect(
        await soundLost(page, async () => {
          page.window.history.back();
          await arrive('Page one');
        }),
      ).to.be.below(GAP);
      expect(element.player).to.equal(player);
      expect(page.document.querySelectorAll('station-player')).to.have.length(1);
      expect(page.window.name).to.equal('the same page');
      expect(told).to.deep.equal([]);
    });
  }
});

describe('a player that is moved between parents twenty times while it plays', () => {
  afterEach(closePages);

  it('has no gap', async () => {
    const page = await frame('/tests/page/site/one.html');
    const element = page.player();
    const listener = listenerOf(page);
    listener.player.play();
    await listener.hear(0.3);
    const parents = [page.document.createElement('section'), page.document.createElement('aside')];
    page.document.body.append(...parents);
    const lost = await soundLost(page, async () => {
      for (let count = 0; count < 20; count += 1) {
        parents[count % 2]?.append(element);
        await new Promise((resolve) => page.window.setTimeout(resolve, 20));
      }
    });
    expect(lost).to.be.below(GAP);
    expect(listener.status).to.equal('playing');
  });
});
