import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, pageWith } from './frame.ts';
import { listenerOf } from './listener.ts';

const story = `<audio controls preload="none" id="tone" title="A tone" data-duration="12" src="/tests/support/audio/tone.mp3">
  <track kind="captions" src="/audio/bridge.vtt" srclang="en" default></audio>`;
const plain = '<audio controls preload="none" id="plain" title="A tone" data-duration="12" src="/tests/support/audio/tone.mp3"></audio>';
const station = `<audio controls preload="none" data-live id="news" title="Harbor News 88.1" data-now="/live/news.json" src="/live/news.mp3"></audio>`;
const card = (items: string) => `<station-player id="player" label="Harbor Radio">${items}</station-player>`;
const bar = (items: string) => `<station-player id="player" layout="bar" docked label="Harbor Radio">${items}</station-player>`;

describe('the first instant of a page', () => {
  let page: Framed;
  afterEach(closePages);

  /** Presses the big button as soon as there is one; resolves to what had been loaded and known by then. */
  const pressAtOnce = async (name: string) => {
    const script = page.loadScript();
    await page.window.customElements.whenDefined('station-play-button');
    await page.player().updateComplete;
    const before = { requests: page.requests(), onAir: page.player().player?.state.onAir };
    page.button(page.player(), name).click();
    expect(listenerOf(page).status).to.equal('loading');
    await script;
    return before;
  };

  it('keeps a click on a story whose engine has still to come', async () => {
    page = await pageWith(card(plain), { late: true });
    const { requests } = await pressAtOnce(en.listen);
    expect(requests.filter((url) => url.includes('episode-engine'))).to.deep.equal([]);
    await listenerOf(page).hear(0.3);
    expect(page.requests().filter((url) => url.includes('episode-engine'))).to.have.length(1);
  });

  it('keeps a click on a station of which nothing is known yet', async () => {
    page = await pageWith(bar(station), { late: true });
    const { onAir } = await pressAtOnce(en.playLive);
    expect(onAir).to.deep.equal({});
    await listenerOf(page).hear(0.3);
  });

  for (const [what, layout] of [
    ['bar', bar],
    ['card', card],
  ] as const) {
    it(`has for live sound what it needs and nothing beside it: a ${what}`, async () => {
      // It names its titles itself, which comes after the sound.
      const named = '<audio controls preload="none" data-live id="news" title="Harbor News" src="/live/news.mp3"></audio>';
      page = await pageWith(layout(named), { width: 790, height: 580 });
      const engine = () => page.requests().some((url) => url.includes('timeshift-engine'));
      await until(engine, { what: 'the engine, which comes when the page is idle' });
      const { window: inner } = page;
      let unheardUntil = 0;
      const look = () => {
        if (listenerOf(page).status === 'loading') unheardUntil = inner.performance.now();
        if (listenerOf(page).status !== 'playing') inner.requestAnimationFrame(look);
      };
      look();
      listenerOf(page).player.subscribe(look);
      await listenerOf(page).press(en.playLive);
      await listenerOf(page).hear(0.3);
      expect(unheardUntil).to.be.above(0);
      // Firefox and WebKit tell full milliseconds: in that of the first sound either may have been first.
      const asked = inner.performance.getEntriesByType('resource').filter(({ startTime }) => startTime < Math.floor(unheardUntil));
      const parts = asked.flatMap(({ name }) => /\/dist\/(?:station-player-)?(.+?)(?:-[0-9a-f]{7})?\.js$/.exec(name)?.[1] ?? []);
      const needed = ['station-player', 'core', 'timeshift-engine', 'frames', 'fmp4'];
      expect(parts).to.include('timeshift-engine');
      expect(parts.filter((part) => !needed.includes(part))).to.deep.equal([]);
    });
  }

  it('takes over what the listener has begun on the page’s own audio', async () => {
    page = await pageWith(card(station + plain), { late: true });
    const native = page.document.getElementById('plain') as HTMLAudioElement;
    await native.play();
    native.currentTime = 5;
    await until(() => !native.seeking && native.currentTime > 5.2, { what: 'the page’s own sound' });
    await page.loadScript();
    await until(() => native.paused, { what: 'the end of the page’s own sound' });
    const left = native.currentTime;
    const { player, hear } = listenerOf(page);
    expect(player.state.item?.id).to.equal('plain');
    expect(player.currentTime).to.be.within(left - 0.1, left + 1);
    await hear(0.3);
    expect(player.currentTime).to.be.within(left + 0.2, left + 5);
  });

  it('lets a click count for more than what sounded before it', async () => {
    page = await pageWith(bar(station + plain), { late: true });
    const native = page.document.getElementById('plain') as HTMLAudioElement;
    await native.play();
    await pressAtOnce(en.playLive);
    await listenerOf(page).hear(0.3);
    await until(() => native.paused, { what: 'the end of the page’s own sound' });
    expect(listenerOf(page).player.state.item?.id).to.equal('news');
  });

  it('takes over a station that the listener has begun on the page’s own audio', async () => {
    page = await pageWith(card(plain + station), { late: true });
    const native = page.document.getElementById('news') as HTMLAudioElement;
    await native.play();
    await until(() => native.currentTime > 0, { what: 'the page’s own sound' });
    await page.loadScript();
    await listenerOf(page).hear(0.3);
    expect(native.paused).to.equal(true);
    expect(listenerOf(page).player.state.item?.id).to.equal('news');
  });
});

