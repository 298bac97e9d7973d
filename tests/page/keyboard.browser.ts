import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { enPanels } from '../../src/i18n/en-panels.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, nameOf, pageWith } from './frame.ts';
import { listenerOf } from './listener.ts';

const story = (
  id: string,
) => `<audio controls preload="none" id="${id}" title="${id}" data-duration="12" src="/tests/support/audio/tone.mp3?${id}">
  <track kind="captions" src="/audio/bridge.vtt" srclang="en" default></audio>`;
const station = (id: string) => `<audio controls preload="none" data-live id="${id}" title="${id}" src="/live/news.mp3"></audio>`;

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

describe('the keyboard on a page', () => {
  let page: Framed;
  afterEach(closePages);

  const open = async (markup: string) => {
    page = await pageWith(markup, { width: 780, height: 560 });
    page.window.focus();
    await untilKeysArrive();
  };
  /** WebKitGTK 2.50 leads keys to the page around a frame for a moment after the frame has got focus. */
  const untilKeysArrive = async () => {
    let arrived = false;
    const note = () => {
      arrived = true;
    };
    page.window.addEventListener('keydown', note, { once: true });
    const tryOne = async () => {
      await press('Escape');
      return arrived;
    };
    await until(tryOne, { what: 'a key that arrives in the page' });
  };
  const card = () =>
    open(`<button id="before">A button of the page</button>
      <station-player id="player" label="Harbor Radio">${story('one')}${story('two')}${station('news')}</station-player>`);
  const bar = () =>
    open(`<button id="before">A button of the page</button>
      <station-player id="player" layout="bar" docked label="Harbor Radio">${story('one')}${story('two')}${station('news')}</station-player>`);
  const nameOfFocused = () => {
    const focused = page.focused();
    return focused ? nameOf(focused) : '';
  };
  const focus = (name: string) => page.button(page.player(), name).focus();
  const drawer = () => page.player().renderRoot.querySelector('.drawer');

  /** Every stop from the start of the page until Tab leads out of the player. */
  const stops = async (): Promise<string[]> => {
    const met: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      await press('Tab');
      const focused = page.focused();
      if (!focused || focused === page.document.body || met.includes(nameOf(focused))) return met;
      met.push(nameOf(focused));
    }
    return met;
  };

  /** What can be pressed or moved, and has no other in its group for the keyboard to come by. */
  const controls = () =>
    page
      .all(page.player(), 'button, a[href], input, select, [tabindex="0"]')
      .filter(
        (element) => element.checkVisibility() && element.tabIndex >= 0 && !element.closest('[inert]') && !element.matches(':disabled'),
      )
      .map(nameOf);

  const slider = (name: string) => until(() => page.all(page.player(), `input[aria-label="${name}"]`)[0], { what: `the slider ${name}` });

  /** They come a moment after the rest. */
  const sliders = async () => {
    await slider(enPanels.volume);
    await slider(enPanels.position);
  };

  it('reaches everything on the card', async () => {
    await card();
    await sliders();
    await until(() => page.player().player?.state.transcript.status === 'ready');
    const there = controls();
    const met = await stops();
    expect(met).to.include.members(there);
    expect(met).to.include.members([enPanels.position, en.listen, enPanels.mute, enPanels.volume, en.transcript]);
  });

  /** Tab goes through what a row of the queue offers. */
  const leadsToAllOf = async (title: string) => {
    const names = await until(
      () => {
        const found = controls().filter((name) => name.includes(title));
        return found.length > 1 && found;
      },
      { what: `what can be done with “${title}”` },
    );
    for (const name of names || []) {
      for (let count = 0; nameOfFocused() !== name; count += 1) {
        if (count > 40) throw new Error(`Tab does not lead to “${name}”.`);
        await press('Tab');
        if (!drawer()) throw new Error('Tab has closed the drawer.');
      }
    }
  };

  it('reaches everything on the bar, and all that it opens', async () => {
    await bar();
    await slider(enPanels.position);
    const there = controls();
    expect(await stops()).to.include.members([...there, en.nextUp, en.stationsTab, en.transcript]);
    focus(en.nextUp);
    await press('Enter');
    await until(() => page.all(page.player(), 'li').length === 2, { what: 'the queue' });
    page.document.getElementById('before')?.blur();
    await leadsToAllOf('one');
    // The list is one stop: within it Up and Down go from row to row.
    await press('ArrowDown');
    await leadsToAllOf('two');
  });

  it('plays and pauses by Space and by k, from wherever focus is in the player', async () => {
    await card();
    const { player, hear } = listenerOf(page);
    focus(en.listen);
    await press('k');
    await hear(0.2);
    await press('k');
    await until(() => player.state.playback.status === 'paused', { what: 'a pause by k' });
    await press(' ');
    await hear(0.2);
    await press(' ');
    await until(() => player.state.playback.status === 'paused', { what: 'a pause by Space' });
    (await slider(enPanels.position))?.focus();
    await press(' ');
    await hear(0.2);
    (await slider(enPanels.volume))?.focus();
    await press(' ');
    await until(() => player.state.playback.status === 'paused', { what: 'a pause by Space on the volume' });
  });

  it('has its keys for who has pressed with a pointer, from before there is sound', async () => {
    await bar();
    const { player, hear } = listenerOf(page);
    await page.click(page.button(page.player(), en.listen));
    await press('m');
    await until(() => player.state.volume.muted, { what: 'no loudness, by m' });
    await hear(0.3);
    await press('k');
    await until(() => player.state.playback.status === 'paused', { what: 'the pause, by k' });
  });

  it('seeks by arrows, letters and digits while the sound is heard', async () => {
    await card();
    const { player, hear } = listenerOf(page);
    player.play();
    await hear(0.2);
    player.pause();
    await until(() => player.state.playback.status === 'paused', { what: 'a pause' });
    focus(en.play);
    const at = async (seconds: number) =>
      until(() => !player.state.time.seeking && Math.abs(player.currentTime - seconds) < 0.3, { what: `the place ${seconds} s` });
    await press('5');
    await at(6);
    await press('ArrowRight');
    await at(11);
    await press('ArrowLeft', 'ArrowLeft');
    await at(1);
    await press('l');
    await at(11);
    await press('j');
    await at(1);
    await press('9');
    await at(10.8);
    await press('0');
    await at(0);
  });

  it('sets the volume by arrows, and mutes by m', async () => {
    await card();
    const { player } = listenerOf(page);
    focus(en.listen);
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'm');
    await until(() => player.state.volume.muted, { what: 'silence' });
    expect(player.state.volume.level).to.be.closeTo(0.95, 0.001);
    await press('m');
    await until(() => !player.state.volume.muted, { what: 'loudness' });
  });

  it('opens a drawer by Enter, by t and by q; Escape closes it and gives focus back', async () => {
    await bar();
    const opener = page.button(page.player(), en.stationsTab);
    opener.focus();
    await press('Enter');
    await until(() => drawer() !== null, {
      what: () => `the drawer, with focus on “${nameOfFocused()}” in a page that ${page.document.hasFocus() ? 'has' : 'lacks'} it`,
    });
    await press('Escape');
    await until(() => drawer() === null, { what: 'the drawer’s end' });
    expect(page.focused()).to.equal(opener);
    for (const [key, part] of [
      ['t', 'station-transcript'],
      ['q', 'station-queue'],
    ] as const) {
      focus(en.listen);
      await press(key);
      await until(() => drawer()?.querySelector(part), { what: `the drawer by ${key}` });
      await press('Escape');
      await until(() => drawer() === null, { what: 'the drawer’s end' });
      expect(nameOfFocused()).to.equal(en.listen);
    }
  });

  it('sets the speed by < and >, which stays a listener’s from then on', async () => {
    await card();
    const { player, hear } = listenerOf(page);
    focus(en.listen);
    await press('k');
    await hear(0.1);
    await press('>', '>');
    await until(() => player.state.time.rate === 1.5, { what: 'one and a half times' });
    await press('<');
    await until(() => player.state.time.rate === 1.25, { what: 'one and a quarter times' });
    page.all(page.player(), `select[aria-label="${enPanels.speed}"]`)[0]?.focus();
    expect(nameOfFocused()).to.equal(enPanels.speed);
  });

  it('shows its keys by ?, and gives focus back', async () => {
    await card();
    focus(en.listen);
    const ground = () => page.window.getComputedStyle(page.player()).getPropertyValue('--_surface');
    const before = ground();
    await press('?');
    await until(() => page.player().renderRoot.querySelector('dialog[open]'), { what: 'the keys' });
    // The dialog's style sheet comes beside the player's own, and takes the place of none.
    expect([ground(), before]).not.to.include('');
    expect(nameOfFocused()).to.equal(enPanels.close);
    await press('Escape');
    await until(() => !page.player().renderRoot.querySelector('dialog[open]'), { what: 'the end of the keys' });
    expect(nameOfFocused()).to.equal(en.listen);
  });

  it('leaves keys to a text field, to the page, and to Ctrl, Alt and Meta', async () => {
    await open(`<input id="field"><station-player id="player">${story('one')}</station-player><button id="button">A button</button>`);
    const { player } = listenerOf(page);
    const field = page.document.getElementById('field') as HTMLInputElement;
    field.focus();
    await press('m', 'k', '5');
    await until(() => field.value === 'mk5', { what: 'the letters in the field' });
    page.document.getElementById('button')?.focus();
    await press('m', 'k');
    const field2 = page.document.createElement('input');
    page.player().renderRoot.append(field2);
    field2.focus();
    await press('m', 'k');
    await until(() => field2.value === 'mk', { what: 'the letters in the player’s field' });
    focus(en.listen);
    // The runner's WebDriver holds no key down, so these are made.
    for (const modifier of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      const event = new page.window.KeyboardEvent('keydown', { key: 'm', bubbles: true, composed: true, cancelable: true, ...modifier });
      page.focused()?.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    }
    expect(player.state.volume.muted).to.equal(false);
    expect(player.state.playback.status).to.equal('idle');
  });

  it('never has the bar over what has focus', async () => {
    const links = Array.from({ length: 30 }, (_, at) => `<p><a href="#${at}">Link ${at}</a></p>`).join('');
    await open(`${links}<station-player id="player" layout="bar" docked>${story('one')}</station-player>`);
    const top = page.player().getBoundingClientRect().top;
    for (let count = 0; count < 30; count += 1) {
      await press('Tab');
      const focused = page.focused() as Element;
      expect(nameOf(focused)).to.equal(`Link ${count}`);
      expect(focused.getBoundingClientRect().bottom).to.be.at.most(top);
    }
  });
});
