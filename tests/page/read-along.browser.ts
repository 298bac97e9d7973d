import { expect } from 'chai';
import { tokenize } from '../../src/transcript/align/tokenize.ts';
import type { Cue } from '../../src/transcript/cue.ts';
import { findCueAt, findWordAt } from '../../src/transcript/find-at.ts';
import { outOfSight } from '../support/tab.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, pageWith } from './frame.ts';
import { type Listener, listenerOf } from './listener.ts';

/** The part of a page of the demo that is read along, as it stands there. */
async function storyOf(path: string): Promise<string> {
  const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
  const story = page.querySelector('station-read-along') as HTMLElement;
  story.setAttribute('for', 'player');
  return story.outerHTML;
}

const audioOf = (id: string) =>
  `<audio controls preload="none" id="${id}" title="A story" src="/audio/${id}.mp3"><track kind="captions" src="/audio/${id}.vtt" srclang="en" default></audio>`;

const keyOf = (text: string): string =>
  tokenize(text)
    .map(({ key }) => key)
    .join(' ');

/** A story of the demo, read along with its real sound. */
class Story {
  readonly page: Framed;
  readonly listener: Listener;

  private constructor(page: Framed) {
    this.page = page;
    this.listener = listenerOf(page);
  }

  static async open(path: string, id: string): Promise<Story> {
    const markup = `<main>${await storyOf(path)}</main><station-player id="player" layout="bar" label="Harbor Radio">${audioOf(id)}</station-player>`;
    const story = new Story(await pageWith(markup, { width: 700 }));
    await until(() => story.element.shadowRoot?.querySelector('[part=mark]'), { what: 'an article that can be played' });
    return story;
  }

  get element() {
    return this.page.document.querySelector('station-read-along') as HTMLElementTagNameMap['station-read-along'];
  }

  get cues(): readonly Cue[] {
    return this.listener.player.state.transcript.cues;
  }

  /** What is painted, as `tokenize` has it. */
  painted(): string {
    const highlights = (this.page.window as unknown as { CSS: typeof CSS }).CSS.highlights.get('station-word') ?? [];
    return [...highlights].map((range) => keyOf(range.toString())).join(' ');
  }

  /** The word that the media clock is at. */
  heard(seconds = this.listener.player.currentTime): string {
    const cue = this.cues[findCueAt(this.cues, seconds)];
    return keyOf(cue ? (cue.words?.[findWordAt(cue, seconds)]?.text ?? '') : '');
  }

  async play(startAt: number): Promise<void> {
    this.listener.player.play(undefined, { startAt });
    await until(() => this.element.follows === 'words', { what: 'an article that follows' });
    await this.listener.hear(0.3);
  }
}

describe('an article that is read along', () => {
  let story: Story;
  afterEach(closePages);

  it('has the word painted that is heard: as it goes, faster, after seeks, and in a pause', async () => {
    story = await Story.open('/demo/article.html', 'bridge');
    const { player } = story.listener;
    const before = story.element.innerHTML;
    const records: MutationRecord[] = [];
    const changes = new MutationObserver((more) => void records.push(...more));
    changes.observe(story.element, { subtree: true, childList: true, attributes: true, characterData: true });
    await story.play(2);
    const agree = () => story.painted() === story.heard();
    for (const [rate, place] of [
      [1, 3],
      [2, 60],
      [1, 20],
      [0.5, 150],
      [3, 96],
      [1, 31.8],
    ] as const) {
      player.setRate(rate);
      player.seek(place);
      await until(() => !player.state.time.seeking, { what: `a seek to ${place} s` });
      const words = new Set<string>();
      // Several words on, each of them painted while it is heard.
      await until(() => agree() && story.heard() !== '' && words.add(story.heard()).size >= 4, {
        what: () => `four words from ${place} s on at ${rate}×: heard “${story.heard()}”, painted “${story.painted()}”`,
      });
      player.pause();
      await until(() => player.state.playback.status === 'paused', { what: 'a pause' });
      // One step of Firefox's clock, 40 ms, may come after the pause.
      await until(() => agree() || story.painted() === story.heard(player.currentTime - 0.05), {
        what: () => `in a pause heard “${story.heard()}”, painted “${story.painted()}”`,
      });
      player.play();
      await until(() => player.state.playback.status === 'playing', { what: 'sound again' });
    }
    expect([...records, ...changes.takeRecords()]).to.have.length(0);
    changes.disconnect();
    expect(story.element.innerHTML).to.equal(before);
    expect(story.page.window.scrollY).to.equal(0);
  });

  it('has the right word painted when the page is seen again; meanwhile nothing is painted anew', async () => {
    story = await Story.open('/demo/article.html', 'bridge');
    await story.play(2);
    await until(() => story.heard() !== '' && story.painted() === story.heard(), { what: 'a word that is heard and painted' });
    await outOfSight(async () => {
      const before = story.painted();
      const from = story.listener.player.currentTime;
      await until(() => story.listener.player.currentTime > from + 2, { what: 'two seconds of sound' });
      expect(story.painted()).to.equal(before);
    });
    const words = new Set<string>();
    await until(() => story.painted() === story.heard() && story.heard() !== '' && words.add(story.heard()).size >= 2, {
      what: () => `two words: heard “${story.heard()}”, painted “${story.painted()}”`,
    });
  });

  it('plays from the word that is double-clicked, from silence', async () => {
    story = await Story.open('/demo/article.html', 'bridge');
    const text = [...story.element.querySelectorAll('p')].find((p) => p.textContent?.includes('crossword on'))?.firstChild as Text;
    // A place on the screen is what a click has.
    text.parentElement?.scrollIntoView({ block: 'center' });
    const range = story.page.document.createRange();
    const start = text.data.indexOf('crossword');
    range.setStart(text, start);
    range.setEnd(text, start + 'crossword'.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    const place = { clientX: left + width / 2, clientY: top + height / 2 };
    text.parentElement?.dispatchEvent(new story.page.window.MouseEvent('dblclick', { ...place, bubbles: true, composed: true }));
    await until(() => story.cues.length > 0, { what: 'the transcript' });
    const said = story.cues.flatMap(({ words = [] }) => words).find((word) => keyOf(word.text) === 'crossword')?.start ?? Number.NaN;
    await until(() => story.listener.status === 'playing' && story.listener.player.currentTime >= said, {
      what: () => `sound from ${said} s on; it is ${story.listener.status} at ${story.listener.player.currentTime} s`,
    });
    expect(story.listener.player.currentTime).to.be.lessThan(said + 8);
  });

  it('was edited since: what was moved is painted where it stands, what was left out is not', async () => {
    story = await Story.open('/demo/stories/lighthouse.html', 'lighthouse');
    await story.play(28.5);
    const moved = [...story.element.querySelectorAll('p')].find((p) => p.textContent?.startsWith('“I see eleven ships'));
    const place = () => {
      const [range] = (story.page.window as unknown as { CSS: typeof CSS }).CSS.highlights.get('station-word') ?? [];
      return range?.startContainer.parentElement;
    };
    await until(() => place() === moved && story.painted() === story.heard(), { what: 'the letter that stands first now' });
    story.listener.player.seek(55.5);
    const tea = () =>
      story.cues.some(
        ({ start, end, text }) =>
          text.includes('tea') && start < story.listener.player.currentTime && story.listener.player.currentTime < end,
      );
    await until(() => tea() && story.painted() === '', { what: 'nothing painted while tea is offered' });
  });
});
