import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationTranscript } from '../../src/elements/transcript/transcript.ts';
import type { PlayerState } from '../../src/player/state.ts';
import type { Cue } from '../../src/transcript/cue.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode } from './support/items.ts';
import { clear, middleOf, one, stand, textOf } from './support/stand.ts';

const wordsOf = (text: string, start: number) =>
  text.split(/(?<= )/).map((word, index) => ({ start: start + index, end: start + index + 1, text: word }));

/** A cue of ten seconds with ten words, said by one of two. */
const cue = (index: number, facts: Partial<Cue> = {}): Cue => {
  const text = `w${index} one two three four five six seven eight nine. `;
  return {
    start: index * 10,
    end: index * 10 + 10,
    speaker: index % 2 ? 'Tomas' : 'Mara',
    text,
    words: wordsOf(text, index * 10),
    ...facts,
  };
};
const cues = Array.from({ length: 60 }, (_, index) => cue(index));

const at = (current: number) => ({ current, duration: 600, buffered: [], seeking: false, rate: 1 });
const ready: Partial<PlayerState> = { item: episode(), time: at(12.5), transcript: { status: 'ready', cues } };

const scrollerOf = (root: ShadowRoot) => one(root, '.scroller');
const said = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset));

async function transcript(state: Partial<PlayerState> = {}) {
  const stood = await stand('station-transcript', StationTranscript, { ...ready, ...state });
  await until(() => stood.root.querySelector('.scroller p') !== null);
  return stood;
}

const wordBox = (root: ShadowRoot, paragraph: number, word: string): DOMRect => {
  const text = root.querySelectorAll('.scroller p')[paragraph]?.lastChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(word));
  range.setEnd(text, text.data.indexOf(word) + word.length);
  return range.getBoundingClientRect();
};
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The middle of a word, once it stands: the panel may still be scrolling to what is said. */
async function pointAt(root: ShadowRoot, paragraph: number, word: string): Promise<[number, number]> {
  let box = wordBox(root, paragraph, word);
  for (let still = 0; still < 4; ) {
    await frame();
    const now = wordBox(root, paragraph, word);
    still = now.top === box.top && now.left === box.left ? still + 1 : 0;
    box = now;
  }
  return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
}
const plays = (calls: readonly (readonly unknown[])[]) =>
  calls.filter(([action]) => action === 'play').map(([, , options]) => (options as { startAt: number }).startAt);

const { now } = performance;

/** Puts the page's clock forward, by more than a scroll of the text's own lasts. */
const aMomentLater = () => Object.assign(performance, { now: () => now.call(performance) + 2000 });

/** Whether the paragraph that is said is seen in the panel. Its place there is not told: Firefox lays text out when it comes near. */
function isInSight(root: ShadowRoot): boolean {
  const panel = scrollerOf(root).getBoundingClientRect();
  const now = one(root, '.now').getBoundingClientRect();
  return now.top >= panel.top && now.bottom <= panel.bottom;
}

