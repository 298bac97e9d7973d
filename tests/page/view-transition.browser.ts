import { expect } from 'chai';
import { closePages } from './frame.ts';
import { journey, route } from './libraries.ts';

/** More is heard as a gap. Milliseconds. */
const GAP = 50;

describe('a site that changes its page in a view transition', () => {
  afterEach(closePages);

  it('plays on without a gap, there and back', async () => {
    const { lost, ...rest } = await journey({
      start: (page) => route(page, (change) => page.document.startViewTransition(change).updateCallbackDone),
    });
    expect(rest).to.deep.equal({ told: [], isSamePlayer: true, isSamePage: true, players: 1 });
    expect(Math.max(...lost)).to.be.below(GAP);
  });
});
