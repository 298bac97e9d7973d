import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.ts';
import type { StationPlayer } from '../../src/elements/player/player.ts';
import { en } from '../../src/i18n/en.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { offer, station1, station2, story1, story2 } from './support/page.ts';
import { clear, middleOf, one, textOf } from './support/stand.ts';

const everything = () => [story1(), story2(), station1(), station2()];
const card = (children: Node[] = everything()) => offer('station-player', children, { label: 'Harbor Radio' });
const wide = 'width: 1000px';
const bar = (attributes = {}, children: Node[] = everything()) =>
  offer('station-player', children, { layout: 'bar', label: 'Harbor Radio', style: wide, ...attributes });
const rootOf = (player: StationPlayer) => player.renderRoot as ShadowRoot;
const opener = (player: StationPlayer, name: string) => one(rootOf(player), `.tools [aria-label="${name}"]`);
const drawer = (player: StationPlayer) => rootOf(player).querySelector('.drawer');
const bigButton = (player: StationPlayer) => one(one(rootOf(player), 'station-play-button').shadowRoot as ShadowRoot, 'button');

function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const inChapters = (story: HTMLAudioElement) => {
  const src = '/tests/support/audio/chapters.json';
  story.append(Object.assign(document.createElement('track'), { kind: 'chapters', src }));
  return story;
};
const about = async (player: StationPlayer) => {
  const part = await until(() => rootOf(player).querySelector('station-about'), { what: 'what is said of the item' });
  const details = await until(() => part?.shadowRoot?.querySelector('details'), { what: 'chapters' });
  return details as HTMLDetailsElement;
};

describe('station-player as a card', () => {
  afterEach(clear);

  it('has nothing that axe would mend, whichever panel is open', async () => {
    const player = await card();
    for (const [name, part] of [
      ['queue', 'station-queue'],
      ['stations', 'station-list'],
    ] as const) {
      await player.showPanel(name);
      await until(() => rootOf(player).querySelector(part)?.shadowRoot?.querySelector('li, [role=radio]'), { what: part });
      expect(await axeFindings()).to.deep.equal([]);
    }
  });

  it('has tabs for what there is, and arrow keys that turn them', async () => {
    const player = await card();
    const tabs = () => [...rootOf(player).querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs().map(textOf)).to.deep.equal(['Next Up', 'Stations']);
    tabs()[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => rootOf(player).querySelector('station-list') !== null);
    expect(tabs().map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0]);
    expect(textOf(focused())).to.equal('Stations');
  });

  it('is small where there is one thing to play, cuts nothing off, and its height never changes', async () => {
    const player = await card([story1()]);
    expect(rootOf(player).querySelector('[role=tab]')).to.equal(null);
    await until(() => rootOf(player).querySelector('.card .foot'), { what: 'the whole card' });
    const { scrollHeight, clientHeight } = one(rootOf(player), '.card');
    expect([player.offsetHeight, scrollHeight]).to.deep.equal([270, clientHeight]);
    player.append(story2());
    await until(() => player.offsetHeight === 580);
  });

  it('has for live sound alone the button that plays it, and the rest for who asks', async () => {
    const player = await card([station1()]);
    const extras = () => rootOf(player).querySelector('.extras');
    expect(extras()).to.equal(null);
    expect(await axeFindings()).to.deep.equal([]);
    const height = player.offsetHeight;
    one(rootOf(player), `[aria-label="${en.more}"]`).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => extras() !== null && focused() === extras(), { what: 'the rest, with focus' });
    await sendKeys({ press: 'Tab' });
    expect(rootOf(player).querySelector('.extras > :focus-within')).not.to.equal(null);
    await until(() => rootOf(player).querySelector('station-volume')?.shadowRoot?.querySelector('button'), { what: 'the volume' });
    expect(await axeFindings()).to.deep.equal([]);
    expect(player.offsetHeight).to.equal(height);
    expect(rootOf(player).querySelector(`button[aria-label="${en.more}"]`)).to.equal(null);
  });

  it('gives chapters the room of the panel while they are open, and stays as high', async () => {
    const player = await card([inChapters(story1()), story2()]);
    const details = await about(player);
    const panel = one(rootOf(player), '.panel');
    expect(panel.checkVisibility()).to.equal(true);
    details.open = true;
    await until(() => !panel.checkVisibility(), { what: 'the room of the panel' });
    const foot = () => one(rootOf(player), '.card').getBoundingClientRect().bottom;
    expect(details.querySelector('.chapter:last-child')?.getBoundingClientRect().bottom).to.be.lessThan(foot());
    expect(player.offsetHeight).to.equal(580);
    expect(await axeFindings()).to.deep.equal([]);
    details.open = false;
    await until(() => panel.checkVisibility(), { what: 'the panel again' });
  });

  it('has its panel back when the next thing to play has no chapters', async () => {
    const player = await card([inChapters(story1()), story2()]);
    (await about(player)).open = true;
    const panel = one(rootOf(player), '.panel');
    await until(() => !panel.checkVisibility());
    player.player?.select('oysters');
    await until(() => panel.checkVisibility(), { what: 'the panel again' });
  });

  it('has room for chapters where it is small', async () => {
    const player = await card([inChapters(story1())]);
    const details = await about(player);
    for (const open of [false, true]) {
      details.open = open;
      const last = details.querySelector(open ? 'li:last-child' : 'summary');
      await until(() => last && last.getBoundingClientRect().bottom <= player.getBoundingClientRect().bottom, { what: 'all of it' });
    }
  });

  it('fits the box it is put in', async () => {
    for (const width of [280, 320, 380, 640]) {
      const player = await offer('station-player', [station1(), story1()], { style: `width: ${width}px` });
      const areWithin = (...names: string[]) => {
        const box = player.getBoundingClientRect();
        for (const name of names) {
          const { right, width: size } = one(rootOf(player), name).getBoundingClientRect();
          expect(size, name).to.be.greaterThan(0);
          expect(right, `${name} in ${width} px`).to.be.lessThan(box.right);
        }
      };
      const more = `[aria-label="${en.more}"].icon`;
      areWithin('station-now', 'station-timeline', 'station-play-button', more);
      one(rootOf(player), more).click();
      await until(() => rootOf(player).querySelector('station-volume'), { what: 'the rest' });
      areWithin('station-now', 'station-timeline', 'station-play-button', 'station-volume', 'station-share-button');
    }
  });

  it('keeps the queue open while what was removed can be had back', async () => {
    const player = await card([story1(), story2()]);
    player.showPanel('queue');
    await player.updateComplete;
    player.player?.queue.clear();
    await player.updateComplete;
    expect(rootOf(player).querySelector('station-queue')).not.to.equal(null);
  });

  it('is reached by Tab from the timeline to the panel', async () => {
    const player = await card();
    const timeline = one(rootOf(player), 'station-timeline').shadowRoot;
    const volume = one(rootOf(player), 'station-volume').shadowRoot;
    const sleep = one(rootOf(player), 'station-sleep-menu').shadowRoot;
    const isThere = () => timeline?.querySelector('input') && volume?.querySelector('input') && sleep?.querySelector('select');
    await until(isThere, { what: 'the sliders and the sleep timer' });
    const stops: string[] = [];
    for (let count = 0; count < 13; count += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused()?.getAttribute('aria-label') ?? textOf(focused()));
    }
    expect(stops.slice(0, 12)).to.deep.equal([
      'Position',
      'Listen',
      'Back 15 seconds',
      'Forward 30 seconds',
      'Mute',
      'Volume',
      'Next: Oysters',
      'Speed',
      'Sleep timer',
      'Copy link to this moment',
      'Keyboard shortcuts',
      'Next Up',
    ]);
  });
});

