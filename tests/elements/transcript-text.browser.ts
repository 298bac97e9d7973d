import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationTranscript } from '../../src/elements/transcript/transcript.ts';
import { enPanels } from '../../src/i18n/en-panels.ts';
import type { TranscriptState } from '../../src/player/state.ts';
import type { Cue } from '../../src/transcript/cue.ts';
import { LiveTranscript } from '../../src/transcript/live/live-transcript.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, middleOf, one, stand, textOf } from './support/stand.ts';
import { cue, cues, painted, paragraphs, plays, ready, scrollerOf, select, transcript } from './support/transcript.ts';

const long = (count: number): Cue[] => Array.from({ length: count }, (_, index) => cue(index, { speaker: 'Mara' }));

/** Said every five minutes. */
const lineAt = (index: number, text: string) => {
  const start = Date.UTC(2026, 10, 25, 17) + index * 300_000;
  return { id: `${index}`, start, end: start + 9000, text, final: true };
};
const heardAt = (start: number, text: string) => ({ start, end: start + 9, text });

/** Two lines of live audio. */
function liveTranscript() {
  const lines = [0, 1];
  const live = LiveTranscript.empty().put(lines.map((index) => lineAt(index, `Line ${index}.`)));
  const heard = lines.map((index) => heardAt(index * 300, `Line ${index}.`));
  return transcript({ item: station({ timeZone: 'America/New_York' }), transcript: { status: 'ready', cues: heard, live } });
}

function wordIn(paragraph: Element | undefined, word: string): Range {
  const range = document.createRange();
  const text = paragraph?.lastChild as Text;
  range.setStart(text, text.data.indexOf(word));
  range.setEnd(text, text.data.indexOf(word) + word.length);
  return range;
}

