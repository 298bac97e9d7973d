import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../support/until.ts';
import { clear, one, textOf } from './support/stand.ts';
import { paragraphs, plays, scrollerOf, transcript } from './support/transcript.ts';

interface Heard {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly focused?: boolean;
  readonly value?: string | number;
  readonly children?: readonly Heard[];
}

/** Of the three only Chromium tells its tree to the runner. The others are asked what it is made from. */
const tellsTree = navigator.userAgent.includes('Chrome');

const all = (node: Heard): Heard[] => [node, ...(node.children ?? []).flatMap(all)];

async function tree(): Promise<Heard[]> {
  const root = (await a11ySnapshot({})) as unknown as Heard | null;
  return root ? all(root) : [];
}

/** docs/accessibility.md, step by step. */
describe('a screen reader’s path through a transcript', () => {
  afterEach(clear);

  it('enter, read a paragraph, play from it, search, return', async () => {
    const { root, part, player } = await transcript();
    const button = document.createElement('button');
    document.body.prepend(button);
    await until(() => paragraphs(root).length === 60);

    // Enter.
    const scroller = scrollerOf(root);
    const named = (attribute: string) => textOf(one(root, `#${scroller.getAttribute(attribute)}`));
    expect([scroller.role, named('aria-labelledby'), named('aria-describedby')]).to.deep.equal([
      'region',
      'Transcript',
      'Up and Down move by paragraph, Enter plays from there, slash searches.',
    ]);
    if (tellsTree) {
      const words = (await tree()).map(({ name = '' }) => name).join(' ');
      expect(words, 'the tree').to.match(/w0 one two.*w30 one two.*w59 one two/s);
    }

    // Read.
    button.focus();
    for (let stop = 0; stop < 8 && !root.activeElement?.matches('p'); stop += 1) await sendKeys({ press: 'Tab' });
    expect(textOf(root.activeElement)).to.contain('w1 ');
    await sendKeys({ press: 'ArrowDown' });
    const read = root.activeElement;
    if (tellsTree) {
      const focused = (await tree()).find((node) => node.focused);
      expect(focused && all(focused).map(({ name }) => name).join(' ')).to.contain('w2 one two');
    }

    // Play.
    await sendKeys({ press: 'Enter' });
    expect(plays(player.calls)).to.deep.equal([20]);

    // Search.
    await sendKeys({ press: '/' });
    await part.updateComplete;
    await sendKeys({ type: 'w42' });
    await until(() => textOf(one(root, '.count')) === '1 of 1');
    expect(one(root, '.count').role).to.equal('status');
    if (tellsTree) {
      const focused = (await tree()).find((node) => node.focused);
      expect([focused?.role, focused?.name, focused?.value]).to.deep.equal(['searchbox', 'Search the transcript', 'w42']);
    }

    // Return.
    await sendKeys({ press: 'Escape' });
    expect(root.activeElement).to.equal(read);
  });
});
