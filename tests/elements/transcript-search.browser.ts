import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { pressChord } from '../support/press-chord.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { clear, one, textOf } from './support/stand.ts';
import { cue, painted, paragraphs, plays, scrollerOf, transcript } from './support/transcript.ts';

const field = (root: ShadowRoot) => one<HTMLInputElement>(root, '.search input');
const count = (root: ShadowRoot) => textOf(one(root, '.count'));

async function searching(typed: string, state = {}) {
  const stood = await transcript(state);
  field(stood.root).focus();
  await sendKeys({ type: typed });
  await stood.part.updateComplete;
  return stood;
}

describe('the search of a transcript', () => {
  afterEach(clear);

  it('counts, paints and shows what is found as one types', async () => {
    const { root } = await searching('w4');
    // w4 and w40 to w49.
    await until(() => count(root) === '1 of 11', { what: () => count(root) });
    expect(painted('station-search-current')).to.deep.equal(['w4']);
    await sendKeys({ type: '7' });
    await until(() => count(root) === '1 of 1');
    await until(() => {
      const panel = scrollerOf(root).getBoundingClientRect();
      const { top = 0, bottom = 0 } = paragraphs(root)[47]?.getBoundingClientRect() ?? {};
      return top >= panel.top && bottom <= panel.bottom;
    });
  });

  it('has nothing that axe would mend', async () => {
    const { root } = await searching('four');
    await until(() => count(root).endsWith('of 60'));
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('goes on with Enter, back with Shift+Enter, and round', async () => {
    const { root, part } = await searching('w5');
    await until(() => count(root) === '1 of 11');
    const press = async (...keys: string[]) => {
      await pressChord(...keys);
      await part.updateComplete;
      return count(root);
    };
    expect(await press('Enter')).to.equal('2 of 11');
    expect(await press('Shift', 'Enter')).to.equal('1 of 11');
    expect(await press('Shift', 'Enter')).to.equal('11 of 11');
    expect(await press('Enter')).to.equal('1 of 11');
  });

  it('paints what is on the screen, not all that is found', async () => {
    const { root } = await searching('three');
    await until(() => count(root).endsWith('of 60'));
    await until(() => painted('station-search').length > 3);
    expect(painted('station-search').length).to.be.lessThan(59);
  });

  it('says when nothing is found', async () => {
    const { root } = await searching('ferry');
    expect(count(root)).to.equal('No match');
    expect(painted('station-search-current')).to.deep.equal([]);
  });

  it('stops following, and Escape returns to where the reader was: with the sound', async () => {
    const { root, player } = await searching('w54');
    await until(() => root.querySelector('.back') !== null);
    player.tick(25);
    await sendKeys({ press: 'Escape' });
    await until(() => root.querySelector('.back') === null);
    expect(field(root).value).to.equal('');
    expect(painted('station-search-current')).to.deep.equal([]);
    await until(() => scrollerOf(root).scrollTop < 600);
  });

  it('Escape returns to the place in the text, and to the paragraph that had focus', async () => {
    const { root, part } = await transcript();
    one(root, '[tabindex="0"]').focus({ preventScroll: true });
    for (let step = 0; step < 6; step += 1) await sendKeys({ press: 'ArrowDown' });
    const focused = root.activeElement;
    expect(textOf(focused)).to.contain('w7 ');
    const top = () => Math.round((focused?.getBoundingClientRect().top ?? 0) - scrollerOf(root).getBoundingClientRect().top);
    await sendKeys({ press: '/' });
    await part.updateComplete;
    expect(root.activeElement).to.equal(field(root));
    let was = Number.NaN;
    const remember = () => {
      was = top();
    };
    // Where the search itself remembers it: until then the text may still glide.
    field(root).addEventListener('input', remember, { capture: true, once: true });
    await sendKeys({ type: 'w54' });
    await until(() => painted('station-search-current').join() === 'w54');
    await sendKeys({ press: 'Escape' });
    await until(() => Math.abs(top() - was) < 3, { what: () => `${top()} for ${was}` });
    expect(root.activeElement).to.equal(focused);
  });

  it('leads into the text, where Enter plays what was found', async () => {
    const { root, player } = await searching('w32');
    await until(() => count(root) === '1 of 1');
    await sendKeys({ press: 'ArrowDown' });
    expect(textOf(root.activeElement)).to.contain('w32 ');
    await sendKeys({ press: 'Enter' });
    expect(plays(player.calls)).to.deep.equal([320]);
  });

  it('is ended by Escape in the text, too', async () => {
    const { root, part } = await searching('w32');
    await until(() => count(root) === '1 of 1');
    await sendKeys({ press: 'ArrowDown' });
    const passed: boolean[] = [];
    part.addEventListener('keydown', (event) => passed.push(event.defaultPrevented));
    await sendKeys({ press: 'Escape' });
    await until(() => field(root).value === '', { what: 'an empty field' });
    expect(painted('station-search-current')).to.deep.equal([]);
    // A drawer that it stands in stays open.
    expect(passed).to.deep.equal([true]);
  });

  it('finds letters with accents by plain ones', async () => {
    const { root } = await searching('cafe', { transcript: { status: 'ready', cues: [cue(0, { text: 'The Café opens. ' })] } });
    await until(() => painted('station-search-current').join() === 'Café');
    expect(count(root)).to.equal('1 of 1');
  });

  it('can be used by buttons alone', async () => {
    const { root, part } = await searching('w5');
    const [previous, next, end] = [...root.querySelectorAll<HTMLElement>('.search button')];
    expect([previous, next, end].map((button) => button?.getAttribute('aria-label'))).to.deep.equal([
      'Previous match',
      'Next match',
      'End the search',
    ]);
    next?.click();
    await part.updateComplete;
    expect(count(root)).to.equal('2 of 11');
    end?.click();
    await part.updateComplete;
    expect(field(root).value).to.equal('');
    expect(root.activeElement).to.equal(field(root));
  });
});