describe('a page whose script comes late', () => {
  let page: Framed;
  afterEach(closePages);

  const places = () => ['above', 'player', 'below'].map((id) => page.document.getElementById(id)?.getBoundingClientRect().toJSON());
  const frame = () => new Promise((resolve) => page.window.requestAnimationFrame(resolve));
  const frames = async () => {
    for (let count = 0; count < 4; count += 1) await frame();
  };

  /** Keeps back what is on air until it is let through: it comes to a player that has been painted without it. */
  const holdOnAir = (title: string): (() => void) => {
    const [start, end, later] = [-10, 10, 20].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
    const answer = JSON.stringify({ now: { title, artist: 'Mara Lindqvist', start, end }, next: [{ title, start: end, end: later }] });
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const { fetch } = page.window;
    page.window.fetch = async (input, init) => {
      if (!String(input).includes('/live/')) return fetch(input, init);
      await held;
      return new page.window.Response(answer, { headers: { 'content-type': 'application/json' } });
    };
    return letThrough;
  };

  /** All that a player shows has come: the views of its panels, and then what is on air. */
  const settled = async (letThrough: () => void) => {
    const { player } = listenerOf(page);
    const parts = () => page.all(page.player(), 'station-transcript, station-queue, station-list');
    await until(() => parts().every(({ shadowRoot }) => shadowRoot?.childElementCount), { what: 'the panels' });
    await until(() => !/^(idle|loading)$/.test(player.state.transcript.status) || page.player().layout === 'bar', {
      what: 'the transcript',
    });
    await frames();
    letThrough();
    await until(() => player.state.stations.items.every(({ id }) => player.state.onAir[id]), { what: 'what is on air' });
    await frames();
  };

  /** Counts what moves from now on, where the browser tells (Chromium). The browser's own controls move before. */
  const shiftsOf = ({ PerformanceObserver, performance }: Framed['window']): (() => number) => {
    const began = performance.now();
    let shift = 0;
    const add = (entries: readonly PerformanceEntry[]) => {
      for (const entry of entries) if (entry.startTime > began) shift += (entry as PerformanceEntry & { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    return () => {
      add(observer.takeRecords());
      return shift;
    };
  };

  const short = 'Tides';
  const long = 'The Long Table: an evening of talk about the harbor, the bridge and the last of the ferries';

  const pages: Readonly<Record<string, string>> = {
    'a card with one story': card(plain),
    'a card with one station': card(station),
    'a card with a transcript': card(story),
    'a card with stations and stories': card(station + story + plain),
    'a docked bar': bar(station + story),
    'a bar in the page': bar(station + story).replace('docked', ''),
  };
  for (const [what, markup] of Object.entries(pages)) {
    for (const [width, title] of [
      [320, short],
      [320, long],
      [1000, short],
      [1000, long],
    ] as const) {
      it(`moves nothing for ${what} at ${width} px, with “${title.slice(0, 14)}” on air`, async () => {
        page = await pageWith(`<h1 id="above">A headline</h1>${markup}<p id="below">The text goes on.</p>`, { late: true, width });
        await frames();
        const shifts = shiftsOf(page.window);
        const before = places();
        const letThrough = holdOnAir(title);
        await page.loadScript();
        await settled(letThrough);
        expect(places()).to.deep.equal(before);
        expect(shifts()).to.equal(0);
      });
    }
  }

  const another = station.replace('id="news"', 'id="other"');
  for (const [what, markup, width] of [
    ['one station', card(station), 320],
    ['one station', card(station), 700],
    ['stations', card(station + another), 320],
    ['stations', card(station + another), 700],
  ] as const) {
    it(`keeps room in a card of ${what} for what comes with the sound, at ${width} px`, async () => {
      page = await pageWith(`<h1 id="above">A headline</h1>${markup}<p id="below">The text goes on.</p>`, { width, height: 580 });
      const { player } = listenerOf(page);
      const lists = () => page.all(page.player(), 'station-list');
      await until(() => player.state.onAir['news'] && lists().every((list) => page.all(list, '[role=radio]').length), {
        what: 'what is on air, and the stations',
      });
      await frames();
      const rows = () => page.all(page.player(), 'station-play-button, [role=radio]').map((part) => part.getBoundingClientRect().top);
      const before = [...places(), ...rows()];
      await listenerOf(page).press(en.playLive);
      await listenerOf(page).hear(0.3);
      const parts = () => page.all(page.player(), 'station-share-button, station-volume');
      await until(() => parts().length === 2 && parts().every(({ shadowRoot }) => shadowRoot?.childElementCount), {
        what: 'the other controls',
      });
      await frames();
      expect([...places(), ...rows()]).to.deep.equal(before);
    });
  }
});
