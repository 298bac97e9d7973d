import { expect } from 'chai';
import { closePages, frame } from './frame.ts';
import { soundLost } from './gap.ts';
import { GAP, libraries, playsOn } from './libraries.ts';
import { listenerOf } from './listener.ts';

describe('a site that changes its page without loading it', () => {
  afterEach(closePages);

  for (const [name, library] of Object.entries(libraries)) {
    it(`plays on, there and back: ${name}`, () => playsOn(library));
  }
});

describe('a player that is moved between parents twenty times while it plays', () => {
  afterEach(closePages);

  it('has no gap', async () => {
    const page = await frame('/tests/page/site/one.html', { width: 780, height: 560 });
    const element = page.player();
    const listener = listenerOf(page);
    listener.player.play();
    await listener.hear(0.3);
    const parents = [page.document.createElement('section'), page.document.createElement('aside')];
    page.document.body.append(...parents);
    const told: string[] = [];
    element.addEventListener('station-state-change', () => told.push(listener.status));
    const moveAbout = async () => {
      for (let count = 0; count < 20; count += 1) {
        parents[count % 2]?.append(element);
        // The pace of the moves, which is part of what is tested; nothing is waited for.
        await new Promise((resolve) => page.window.setTimeout(resolve, 20));
      }
    };
    const lost = await soundLost(page, [moveAbout, moveAbout, moveAbout, moveAbout, moveAbout]);
    expect(lost).to.be.below(GAP);
    expect(told).to.deep.equal([]);
    expect(listener.status).to.equal('playing');
  });
});