describe('station-transcript', () => {
  afterEach(() => {
    Object.assign(performance, { now });
    clear();
    document.body.removeAttribute('style');
  });

  it('has nothing that axe would mend', async () => {
    await transcript();
    await stand('station-transcript', StationTranscript, { transcript: { status: 'failed', cues: [] } });
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('is paragraphs of plain text, each turn named once, with its time', async () => {
    const { root } = await transcript({ transcript: { status: 'ready', cues: [cue(0), cue(1), cue(2, { speaker: 'Tomas' })] } });
    expect([...root.querySelectorAll('.scroller p')].map(textOf)).to.deep.equal([
      'Mara 0:00w0 one two three four five six seven eight nine.',
      'Tomas 0:10w1 one two three four five six seven eight nine. w2 one two three four five six seven eight nine.',
    ]);
  });

  it('shows markup as text', async () => {
    const { root } = await transcript({
      transcript: { status: 'ready', cues: [cue(0, { text: '<b onclick=alert(1)>hi</b>', words: [] })] },
    });
    expect(root.querySelector('.scroller b')).to.equal(null);
    expect(textOf(scrollerOf(root))).to.contain('<b onclick=alert(1)>hi</b>');
  });

  it('marks the cue, the word and the paragraph that are said, and nothing once it has gone', async () => {
    const { part, root, player } = await transcript();
    expect(said('station-word')).to.deep.equal(['two']);
    expect(said('station-cue')).to.deep.equal(['w1 one two three four five six seven eight nine.']);
    player.tick(35);
    await until(() => said('station-word').join() === 'five');
    expect(textOf(one(root, '.now'))).to.contain('w3');
    part.remove();
    expect(said('station-word')).to.deep.equal([]);
  });

  it('follows by scrolling its own panel and never the page', async () => {
    document.body.style.paddingBlockEnd = '3000px';
    const { root, player } = await transcript();
    player.tick(405);
    await until(() => textOf(one(root, '.now')).includes('w40') && isInSight(root));
    expect(scrollY).to.equal(0);
  });

  it('stops following when the reader scrolls, and comes back when asked', async () => {
    const { root, player } = await transcript();
    await sendMouse({ type: 'move', position: middleOf(scrollerOf(root)) });
    scrollerOf(root).dispatchEvent(new WheelEvent('wheel', { deltaY: 200 }));
    await until(() => root.querySelector('.back') !== null);
    const { scrollTop } = scrollerOf(root);
    player.tick(505);
    await until(() => textOf(one(root, '.now')).includes('w50'));
    expect(isInSight(root)).to.equal(false);
    expect(textOf(one(root, '.back'))).to.equal('Back to now');
    one(root, '.back').click();
    await until(() => scrollerOf(root).scrollTop > scrollTop + 500);
    await until(() => root.querySelector('.back') === null);
  });

  it('lets go of what the browser’s own search, or a screen reader, brings into view', async () => {
    const { root, player } = await transcript();
    const scroller = scrollerOf(root);
    player.tick(13);
    aMomentLater();
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => root.querySelector('.back') !== null, { what: 'the way back to now' });
    player.tick(25);
    await until(() => textOf(one(root, '.now')).includes('w2 '));
    expect(isInSight(root)).to.equal(false);
  });

  it('follows on where the panel is scrolled a little, and what is said stays in sight', async () => {
    const { part, root } = await transcript();
    aMomentLater();
    const scroller = scrollerOf(root);
    const scrolled = new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }));
    scroller.scrollTop += 4;
    await scrolled;
    await part.updateComplete;
    expect(root.querySelector('.back')).to.equal(null);
  });

  it('plays from the word that is clicked', async () => {
    const { root, player } = await transcript();
    await sendMouse({ type: 'click', position: await pointAt(root, 1, 'seven') });
    await until(() => plays(player.calls).length > 0);
    expect(plays(player.calls)).to.deep.equal([17]);
  });

  it('plays from the cue where words have no times', async () => {
    const { root, player } = await transcript({ transcript: { status: 'ready', cues: [cue(0, { words: [] }), cue(1, { words: [] })] } });
    await sendMouse({ type: 'click', position: await pointAt(root, 1, 'three') });
    await until(() => plays(player.calls).length > 0);
    expect(plays(player.calls)).to.deep.equal([10]);
  });

  it('takes a drag for a selection: it plays nothing, and stops following', async () => {
    const { root, player } = await transcript();
    const [fromX, fromY] = await pointAt(root, 1, 'one');
    const [toX, toY] = await pointAt(root, 1, 'four');
    await sendMouse({ type: 'move', position: [fromX, fromY] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [toX, toY] });
    await sendMouse({ type: 'up' });
    await until(() => root.querySelector('.back') !== null);
    expect(plays(player.calls)).to.deep.equal([]);
    document.getSelection()?.empty();
  });

  it('follows on where a player has taken Space for Play and Pause; Page Down is the reader’s', async () => {
    const { root, part } = await transcript();
    part.addEventListener('keydown', (event) => event.key === ' ' && event.preventDefault());
    one(root, '.scroller p').focus({ preventScroll: true });
    await sendKeys({ press: ' ' });
    await frame();
    await frame();
    expect(root.querySelector('.back')).to.equal(null);
    await sendKeys({ press: 'PageDown' });
    await until(() => root.querySelector('.back') !== null, { what: 'the way back to now' });
  });

  it('plays nothing where a click with Shift takes a selection further', async () => {
    const { root, player } = await transcript();
    const [clientX, clientY] = await pointAt(root, 1, 'seven');
    const click = (shiftKey: boolean) =>
      one(root, '.scroller p:nth-of-type(2)').dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, detail: 1, clientX, clientY, shiftKey }),
      );
    click(true);
    expect(plays(player.calls)).to.deep.equal([]);
    click(false);
    expect(plays(player.calls)).to.deep.equal([17]);
  });

  it('is one Tab stop; arrows move by paragraph, and Enter plays', async () => {
    const { root, player } = await transcript();
    const stops = () => [...root.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    expect(stops().map(textOf)).to.have.length(1);
    expect(textOf(stops()[0])).to.contain('w1 ');
    stops()[0]?.focus({ preventScroll: true });
    await sendKeys({ press: 'ArrowDown' });
    expect(textOf(root.activeElement)).to.contain('w2 ');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    expect(plays(player.calls)).to.deep.equal([0]);
    expect(stops()).to.have.length(1);
  });

  it('keeps a long transcript in groups whose cost is put off', async () => {
    const many = Array.from({ length: 100 }, (_, index) => cue(index));
    const { root } = await transcript({ transcript: { status: 'ready', cues: many } });
    const groups = [...root.querySelectorAll('.group')];
    expect(groups).to.have.length(5);
    await until(() => groups.every(({ childElementCount }) => childElementCount === 20), { what: 'all paragraphs' });
    expect(getComputedStyle(groups[0] as Element).contentVisibility).to.equal('auto');
  });

  it('changes with the item', async () => {
    const { root, player } = await transcript();
    player.patch({ transcript: { status: 'none', cues: [] } });
    await until(() => textOf(root.querySelector('.empty')) === 'This audio has no transcript.');
    expect(root.querySelectorAll('p.now')).to.have.length(0);
    player.patch({ transcript: { status: 'ready', cues: [cue(7)] } });
    await until(() => root.querySelectorAll('.scroller p').length === 1);
  });

  it('says that it loads, and when it can’t, offers to try again', async () => {
    const { part, root, player } = await stand('station-transcript', StationTranscript, { transcript: { status: 'loading', cues: [] } });
    expect(textOf(one(root, '.empty'))).to.equal('Loading the transcript…');
    player.patch({ transcript: { status: 'failed', cues: [] } });
    await part.updateComplete;
    expect(textOf(one(root, '.empty p'))).to.equal('The transcript could not be loaded.');
    one(root, '.empty button').click();
    expect(player.calls.at(-1)).to.deep.equal(['reloadTranscript']);
  });

  it('asks for the transcript while it is on the page', async () => {
    const { part, player } = await transcript();
    const [, signal] = player.calls.find(([action]) => action === 'watchTranscript') ?? [];
    expect((signal as AbortSignal).aborted).to.equal(false);
    part.remove();
    expect((signal as AbortSignal).aborted).to.equal(true);
  });
});
