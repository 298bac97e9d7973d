import { expect } from 'chai';
import { parseChapters, readTranscript } from '../../src/transcript/index.ts';
import { until } from '../support/until.ts';
import { asFile } from '../transcript/support/hostile-files.ts';
import { hostileTexts } from '../transcript/support/hostile-texts.ts';
import { clear, textOf } from './support/stand.ts';
import { paragraphs, scrollerOf, transcript } from './support/transcript.ts';

const spaced = (text: string) => text.replace(/[ \t\n\f\r]+/g, ' ').trim();

/** The panel that shows a file, read as the player reads it, with a chapter of that title. */
async function panelOf(file: string, chapterTitle = 'Chapter') {
  const { cues } = await readTranscript(new TextEncoder().encode(file));
  const { chapters } = parseChapters(JSON.stringify({ chapters: [{ startTime: 0, title: chapterTitle }] }));
  const { root, player } = await transcript({ transcript: { status: 'ready', cues, chapters } });
  const words = () =>
    spaced(
      paragraphs(root)
        .map((paragraph) => paragraph.lastChild?.textContent)
        .join(' '),
    );
  const said = spaced(cues.map(({ text }) => text).join(' '));
  await until(() => words() === said, { what: 'all of the text' });
  return { root, player, said, heading: root.querySelector('h3')?.textContent };
}

/** Elements in the panel that are not its own. */
const strangers = (root: ShadowRoot) =>
  [...scrollerOf(root).querySelectorAll('*')].filter((element) => !element.matches('.group, .group > p, .group > h3, .who, .who > time'));

describe('a hostile transcript', () => {
  const { alert } = window;
  let ran = 0;

  beforeEach(() => {
    ran = 0;
    window.alert = () => {
      ran += 1;
    };
  });
  afterEach(() => {
    window.alert = alert;
    clear();
  });

  for (const format of Object.keys(asFile)) {
    for (const [name, text] of Object.entries(hostileTexts)) {
      it(`${format}: shows ${name} as text, and what follows it`, async () => {
        const { root, player, said } = await panelOf(asFile[format]?.(text, 'Ana') ?? '', text);
        expect(said).to.match(/(^| )Good\.$/);
        expect(strangers(root)).to.deep.equal([]);
        player.tick(2.5);
        await until(() => root.querySelectorAll('.now').length === Number(format !== 'text'));
        expect(ran).to.equal(0);
      });
    }

    it(`${format}: shows a hostile name, whichever`, async () => {
      for (const name of Object.values(hostileTexts)) {
        const { root } = await panelOf(asFile[format]?.('Hi.', `Ana ${name}`) ?? '');
        expect(strangers(root)).to.deep.equal([]);
        clear();
      }
      expect(ran).to.equal(0);
    });
  }

  it('is there to the letter, as words, name and chapter', async () => {
    const markup = hostileTexts.markup;
    const { root, heading } = await panelOf(asFile['JSON']?.(markup, markup) ?? '', markup);
    expect(heading).to.equal(markup);
    const [first] = paragraphs(root);
    expect(first?.lastChild?.textContent).to.equal(`${markup} Good.`);
    expect(first?.querySelector('.who')?.firstChild?.textContent).to.equal(markup);
    expect(strangers(root)).to.deep.equal([]);
    expect(ran).to.equal(0);
  });

  const json = (time: string) =>
    `{"segments": [{"startTime": ${time}, "endTime": ${time}, "body": "A b."}, {"startTime": 5, "endTime": 6, "body": "Good."}]}`;
  const files: Readonly<Record<string, string>> = {
    'times that go back, in WebVTT':
      'WEBVTT\n\n00:09.000 --> 00:01.000\nA b.\n\n00:05.000 --> 00:06.000\nGood.\n\n00:01.000 --> 00:02.000\nC.',
    'times that go back, in SubRip': '1\n00:00:09,000 --> 00:00:01,000\nA b.\n\n2\n00:00:05,000 --> 00:00:06,000\nGood.',
    'times that go back within a cue': 'WEBVTT\n\n00:04.000 --> 00:06.000\nA <00:05.500>b <00:04.100>Good.',
    'times below zero, in SubRip': '1\n-00:00:09,000 --> -00:00:01,000\nA b.\n\n2\n00:00:05,000 --> 00:00:06,000\nGood.',
    'hours without end, in WebVTT':
      'WEBVTT\n\n999999999999999:00:00.000 --> 999999999999999:59:59.999\nA b.\n\n00:05.000 --> 00:06.000\nGood.',
    'times that are none, in HTML': '<time>NaN</time><p>A b.</p><time>1e308</time><p>C.</p><time>0:05</time><p>Good.</p>',
    ...Object.fromEntries(
      ['-1', '1e308', '-1e308', '1e999', '"NaN"', '"1e308"', 'null', '{}', '[]', '1e15'].map((time) => [
        `a time of ${time}, in JSON`,
        json(time),
      ]),
    ),
  };

  for (const [name, file] of Object.entries(files)) {
    it(`shows ${name}, and follows what has times`, async () => {
      const { root, player, said } = await panelOf(file);
      expect(said).to.contain('Good.');
      expect(said).to.contain('A b');
      expect(textOf(scrollerOf(root))).not.to.match(/NaN|Infinity|undefined|e\+|-\d/);
      player.tick(5.8);
      await until(() => textOf(root.querySelector('.now')).includes('Good.'));
    });
  }

  for (const time of ['-1', '1e308', '-1e308', '1e999', 'null', '"NaN"', '{}']) {
    it(`shows chapters of which one is at ${time}`, async () => {
      const { cues } = await readTranscript(asFile['WebVTT']?.('Hi.', 'Ana') ?? '');
      const { chapters } = parseChapters(`{"chapters": [{"startTime": 0, "title": "Good"}, {"startTime": ${time}, "title": "A"}]}`);
      const { root } = await transcript({ transcript: { status: 'ready', cues, chapters } });
      await until(() => textOf(root.querySelector('h3')) === 'Good');
      expect(paragraphs(root).map(textOf).join(' ')).to.contain('Good.');
    });
  }
});