describe('station-player as a bar', () => {
  afterEach(() => {
    clear();
    document.body.removeAttribute('style');
  });

  it('has nothing that axe would mend, closed and open', async () => {
    const player = await bar({ docked: '', style: '' });
    expect(await axeFindings()).to.deep.equal([]);
    await player.showPanel('stations');
    const stations = () => rootOf(player).querySelector('station-list')?.shadowRoot;
    await until(() => stations()?.querySelector('[role=radio]'), { what: 'the stations' });
    // While it rises it can be seen through.
    await Promise.all((drawer(player) as Element).getAnimations().map(({ finished }) => finished));
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('opens a panel upwards, and Escape closes it and gives focus back', async () => {
    const player = await bar({ docked: '', style: '' });
    opener(player, 'Stations').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => drawer(player) !== null);
    expect(opener(player, 'Stations').getAttribute('aria-expanded')).to.equal('true');
    expect(drawer(player)?.getBoundingClientRect().bottom).to.be.lessThan(player.getBoundingClientRect().top + 1);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    await until(() => drawer(player) === null);
    expect(focused()).to.equal(opener(player, 'Stations'));
  });

  it('changes from one panel to another, and closes at the second press', async () => {
    const player = await bar({ style: 'width: 1000px' });
    expect(one(rootOf(player), '.bar > [show=behind]').checkVisibility()).to.equal(false);
    opener(player, 'Stations').click();
    opener(player, 'Next Up').click();
    await until(() => drawer(player)?.querySelector('station-queue'));
    opener(player, 'Next Up').click();
    await until(() => drawer(player) === null);
  });

  it('closes when the page is pressed, and when focus goes to the page', async () => {
    const link = document.createElement('button');
    link.textContent = 'A link of the page';
    document.body.append(link);
    const player = await bar({ docked: '', style: '' });
    opener(player, 'Stations').click();
    await until(() => drawer(player) !== null);
    await sendMouse({ type: 'click', position: middleOf(link) });
    await until(() => drawer(player) === null);
    opener(player, 'Stations').focus();
    opener(player, 'Stations').click();
    await until(() => drawer(player) !== null);
    link.focus();
    await until(() => drawer(player) === null);
  });

  it('gives chapters the room of tabs and panel, in the sheet too', async () => {
    const player = await bar({ style: 'width: 320px' }, [inChapters(story1()), story2()]);
    await player.showPanel('queue');
    const details = await about(player);
    const parts = () => ['.sheet', '.tabs', '.panel', '.foot'].map((part) => one(rootOf(player), `.drawer ${part}`).checkVisibility());
    expect(parts()).to.deep.equal([true, true, true, true]);
    details.open = true;
    await until(() => parts().join() === 'true,false,false,true', { what: () => parts().join() });
  });

  it('has room for all of the sheet on the narrowest phone', async () => {
    const player = await bar({ style: 'width: 320px' }, [story1(), story2()]);
    await player.showPanel('queue');
    const foot = await until(() => rootOf(player).querySelector('.drawer .foot'), { what: 'the foot' });
    await until(() => foot?.querySelector('station-step-button')?.shadowRoot?.querySelector('button'), { what: 'what is next' });
    for (const part of foot?.querySelectorAll('station-step-button, .extras > :not(.keys)') ?? []) {
      expect(part.getBoundingClientRect().right, part.localName).to.be.at.most(320);
    }
  });

  it('has one button for the rest where it is narrow', async () => {
    const player = await bar({ style: 'width: 320px' });
    const more = one(rootOf(player), '[aria-label="More"]');
    expect(opener(player, 'Stations').checkVisibility()).to.equal(false);
    expect(one(rootOf(player), '.bar > [show=behind]').checkVisibility()).to.equal(true);
    more.click();
    await until(() => drawer(player) !== null);
    expect(one(rootOf(player), '.sheet station-timeline').checkVisibility()).to.equal(true);
    expect(one(rootOf(player), '[role=tablist]').checkVisibility()).to.equal(true);
  });

  it('has room kept at the page’s foot while it is docked there', async () => {
    const room = () => getComputedStyle(document.documentElement).paddingBlockEnd;
    const first = await bar({ docked: '' });
    const second = await bar({ docked: '' });
    expect(room()).to.equal(innerWidth <= 720 ? '68px' : '80px');
    expect(getComputedStyle(document.documentElement).scrollPaddingBlockEnd).to.equal(room());
    first.remove();
    expect(room()).not.to.equal('0px');
    second.docked = false;
    await second.updateComplete;
    expect(room()).to.equal('0px');
  });
});

describe('the keys of station-player', () => {
  afterEach(clear);

  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
  };

  it('seek in a story', async () => {
    const player = await card();
    bigButton(player).focus();
    const place = () => player.player?.state.time.current;
    await press('l', 'l', 'ArrowRight');
    // What keys do comes with the focus.
    await until(() => place() === 25, { what: () => `25, at ${place()}` });
    await press('j', 'ArrowLeft');
    expect(place()).to.equal(10);
    await press('5');
    expect(place()).to.equal(100);
    await press('End');
    expect(place()).to.equal(200);
    await press('Home');
    expect(place()).to.equal(0);
  });

  it('do not seek in live audio that can’t be rewound', async () => {
    const player = await card([station1(), story1()]);
    bigButton(player).focus();
    await press('l', '5', 'ArrowRight', 'm');
    await until(() => player.player?.state.volume.muted, { what: 'the key behind them' });
    expect(player.player?.state.time.current).to.equal(0);
  });

  it('set the volume, and mute', async () => {
    const player = await card();
    bigButton(player).focus();
    await press('ArrowDown', 'ArrowDown', 'm');
    await until(() => player.player?.state.volume.muted, { what: 'silence' });
    expect(player.player?.state.volume.level).to.be.closeTo(0.9, 0.001);
  });

  it('open the queue', async () => {
    const player = await card([station1(), story1()]);
    bigButton(player).focus();
    await press('q');
    await until(() => rootOf(player).querySelector('station-queue'));
  });

  it('are left to text fields, to other keys’ company and to pages that want none, or others', async () => {
    const player = await card();
    const muted = () => player.player?.state.volume.muted;
    const key = (target: Element, init: KeyboardEventInit) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true, composed: true, ...init }));
    const field = document.createElement('input');
    rootOf(player).append(field);
    key(bigButton(player), {});
    await until(() => muted() === true, { what: 'a key that does something' });
    key(bigButton(player), {});
    expect(muted()).to.equal(false);
    key(field, {});
    key(bigButton(player), { ctrlKey: true });
    player.hotkeys = 'none';
    key(bigButton(player), {});
    player.hotkeys = 'safe';
    key(bigButton(player), {});
    player.hotkeys = 'all m:x';
    key(bigButton(player), {});
    expect(muted()).to.equal(false);
    key(bigButton(player), { key: 'X' });
    expect(muted()).to.equal(true);
    player.hotkeys = 'safe';
    key(bigButton(player), { key: 'ArrowDown' });
    expect(player.player?.state.volume.level).to.be.closeTo(0.95, 0.001);
  });

  it('leave Space to the button that has focus', async () => {
    const player = await card();
    const mute = await until(() => one(rootOf(player), 'station-volume').shadowRoot?.querySelector('button'));
    mute?.focus();
    await press(' ');
    expect(player.player?.state.volume.muted).to.equal(true);
    expect(player.player?.state.playback.status).to.equal('idle');
  });
});
