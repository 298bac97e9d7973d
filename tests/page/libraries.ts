import { expect } from 'chai';
import { until } from '../support/until.ts';
import { type Framed, frame } from './frame.ts';
import { soundLost } from './gap.ts';
import { listenerOf } from './listener.ts';

type SiteWindow = Window & typeof globalThis & { Swup?: new () => unknown; document: Document };

/** What changes a page without loading it. */
export interface Library {
  /** Its file, in `node_modules`. */
  readonly script?: string;
  readonly module?: boolean;
  start?(page: SiteWindow): void;
}

export const libraries: Readonly<Record<string, Library>> = {
  Turbo: { script: '@hotwired/turbo/dist/turbo.es2017-esm.js', module: true },
  'htmx with hx-boost': { script: 'htmx.org/dist/htmx.js' },
  Swup: { script: 'swup/dist/Swup.umd.js', start: ({ Swup }) => Swup && new Swup() },
  'a router of the page’s own': { start: (page) => route(page, (change) => change()) },
};

/** A router with view transitions. */
export const transitions: Library = { start: (page) => route(page, (change) => page.document.startViewTransition(change)) };

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

async function load(page: Framed, { script, module }: Library): Promise<void> {
  const element = Object.assign(page.document.createElement('script'), { src: `/node_modules/${script}` });
  if (module) element.type = 'module';
  const loaded = new Promise((resolve, reject) => Object.assign(element, { onload: resolve, onerror: reject }));
  page.document.head.append(element);
  await loaded;
}

/** What became of the sound on the way to another page and back. */
interface Journey {
  /** Milliseconds of sound lost on the way to another page. */
  readonly lost: number;
  /** What the player said of its sound meanwhile. */
  readonly told: readonly string[];
  readonly isSamePlayer: boolean;
  readonly isSamePage: boolean;
  readonly players: number;
}

/** Goes to another page of a site by a link, back by another, and there again, while the player plays. */
async function journey(library: Library): Promise<Journey> {
  const page = await frame('/tests/page/site/one.html', { width: 780, height: 560 });
  // A page that is loaded instead would not know this.
  page.window.name = 'the same page';
  if (library.script) await load(page, library);
  library.start?.(page.window as SiteWindow);
  const element = page.player();
  const listener = listenerOf(page);
  const { player } = listener;
  player.play();
  await listener.hear(0.3);
  const told: string[] = [];
  element.addEventListener('station-state-change', () => told.push(listener.status));
  const arrive = (where: string) =>
    until(() => page.document.querySelector('h1')?.textContent === where && page.player() === element, {
      what: `${where} with its player`,
    });
  const follow = (where: string) => async () => {
    page.document.querySelector<HTMLElement>('main a')?.click();
    await arrive(where);
  };
  return {
    lost: await soundLost(
      page,
      [1, 2, 3, 4, 5].map((count) => follow(count % 2 ? 'Page two' : 'Page one')),
    ),
    told,
    isSamePlayer: element.player === player,
    isSamePage: page.window.name === 'the same page',
    players: page.document.querySelectorAll('station-player').length,
  };
}

/** More is heard as a gap. Milliseconds. */
export const GAP = 50;

/** The sound goes on, in the same player on the same page. */
export async function playsOn(library: Library): Promise<void> {
  const { lost, ...rest } = await journey(library);
  expect(rest).to.deep.equal({ told: [], isSamePlayer: true, isSamePage: true, players: 1 });
  expect(lost).to.be.below(GAP);
}
