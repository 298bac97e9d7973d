import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../support/until.ts';
import { clear, one } from './support/stand.ts';
import { cues, paragraphs, scrollerOf, transcript } from './support/transcript.ts';

/** Of the three only Chromium lets the runner see a page as it is on paper. */
describe('a transcript in a page that is printed', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    clear();
  });

  it('stands on paper from the first line to the last, without what can be pressed', async () => {
    const { root, part } = await transcript({ transcript: { status: 'ready', cues: cues(500) } });
    const before = part.getBoundingClientRect().height;
    await emulateMedia({ media: 'print' });
    window.dispatchEvent(new Event('beforeprint'));
    await until(() => part.getBoundingClientRect().height > before * 10, { what: 'a panel that is as long as its text' });
    const { top, bottom } = scrollerOf(root).getBoundingClientRect();
    const boxes = paragraphs(root).map((paragraph) => paragraph.getBoundingClientRect());
    expect(boxes).to.have.length(500);
    expect(boxes.every((box, index) => box.height > 20 && box.top >= (boxes[index - 1]?.bottom ?? top) && box.bottom <= bottom)).to.equal(
      true,
    );
    for (const hidden of ['.search', '.more', '.foot']) expect(one(root, hidden).checkVisibility(), hidden).to.equal(false);
  });
});
