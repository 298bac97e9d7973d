import { expect } from 'chai';
import { scrolling } from './support/scrolling.ts';
import { clear } from './support/stand.ts';

describe('a transcript that follows, for who has asked for less motion', () => {
  afterEach(clear);

  it('is where the sound is, at once', async () => {
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    const { places, asked } = await scrolling();
    expect([...asked]).to.deep.equal(['instant']);
    expect(places).to.have.length(2);
  });
});
