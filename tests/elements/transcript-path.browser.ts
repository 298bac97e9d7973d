import { expect } from 'chai';
import { until } from '../support/until.ts';
import { clear, one, textOf } from './support/stand.ts';
import { scrollerOf } from './support/transcript.ts';
import { walk } from './support/transcript-path.ts';

describe('a screen reader’s path through a transcript', () => {
  afterEach(clear);

  it('enter, read a paragraph, play from it, search, return: what the tree is made from', () =>
    walk({
      onEnter({ root }) {
        const scroller = scrollerOf(root);
        const named = (attribute: string) => textOf(one(root, `#${scroller.getAttribute(attribute)}`));
        expect([scroller.role, named('aria-labelledby'), named('aria-describedby')]).to.deep.equal([
          'region',
          'Transcript',
          'Up and Down move by paragraph, Enter plays from there, slash searches.',
        ]);
      },
      async onSearch({ root }) {
        await until(() => textOf(one(root, '[role=status]')) === '1 of 1', { what: 'how many there are' });
        expect(root.querySelectorAll('[role=status], output')).to.have.length(1);
      },
    }));
});
