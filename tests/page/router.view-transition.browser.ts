import { closePages } from './frame.ts';
import { playsOn, transitions } from './libraries.ts';

describe('a site that changes its page by view transitions', () => {
  afterEach(closePages);

  it('plays on, there and back', () => playsOn(transitions));
});
