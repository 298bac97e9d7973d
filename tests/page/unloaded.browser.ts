import { expect } from 'chai';
import { enPanels } from '../../src/i18n/en-panels.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, nameOf, pageWith } from './frame.ts';

const story = `<audio controls preload="none" id="tone" title="A tone" data-duration="12" src="/tests/support/audio/tone.mp3">
  <track kind="captions" src="/audio/bridge.vtt" srclang="en" default></audio>`;

/** From here on no code can be had, as where the network is away. */
function cutOff({ document: inner }: Framed): void {
  const meta = inner.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "script-src 'none'";
  inner.head.append(meta);
}

describe('a transcript whose download can’t be loaded', () => {
  afterEach(closePages);

  for (const name of [enPanels.downloadText, enPanels.printTranscript]) {
    it(`says so, and goes on: ${name}`, async () => {
      const page = await pageWith(`<station-player id="player" label="Harbor Radio">${story}</station-player>`, {
        width: 780,
        height: 580,
      });
      const part = await until(() => page.all(page.player(), 'station-transcript')[0], { what: 'the transcript' });
      const transcript = part as HTMLElement;
      const press = (words: string) =>
        page
          .all(transcript, 'button')
          .find((button) => nameOf(button) === words)
          ?.click();
      await until(() => page.all(transcript, '.scroller p').length, { what: 'its text' });
      await until(() => page.requests().some((url) => url.includes('more-menu')), { what: 'the code of its menu' });
      press(enPanels.transcriptMore);
      await until(() => page.all(transcript, '.menu button').length, { what: 'its menu' });
      cutOff(page);
      press(name);
      const saying = await until(() => page.all(transcript, '.saying')[0], { what: 'why it was not taken' });
      expect(nameOf(saying as Element)).to.equal(enPanels.notLoaded);
      expect(page.all(transcript, '.saying svg')).to.deep.equal([]);
      await until(() => page.all(page.player(), '[role=status]').some((status) => status.textContent === enPanels.notLoaded), {
        what: 'the same for who does not see it',
      });
    });
  }
});
