import { expect } from 'chai';
import '../../src/define.ts';
import type { StationPlayer } from '../../src/elements/player/player.ts';
import type { StationQueue } from '../../src/elements/queue/queue.ts';
import { until } from '../support/until.ts';
import { episode } from './support/items.ts';
import { offer, station1, story1, story2 } from './support/page.ts';
import { clear, one, textOf } from './support/stand.ts';

const heard = episode({ id: 'tide', title: 'Tide' });

const queueIn = (player: StationPlayer) => (player.renderRoot as ShadowRoot).querySelector<StationQueue>('station-queue');
const shown = (player: StationPlayer) => queueIn(player)?.shadowRoot as ShadowRoot;

/** A card whose queue is open by default, and shows what is lined up. */
async function card(...children: Node[]): Promise<StationPlayer> {
  const player = await offer('station-player', children, { label: 'Harbor Radio', storage: 'none' });
  await until(() => queueIn(player)?.shadowRoot?.querySelector('li'));
  expect(player.chosen).to.equal(undefined);
  return player;
}

async function removeAndUndo(player: StationPlayer, title: string): Promise<void> {
  one(shown(player), `[aria-label="Remove “${title}”"]`).click();
  await until(() => textOf(shown(player)?.activeElement) === 'Undo');
  one(shown(player), '.undo button').click();
  await until(() => shown(player)?.querySelector(`[aria-label="Remove “${title}”"]`));
}

describe('the queue that is open by default', () => {
  afterEach(clear);

  it('stays with its Undo when one of two is removed', async () => {
    const player = await card(story1(), story2());
    await removeAndUndo(player, 'Oysters');
    await removeAndUndo(player, 'The bridge reopens');
  });

  it('stays with its Undo when the one beside a station is removed', async () => {
    await removeAndUndo(await card(story1(), station1()), 'The bridge reopens');
  });

  it('is there for what was heard, where nothing else is lined up', async () => {
    const player = await offer('station-player', [station1()], { label: 'Harbor Radio', storage: 'none' });
    await until(() => player.player);
    expect(queueIn(player)).to.equal(null);
    player.player?.queue.set({ heard: [heard] });
    await until(() => textOf(queueIn(player)?.shadowRoot?.querySelector('summary')) === 'Heard', { what: 'Heard' });
    expect(textOf(shown(player).querySelector('details .title'))).to.equal('Tide');
  });

  it('goes where the page takes it back', async () => {
    const second = story2();
    const player = await card(story1(), second);
    second.remove();
    await until(() => !queueIn(player));
    expect(player.chosen).to.equal(undefined);
  });
});

describe('what is said of the queue and of a link', () => {
  afterEach(() => {
    clear();
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  const statuses = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [
      ...(each.matches('[role=status], output:not([aria-hidden])') ? [each] : []),
      ...(each.shadowRoot ? statuses(each.shadowRoot) : []),
    ]);
  const partOf = (player: StationPlayer, name: string) => one(player.renderRoot, name).shadowRoot as ShadowRoot;

  it('is said by the one status of a player', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} }, configurable: true });
    const player = await card(story1(), story2());
    await until(() => partOf(player, 'station-share-button').querySelector('[part=copy]'));
    const [status, ...others] = statuses(player.renderRoot);
    expect(others).to.deep.equal([]);
    one(shown(player), '[aria-label="Move “Oysters” up"]').click();
    await until(() => textOf(status) === 'Moved to 1 of 2', { what: () => `what was done, where “${textOf(status)}” is said` });
    one(partOf(player, 'station-share-button'), '[part=copy]').click();
    await until(() => textOf(status) === 'Link copied', { what: () => `what was copied, where “${textOf(status)}” is said` });
    expect(statuses(player.renderRoot)).to.deep.equal([status]);
  });

  it('is said there of a transcript, too: how much was found, once it has been typed, and what was copied', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} }, configurable: true });
    const text = URL.createObjectURL(new Blob(['WEBVTT\n\n00:00.000 --> 00:04.000\nThe bridge, the old bridge.'], { type: 'text/vtt' }));
    const story = story1();
    story.append(Object.assign(document.createElement('track'), { kind: 'captions', src: text, srclang: 'en', default: true }));
    const player = await offer('station-player', [story], { label: 'Harbor Radio', storage: 'none' });
    const status = one(partOf(player, 'station-status'), '[role=status]');
    await until(() => player.renderRoot.querySelector('station-transcript')?.shadowRoot?.querySelector('.scroller p'), {
      what: 'the text',
    });
    const root = partOf(player, 'station-transcript');
    const told: string[] = [];
    new MutationObserver(() => told.push(textOf(status))).observe(status, { childList: true, characterData: true, subtree: true });
    const field = one<HTMLInputElement>(root, 'input[type=search]');
    for (const typed of ['t', 'th', 'the']) {
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await until(() => told.includes('1 of 2'), { what: () => `how much was found, where “${told.join('”, “')}” was said` });
    expect(told.filter((words) => words.includes(' of '))).to.deep.equal(['1 of 2']);
    one(root, '.more > button').click();
    await until(() => root.querySelector('.menu button'), { what: 'the menu' });
    one(root, '.menu button').click();
    await until(() => textOf(status) === 'Link copied', { what: 'what was copied' });
    expect(statuses(player.renderRoot)).to.deep.equal([status]);
    URL.revokeObjectURL(text);
  });

  it('is said by a part itself that stands beside no status of its player', async () => {
    const queue = document.createElement('station-queue');
    const provider = await offer('station-provider', [story1(), story2(), queue]);
    const other = await offer('station-provider', [document.createElement('station-status')]);
    await until(() => queue.shadowRoot?.querySelector('li'));
    expect(statuses(queue.shadowRoot as ShadowRoot)).to.have.length(1);
    one(queue.shadowRoot as ShadowRoot, '[aria-label="Move “Oysters” up"]').click();
    await until(() => textOf(queue.shadowRoot?.querySelector('[role=status]')) === 'Moved to 1 of 2');
    expect(textOf(statuses(other)[0])).to.equal('');
    expect(provider.player?.state.queue.items.map(({ id }) => id)).to.deep.equal(['oysters', 'bridge']);
  });
});
