import { expect } from 'chai';
import '../../src/define.ts';
import type { StationPlayButton } from '../../src/elements/play-button/play-button.ts';
import { until } from '../support/until.ts';

const story = (title: string) => `<audio preload="none" src="/nowhere/${title}.mp3" title="${title}"></audio>`;
const station = (title: string) => `<audio preload="none" data-live src="/nowhere/${title}.mp3" title="${title}"></audio>`;

/** Markup as it stands on a page. */
const put = (markup: string): void => document.body.insertAdjacentHTML('beforeend', markup);
const part = (id = 'part') => document.getElementById(id) as StationPlayButton;
const words = (element: Element = part()) => (element.shadowRoot?.textContent ?? '').trim();
/** The big button says what kind of audio its player has at hand; without a player it can't be pressed. */
const says = (expected: string, element?: Element) => until(() => words(element) === expected, { what: `“${expected}” on the button` });
const isIdle = (element: Element = part()) => element.shadowRoot?.querySelector('button')?.disabled === true;

describe('a part that names its player', () => {
  let said: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    said = [];
    console.warn = (line: string) => said.push(line);
  });
  afterEach(() => {
    console.warn = warn;
    document.body.replaceChildren();
  });

  it('finds one that stands before it', async () => {
    put(
      `<station-player id="harbor">${station('news')}</station-player><station-play-button id="part" for="harbor"></station-play-button>`,
    );
    await says('Play Live Radio');
    expect(isIdle()).to.equal(false);
  });

  it('finds one that stands after it', async () => {
    put(
      `<station-play-button id="part" for="harbor"></station-play-button><station-provider id="harbor">${station('news')}</station-provider>`,
    );
    await says('Play Live Radio');
  });

  it('finds one that comes much later, having said once that there is none', async () => {
    put('<station-play-button id="part" for="harbor"></station-play-button>');
    await until(() => said.length > 0, { what: 'a warning' });
    expect(isIdle()).to.equal(true);
    put(`<station-player id="harbor">${station('news')}</station-player>`);
    await says('Play Live Radio');
    expect(said).to.deep.equal(['<station-play-button> has nothing to control: no player has id="harbor".']);
  });

  it('goes over to another when its for changes, and back', async () => {
    put(`<station-player id="live">${station('news')}</station-player><station-player id="story">${story('bridge')}</station-player>`);
    put('<station-play-button id="part" for="live"></station-play-button>');
    await says('Play Live Radio');
    part().setAttribute('for', 'story');
    await says('Listen');
    part().htmlFor = 'live';
    await says('Play Live Radio');
  });

  it('belongs to the player it names, and not to the one it stands in', async () => {
    put(
      `<station-provider id="live">${station('news')}<station-play-button id="part" for="story"></station-play-button></station-provider>`,
    );
    put(`<station-player id="story">${story('bridge')}</station-player>`);
    await says('Listen');
  });

  it('lets go of a player that leaves, and takes the next of that name', async () => {
    put(
      `<station-player id="harbor">${station('news')}</station-player><station-play-button id="part" for="harbor"></station-play-button>`,
    );
    await says('Play Live Radio');
    document.getElementById('harbor')?.remove();
    put(`<station-player id="harbor">${story('bridge')}</station-player>`);
    await says('Listen');
  });

  it('finds one across nested shadow roots, nearest name first', async () => {
    put(`<station-player id="harbor">${station('news')}</station-player><div id="outer"></div>`);
    const root = (host: Element, markup: string) => {
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.innerHTML = markup;
      return shadow;
    };
    const outer = root(document.getElementById('outer') as Element, '<div id="inner"></div>');
    const inner = root(outer.getElementById('inner') as Element, '<station-play-button for="harbor"></station-play-button>');
    const button = inner.querySelector('station-play-button') as Element;
    await says('Play Live Radio', button);
    const near = root(
      outer.appendChild(document.createElement('div')),
      `<station-player id="harbor">${story('bridge')}</station-player>
      <station-play-button for="harbor"></station-play-button>`,
    );
    await says('Listen', near.querySelector('station-play-button') as Element);
  });
});

describe('a part that stands in its player', () => {
  let said: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    said = [];
    console.warn = (line: string) => said.push(line);
  });
  afterEach(() => {
    console.warn = warn;
    document.body.replaceChildren();
  });

  it('finds it through shadow roots', async () => {
    put(`<station-provider>${story('bridge')}<div id="host"></div></station-provider>`);
    const shadow = (document.getElementById('host') as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<station-play-button></station-play-button>';
    await says('Listen', shadow.firstElementChild as Element);
  });

  it('goes with the player that it is moved into', async () => {
    put(`<station-provider id="live">${station('news')}<station-play-button id="part"></station-play-button></station-provider>`);
    put(`<station-provider id="story">${story('bridge')}</station-provider>`);
    await says('Play Live Radio');
    document.getElementById('story')?.append(part());
    await says('Listen');
  });

  it('says on the console that it stands in none, once', async () => {
    put('<station-play-button id="part"></station-play-button>');
    await until(() => said.length > 0, { what: 'a warning' });
    document.body.append(part());
    put('<station-play-button id="other"></station-play-button>');
    await until(() => said.length > 1, { what: 'the other’s warning' });
    expect(said).to.have.length(2);
    expect(said[0]).to.include('stands in no <station-player>');
  });

  it('says nothing where all is well', async () => {
    put(`<station-provider>${story('bridge')}<station-play-button id="part"></station-play-button></station-provider>`);
    await says('Listen');
    put('<station-play-button id="lost"></station-play-button>');
    await until(() => said.length > 0, { what: 'the warning of the one that is lost' });
    expect(said).to.have.length(1);
  });
});
