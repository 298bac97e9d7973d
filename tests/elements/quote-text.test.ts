import { describe, expect, it, vi } from 'vitest';
import { excerpt, quotation } from '../../src/elements/transcript/quote-text.ts';
import { fileName } from '../../src/elements/transcript/taken-transcript.ts';
import { en } from '../../src/i18n/en.ts';
import { enPanels } from '../../src/i18n/en-panels.ts';
import { Format } from '../../src/i18n/format.ts';
import { momentUrl } from '../../src/player/day/moment-url.ts';
import { episode, station } from './support/items.ts';

const words = { say: { ...en, ...enPanels }, format: new Format('en') };
const link = 'https://harbor.example/bridge?from=home#top';
const pieces = [
  { text: 'the bridge reopens.', speaker: 'Mara', start: 67.9, time: '1:07' },
  { text: 'At last.', speaker: 'Mara', start: 80, time: '1:20' },
  { text: 'I waved', speaker: 'Tomas', start: 3667, time: '1:01:07' },
];

vi.stubGlobal('location', new URL('https://harbor.example/here'));

describe('a selection', () => {
  it('is copied with who speaks, said once per turn, and when', () => {
    expect(excerpt(pieces, words)).toBe('Mara (1:07)\nthe bridge reopens.\n\n(1:20)\nAt last.\n\nTomas (1:01:07)\nI waved');
  });

  it('of a text without times is copied without any', () => {
    const untimed = pieces.map(({ text, speaker, start }) => ({ text, speaker, start, time: '' }));
    expect(excerpt(untimed, words)).toBe('Mara\nthe bridge reopens.\n\nAt last.\n\nTomas\nI waved');
  });

  it('is quoted with its speakers, its title, its time and the way there', () => {
    expect(quotation(pieces.slice(0, 1), episode({ link }), words)).toBe(
      '“the bridge reopens.”\n— Mara, The bridge reopens, 1:07\nhttps://harbor.example/bridge?from=home#t=67',
    );
  });

  it('of live captions is quoted without a time', () => {
    expect(quotation([{ text: 'Good evening', start: 67 }], station({ link: 'https://harbor.example/' }), words)).toBe(
      '“Good evening”\n— Harbor News 88.1\nhttps://harbor.example/',
    );
  });
});

describe('a link to a moment', () => {
  it.each([
    ['the page about the item', episode({ link: '/story' }), 67.9, 'https://harbor.example/story#t=67'],
    ['this page, where there is none', episode({ id: 'a&b #1' }), -3, 'https://harbor.example/here?x=1#station-player=a%26b+%231&t=0'],
  ])('leads to %s', (_, item, seconds, url) => {
    expect(momentUrl(item, seconds, 'https://harbor.example/here?x=1#old')).toBe(url);
  });
});

it.each([
  ['The bridge: “open?”', 'The bridge “open ”'],
  ['../../etc/passwd', 'etc passwd'],
  ['\u202egpj.exe\u0000', 'gpj.exe'],
  ['...', 'transcript'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('a file is named after its title, without what a system forbids: %s', (title, name) => {
  expect(fileName(title)).toBe(name);
});