describe('the text of a transcript', () => {
  afterEach(clear);

  it('of 60,000 words is whole and in order, in nodes that grow by paragraphs', async () => {
    const said = long(6_000);
    const { root } = await transcript({ transcript: { status: 'ready', cues: said } });
    const words = () => [...root.querySelectorAll('.scroller p')].map((p) => (p.lastChild as Text).data).join(' ');
    const last = `w5999 ${said[0]?.text.split(' ').slice(1).join(' ').trim()}`;
    await until(() => textOf(root.querySelector('.group:last-child p:last-child')).endsWith(last), { what: 'the last words' });
    expect(words().replace(/\s+/g, ' ')).to.equal(said.map(({ text }) => text.trim()).join(' '));
    const walker = document.createTreeWalker(one(root, '.scroller'));
    let nodes = 0;
    while (walker.nextNode()) nodes += 1;
    const groups = root.querySelectorAll('.group').length;
    expect(nodes).to.be.at.most(paragraphs(root).length * 2 + groups + 10);
  });

  it('is there at once where it is said, however long it is', async () => {
    const time = { current: 45_005, duration: 60_000, buffered: [], seeking: false, rate: 1 };
    const { root } = await transcript({ time, transcript: { status: 'ready', cues: long(6_000) } });
    expect(textOf(one(root, '.now'))).to.contain('w4500 ');
    await until(() => painted('station-word').join() === 'five');
    await until(() => {
      const panel = one(root, '.scroller').getBoundingClientRect();
      const { top, bottom } = one(root, '.now').getBoundingClientRect();
      return bottom > panel.top && top < panel.bottom;
    });
  });

  it('that grows keeps the paragraphs that stand, their focus, and the place of what is corrected', async () => {
    const { root, player } = await transcript({ transcript: { status: 'ready', cues: cues(45) } });
    await until(() => paragraphs(root).length === 45);
    const before = paragraphs(root);
    before[30]?.focus({ preventScroll: true });
    const corrected = cue(44, { text: 'w44 better. ' });
    player.patch({ transcript: { status: 'ready', cues: [...cues(44).slice(2), corrected, cue(45)] } });
    await until(() => textOf(paragraphs(root).at(-1)).includes('w45'));
    const after = paragraphs(root);
    expect(after.slice(0, 42)).to.deep.equal(before.slice(2, 44));
    expect(textOf(after[42])).to.equal('Mara 7:20w44 better.');
    expect(root.activeElement).to.equal(before[30]);
    expect([...root.querySelectorAll('.group')].map(({ childElementCount }) => childElementCount)).to.deep.equal([20, 20, 4]);
  });

  it('of several players are painted side by side, and none takes the others away', async () => {
    const first = await transcript();
    const time = { current: 35, duration: 600, buffered: [], seeking: false, rate: 1 };
    const second = await stand('station-transcript', StationTranscript, ready({ time }));
    await until(() => painted('station-word').length === 2);
    expect(painted('station-word')).to.deep.equal(['two', 'five']);
    second.player.tick(36);
    await until(() => painted('station-word').join() === 'two,six');
    first.part.remove();
    expect(painted('station-word')).to.deep.equal(['six']);
  });

  describe('where no ranges are painted', () => {
    const own = Object.getOwnPropertyDescriptor(CSS, 'highlights') as PropertyDescriptor;

    beforeEach(() => void Object.defineProperty(CSS, 'highlights', { configurable: true, value: undefined }));
    afterEach(() => void Object.defineProperty(CSS, 'highlights', own));

    it('is made of elements in the paragraph that is said, and there alone', async () => {
      const { root, player } = await transcript();
      await until(() => root.querySelector('.word') !== null);
      expect(textOf(one(root, '.word'))).to.equal('two');
      expect(textOf(one(root, '.now'))).to.equal('Tomas 0:10w1 one two three four five six seven eight nine.');
      player.tick(35);
      await until(() => textOf(root.querySelector('.word')) === 'five');
      expect(root.querySelectorAll('.scroller p:not(.now) span:not(.who)')).to.have.length(0);
      expect(textOf(paragraphs(root)[1])).to.equal('Tomas 0:10w1 one two three four five six seven eight nine.');
    });

    it('plays the word that is pressed, in the paragraph that is said and in others', async () => {
      const { root, player } = await transcript();
      await until(() => root.querySelector('.word') !== null);
      // Firefox gives a new panel the place of one that stood there before.
      scrollerOf(root).scrollTop = 0;
      const word = [...one(root, '.now').querySelectorAll('span')].find((piece) => piece.textContent === 'seven') as HTMLElement;
      await sendMouse({ type: 'click', position: middleOf(word) });
      await sendMouse({ type: 'click', position: middleOf(wordIn(paragraphs(root)[2], 'four')) });
      expect(plays(player.calls)).to.deep.equal([17, 24]);
    });
  });

  it('goes by paragraph where more would be a lie, and says why', async () => {
    const doubted: TranscriptState = { status: 'ready', cues: cues(), sync: 'paragraph', doubt: 'length' };
    const { root, player } = await transcript({ transcript: doubted });
    expect(textOf(one(root, '.note'))).to.equal('The audio and its transcript differ in length, so the text follows by paragraph.');
    expect(textOf(one(root, '.now'))).to.contain('w1 ');
    expect(painted('station-word')).to.deep.equal([]);
    expect(await axeFindings()).to.deep.equal([]);
    player.patch({ transcript: { ...doubted, doubt: 'place' } });
    await until(() => textOf(one(root, '.note')).startsWith('Sync is approximate in this audio'));
    player.patch({ transcript: { status: 'ready', cues: doubted.cues, sync: 'word' } });
    await until(() => painted('station-word').join() === 'two');
    expect(root.querySelector('.note')).to.equal(null);
  });

  it('without times is shown, follows nothing and plays nothing', async () => {
    const plain = ['One line.', 'Another.'].map((text) => ({ start: 0, end: 0, text }));
    const { root, player } = await transcript({ transcript: { status: 'ready', cues: plain } });
    expect(paragraphs(root).map(textOf)).to.deep.equal(['One line.', 'Another.']);
    expect(root.querySelector('.now')).to.equal(null);
    paragraphs(root)[1]?.click();
    expect(plays(player.calls)).to.deep.equal([]);
  });

  it('plays a paragraph that a screen reader presses', async () => {
    const { root, player } = await transcript();
    paragraphs(root)[3]?.click();
    expect(plays(player.calls)).to.deep.equal([30]);
  });

  it('of live audio tells the time of day, and plays nothing from where nothing is kept', async () => {
    const { root, player } = await liveTranscript();
    expect([...root.querySelectorAll('.who')].map(textOf)).to.deep.equal(['12:00 PM', '12:05 PM']);
    paragraphs(root)[0]?.click();
    expect(plays(player.calls)).to.deep.equal([]);
  });

  it('of live audio plays what is kept, and says so where it is kept no more', async () => {
    const { root, player } = await liveTranscript();
    player.patch({ time: { ...player.state.time, live: { start: 290, end: 400, behind: 0 } } });
    paragraphs(root)[0]?.click();
    expect(plays(player.calls)).to.deep.equal([]);
    await until(() => textOf(one(root, '[role=status]')) === 'This is no longer kept.');
    paragraphs(root)[1]?.click();
    expect(plays(player.calls)).to.deep.equal([300]);
  });

  it('of live audio grows and is corrected where it stands: what was there stays, with its focus and selection', async () => {
    const { root, player } = await liveTranscript();
    const [first, last] = paragraphs(root);
    const { cues: heard, live } = player.state.transcript;
    last?.focus({ preventScroll: true });
    select(root, [0, 0], [1, 4]);
    await until(() => root.querySelector('.chosen') !== null);
    const more = live?.put([lineAt(1, 'Line one, corrected.'), lineAt(1.1, 'And more.'), lineAt(2, 'Line 2.')]);
    const kept = heard.slice(0, 1);
    const grown = [...kept, heardAt(300, 'Line one, corrected.'), heardAt(330, 'And more.'), heardAt(600, 'Line 2.')];
    player.patch({ transcript: { ...player.state.transcript, cues: grown, ...(more && { live: more }) } });
    await until(() => paragraphs(root).length === 4);
    expect(paragraphs(root).map((each) => textOf(each.lastChild))).to.deep.equal([
      'Line 0.',
      'Line one, corrected.',
      'And more.',
      'Line 2.',
    ]);
    expect(paragraphs(root).slice(0, 2)).to.deep.equal([first, last]);
    expect(root.activeElement).to.equal(last);
    expect(root.querySelector('.chosen')).not.to.equal(null);
  });

  it('of live audio can be had earlier and later', async () => {
    const { root, part, player } = await liveTranscript();
    one(root, '.more > button').click();
    await until(() => root.querySelector('.timing') !== null);
    expect(await axeFindings()).to.deep.equal([]);
    const [earlier, later] = [...root.querySelectorAll<HTMLElement>('.timing button')];
    expect(textOf(one(root, '.timing .shift'))).to.equal('as they come');
    later?.click();
    expect(player.calls.at(-1)).to.deep.equal(['setCaptionOffset', 0.5]);
    player.patch({ transcript: { ...player.state.transcript, offset: 1.5 } });
    await part.updateComplete;
    expect(textOf(one(root, '.timing .shift'))).to.equal('1.5 sec later');
    earlier?.click();
    expect(player.calls.at(-1)).to.deep.equal(['setCaptionOffset', 1]);
    player.patch({ transcript: { ...player.state.transcript, offset: -0.5 } });
    await part.updateComplete;
    expect(textOf(one(root, '.timing .shift'))).to.equal('0.5 sec earlier');
  });

  it('shows what is hostile as text, cue, speaker and chapter', async () => {
    const markup = '<img src=x onerror="window.ran = 1"><script>window.ran = 1</script>';
    const said = [cue(0, { text: markup, speaker: markup }), cue(1, { text: 'a\u202Eb\u202C', speaker: 'Mara' })];
    const chapters = [{ start: 0, title: markup, toc: true }];
    const { root } = await transcript({ transcript: { status: 'ready', cues: said, chapters } });
    await until(() => root.querySelector('h3') !== null);
    const [first] = paragraphs(root);
    expect(root.querySelector('h3')?.textContent).to.equal(markup);
    expect(first?.querySelector('.who')?.textContent).to.equal(`${markup} 0:00`);
    expect(first?.lastChild?.textContent).to.equal(markup);
    expect(root.querySelectorAll('.scroller :is(img, script)')).to.have.length(0);
    expect(Reflect.has(window, 'ran')).to.equal(false);
  });

  it('has the chapters as headings, which come after it', async () => {
    const { root, player } = await transcript();
    const [first] = paragraphs(root);
    const chapters = ['One', '<b>Two'].map((title, index) => ({ start: index * 100, title, toc: true }));
    player.patch({ transcript: { ...player.state.transcript, chapters } });
    await until(() => root.querySelectorAll('h3').length === 2);
    expect(
      [...root.querySelectorAll('h3')].map(({ textContent, nextElementSibling }) => [textContent, textOf(nextElementSibling)]),
    ).to.deep.equal([
      ['One', textOf(paragraphs(root)[0])],
      ['<b>Two', textOf(paragraphs(root)[10])],
    ]);
    expect(textOf(paragraphs(root)[10])).to.contain('w10 ');
    expect(textOf(first)).to.contain('w0 ');
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('in another language has its headings in theirs, to be read aloud in it', async () => {
    const transcripts = [
      { src: '/es.vtt', srclang: 'es' },
      { src: '/en.vtt', srclang: 'en', isDefault: true },
    ];
    const [spanish, english] = transcripts;
    const chapters = [{ start: 0, title: 'One', toc: true }];
    const state = (source = english) => ({ transcript: { status: 'ready' as const, cues: cues(2), chapters, ...(source && { source }) } });
    const { root, player } = await transcript({ item: episode({ transcripts }), ...state(spanish) });
    expect([scrollerOf(root).lang, one(root, 'h3').lang]).to.deep.equal(['es', 'en']);
    player.patch(state(english));
    await until(() => scrollerOf(root).lang === 'en' && root.querySelector('h3'));
    expect(one(root, 'h3').hasAttribute('lang')).to.equal(false);
  });

  it('is in the language that its file says, where the page says none', async () => {
    const source = { src: '/he.vtt' };
    const state = { transcript: { status: 'ready' as const, cues: [{ start: 0, end: 2, text: 'שלום' }], source, language: 'he' } };
    const { root } = await stand('station-transcript', StationTranscript, state);
    await until(() => scrollerOf(root).lang === 'he', { what: 'the language' });
    expect(scrollerOf(root).dir).to.equal('rtl');
  });

  it('may have a language of its own, beside the one that the player follows', async () => {
    const vtt = (text: string) => URL.createObjectURL(new Blob([`WEBVTT\n\n00:00.000 --> 00:20.000\n${text}\n`], { type: 'text/vtt' }));
    const transcripts = [
      { src: vtt('Good evening.'), srclang: 'en' },
      { src: vtt('Buenas noches.'), srclang: 'es' },
    ];
    const [source] = transcripts;
    const state = ready({ item: episode({ transcripts }), transcript: { status: 'ready', cues: cues(2), ...(source && { source }) } });
    const { part, root } = await stand('station-transcript', StationTranscript, state, { srclang: 'es' });
    await until(() => paragraphs(root).map(textOf).join() === '0:00Buenas noches.', {
      what: () => textOf(root.querySelector('.scroller')),
    });
    expect(scrollerOf(root).lang).to.equal('es');
    part.srclang = 'en';
    await until(() => textOf(paragraphs(root)[0]).includes('w0 '));
  });

  it('of a language of its own says that it is of other audio, too, and what is wrong with its file', async () => {
    const src = URL.createObjectURL(new Blob(['WEBVTT\n\n00:00.000 --> 00:20.000\nשלום\n\n00:30.000 -> 00:40\n?\n'], { type: 'text/vtt' }));
    const transcripts = [
      { src: '/en.vtt', srclang: 'en' },
      { src, srclang: 'he' },
    ];
    const [source] = transcripts;
    const state = ready({
      item: episode({ transcripts }),
      playback: { status: 'playing' },
      transcript: { status: 'ready', cues: cues(2), ...(source && { source }) },
    });
    const { root, player } = await stand('station-transcript', StationTranscript, state, { srclang: 'he' });
    await until(() => root.querySelector('.note') !== null, { what: 'the note' });
    expect(textOf(one(root, '.note'))).to.equal(enPanels.transcriptByParagraph.length);
    expect(scrollerOf(root).dir).to.equal('rtl');
    expect(player.calls.filter(([action]) => action === 'report')).to.have.length(1);
  });

  it('can be had in another language', async () => {
    const transcripts = [
      { src: '/en.vtt', srclang: 'en', label: 'English' },
      { src: '/es.vtt', srclang: 'es' },
    ];
    const source = transcripts[0] as (typeof transcripts)[number];
    const { root, player } = await transcript({ item: episode({ transcripts }), transcript: { status: 'ready', cues: cues(), source } });
    const choice = one<HTMLSelectElement>(root, '.language');
    expect([...choice.options].map(textOf)).to.deep.equal(['English', 'Español']);
    expect(await axeFindings()).to.deep.equal([]);
    choice.selectedIndex = 1;
    choice.dispatchEvent(new Event('change'));
    expect(player.calls.at(-1)).to.deep.equal(['chooseTranscript', transcripts[1]]);
  });
});
