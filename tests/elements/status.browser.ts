import { expect } from 'chai';
import { StationStatus } from '../../src/elements/status/status.ts';
import type { Playback, PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const status = (playback: Playback, state: Partial<PlayerState> = {}) =>
  stand('station-status', StationStatus, { item: station(), ...state, playback });
/** How long a word stands before it is announced. Milliseconds. */
const SETTLING = 600;
const seen = (root: ShadowRoot) => textOf(root.querySelector('.words'));
const announced = (root: ShadowRoot) => textOf(one(root, '[role=status]'));
/** How to help oneself comes a moment after what is wrong. */
const wayOut = (root: ShadowRoot, part: string) => until(() => root.querySelector(`[part=${part}]`), { what: part });
const lost = (): Playback => ({ status: 'reconnecting', attempt: 1, retryAt: Date.now() + 3_500, offline: false });

describe('what station-status says', () => {
  const says: [string, Playback][] = [
    ['Connecting…', { status: 'loading' }],
    ['Waiting for the sound…', { status: 'stalled' }],
    ['Stream lost. Trying again…', { status: 'reconnecting', attempt: 1, offline: false }],
    ['This audio can’t be reached. Trying again…', { status: 'reconnecting', attempt: 1, offline: false, reason: 'network' }],
    ['You’re offline. It will continue when you’re back.', { status: 'reconnecting', attempt: 1, offline: true }],
    ['Tap to continue', { status: 'paused', refused: true }],
    ['This audio can’t be found.', { status: 'failed', reason: 'not-found' }],
    ['This browser can’t play this audio.', { status: 'failed', reason: 'unsupported' }],
    ['', { status: 'playing' }],
    ['', { status: 'idle' }],
  ];
  // All at once, for each has to stand a moment before it is announced.
  let roots: readonly ShadowRoot[] = [];
  before(async () => {
    roots = (await Promise.all(says.map(([, playback]) => status(playback)))).map(({ root }) => root);
  });
  after(clear);

  for (const [index, [words, playback]] of says.entries()) {
    it(`says “${words}” when ${JSON.stringify(playback)}`, async () => {
      const root = roots[index] as ShadowRoot;
      expect(seen(root)).to.equal(words);
      await until(() => announced(root) === words, { what: `“${words}” said aloud` });
    });
  }
});

describe('station-status', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    const { root: waiting } = await status(lost());
    const { root: failed } = await status({ status: 'failed', reason: 'not-found' });
    await wayOut(waiting, 'try-now');
    await wayOut(failed, 'retry');
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('counts down before your eyes and says one thing to your ears', async () => {
    const retryAt = Date.now() + 30_000;
    const { root } = await status({ status: 'reconnecting', attempt: 1, retryAt, offline: false });
    const left = () => Number(/^Stream lost\. Trying again in (\d+) s\.$/.exec(seen(root))?.[1]);
    await until(() => announced(root) === 'Stream lost. Trying again…');
    const begun = await until(left, { what: 'a countdown' });
    const said = new Set<string>();
    const watch = new MutationObserver(() => said.add(announced(root)));
    watch.observe(one(root, '[role=status]'), { childList: true, characterData: true, subtree: true });
    await until(() => left() <= begun - 2 && left() === Math.ceil((retryAt - Date.now()) / 1000), { what: 'two seconds less' });
    watch.disconnect();
    expect([...said]).to.deep.equal([]);
  });

  it('tries at once when asked', async () => {
    const { root, player } = await status(lost());
    await wayOut(root, 'try-now');
    one(root, '[part=try-now]').click();
    expect(player.calls).to.deep.equal([['retryNow']]);
  });

  it('opens the audio itself, or tries again', async () => {
    const item = episode();
    const { root, player } = await status({ status: 'failed', reason: 'network' }, { item });
    await wayOut(root, 'open');
    expect(one<HTMLAnchorElement>(root, 'a').href).to.equal(item.sources[0]?.src);
    expect(textOf(one(root, 'a'))).to.equal('Open the audio');
    one(root, '[part=retry]').click();
    expect(player.calls).to.deep.equal([['play', undefined]]);
  });

  it('says that there is nothing to play, once that is known', async () => {
    const { root, player } = await status({ status: 'idle' }, { item: undefined as never });
    expect(seen(root)).to.equal('');
    player.patch({ issues: [{ code: 'empty-feed', message: '' }] });
    await until(() => seen(root) === 'There is nothing to play here.');
    await until(() => announced(root) === 'There is nothing to play here.', { what: 'that said aloud' });
    expect(await axeFindings()).to.deep.equal([]);
    player.patch({ item: station() });
    await until(() => seen(root) === '' && announced(root) === '');
  });

  it('says that what there is to play could not be loaded', async () => {
    const issues = [{ code: 'file-unreachable', message: '' }];
    const { root } = await status({ status: 'idle' }, { item: undefined as never, issues });
    const words = 'What there is to play could not be loaded. Reload the page to try again.';
    await until(() => seen(root) === words);
    await until(() => announced(root) === words, { what: 'that said aloud' });
  });

  it('says nothing of what is wrong in a list that has something to play', async () => {
    const { root, player } = await status({ status: 'idle' }, { issues: [{ code: 'file-unreachable', message: '' }] });
    player.patch({ playback: { status: 'stalled' } });
    await until(() => announced(root) === 'Waiting for the sound…');
    player.patch({ playback: { status: 'idle' } });
    await until(() => announced(root) === '');
    expect(seen(root)).to.equal('');
  });

  it('does not announce what passes at once', async () => {
    const { root, player } = await status({ status: 'loading' });
    player.patch({ playback: { status: 'playing' } });
    player.patch({ playback: { status: 'failed', reason: 'network' } });
    await until(() => announced(root) !== '');
    expect(announced(root)).to.equal('This audio can’t be reached.');
  });

  it('is silent while a slider has focus', async () => {
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.ariaLabel = 'Position';
    document.body.append(slider);
    slider.focus();
    const { root } = await status({ status: 'stalled' });
    const free = performance.now() + 3 * SETTLING;
    await until(() => performance.now() > free, { what: 'as long as three announcements take' });
    expect(announced(root)).to.equal('');
    slider.blur();
    await until(() => announced(root) === 'Waiting for the sound…');
  });
});
