import { expect } from 'chai';
import { until } from '../support/until.ts';
import { clear, textOf } from './support/stand.ts';
import { cues, paragraphs, scrollerOf, transcript } from './support/transcript.ts';

/** The browser's own search; its bar, which asks the same, is none of the page and no driver presses it. */
const find = (words: string, backwards = false): boolean =>
  (window as unknown as { find(words: string, matchCase: boolean, backwards: boolean): boolean }).find(words, false, backwards);

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function long() {
  const stood = await transcript({ transcript: { status: 'ready', cues: cues(2000) } });
  await until(() => paragraphs(stood.root).length === 2000, { what: 'the whole text' });
  // Asked by a page, WebKit searches a shadow tree only for who has been in it: there a press has put the caret.
  const words = paragraphs(stood.root)[0]?.lastChild as Text;
  document.getSelection()?.collapse(words, 0);
  return stood;
}

/** Whether a paragraph stands within the panel. */
const isSeen = (root: ShadowRoot, paragraph: number): boolean => {
  const box = paragraphs(root)[paragraph]?.getBoundingClientRect();
  const panel = scrollerOf(root).getBoundingClientRect();
  return box !== undefined && box.top >= panel.top && box.bottom <= panel.bottom;
};

describe('the browser’s own search in a transcript', () => {
  afterEach(() => {
    document.getSelection()?.empty();
    clear();
  });

  it('meets words that were never on the screen, forward and backward, and shows them', async () => {
    const { root } = await long();
    for (const [paragraph, backwards] of [
      [1700, false],
      [1999, false],
      [900, true],
      [31, true],
    ] as const) {
      expect(find(`w${paragraph} one two`, backwards), `w${paragraph}`).to.equal(true);
      await until(() => isSeen(root, paragraph), { what: `w${paragraph} in view` });
      expect(document.getSelection()?.toString()).to.equal(`w${paragraph} one two`);
      for (let count = 0; count < 5; count += 1) await frame();
      expect(isSeen(root, paragraph), `w${paragraph} stays in view`).to.equal(true);
    }
  });

  it('has the text stay where it has led, though the sound goes on', async () => {
    const { root, player, part } = await long();
    expect(find('w1700 one two')).to.equal(true);
    await until(() => isSeen(root, 1700) && textOf(root.querySelector('.back')), { what: 'Back to now' });
    player.tick(25);
    await part.updateComplete;
    await frame();
    expect(isSeen(root, 1700)).to.equal(true);
  });
});
