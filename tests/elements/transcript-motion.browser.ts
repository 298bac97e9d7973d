import { expect } from 'chai';
import { scrolling } from './support/scrolling.ts';
import { clear } from './support/stand.ts';

describe('a transcript that follows', () => {
  afterEach(clear);

  it('moves on gently', async () => {
    expect([...(await scrolling()).asked]).to.deep.equal(['smooth']);
  });
});
