import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, nameOf, pageWith } from './frame.ts';

const story = '<audio controls preload="none" id="tone" title="A tone" data-duration="12" src="/tests/support/audio/tone.mp3"></audio>';
const provider = (parts: string) => `<station-provider id="provider">${story}${parts}</station-provider>`;

/** Turbo, htmx, Swup and routers change a page's content without loading its scripts anew. */
describe('what comes to a page after the player’s script', () => {
  let page: Framed;
  afterEach(closePages);

  const come = async (markup: string) => {
    page = await pageWith('<p>A page without any sound.</p>', { width: 790, height: 580 });
    page.document.body.innerHTML = markup;
  };

  it('is a Listen button that plays', async () => {
    await come(provider('<station-listen></station-listen>'));
    const listen = page.document.querySelector('station-listen') as HTMLElement;
    const button = await until(() => page.all(listen, 'button')[0], { what: 'the button' });
    expect(nameOf(button as Element)).to.include(en.listen);
  });

  it('is a part that stands alone', async () => {
    await come(provider('<station-skip-button></station-skip-button><station-rate-menu></station-rate-menu>'));
    const rates = page.document.querySelector('station-rate-menu') as HTMLElement;
    await until(() => page.all(rates, 'select')[0], { what: 'the speeds' });
  });

  it('is audio that asks for a player', async () => {
    await come(story.replace('id=', 'class="station-player" id='));
    const player = await until(() => page.document.querySelector('station-player'), { what: 'a player around the audio' });
    await until(() => page.all(player as Element, 'station-play-button')[0], { what: 'its button' });
  });

  it('is asked for once', async () => {
    await come(provider('<station-listen></station-listen>'));
    const codes = () => page.requests().filter((url) => url.includes('define-later'));
    await until(() => codes().length > 0, { what: 'the code of the parts' });
    page.document.body.insertAdjacentHTML('beforeend', provider('<station-listen></station-listen>'));
    await until(() => page.all(page.document.querySelectorAll('station-listen')[1] as Element, 'button')[0], { what: 'the second button' });
    expect(codes()).to.have.length(1);
  });
});
