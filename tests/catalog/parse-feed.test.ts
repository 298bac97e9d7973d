import { expect, it } from 'vitest';
import { parseFeed } from '../../src/catalog/feed.ts';

it('says so where nothing reads XML', () => {
  expect(parseFeed('<rss/>')).toEqual({
    title: '',
    episodes: [],
    issues: [{ code: 'no-dom-parser', message: 'Reading a feed needs a DOMParser, and there is none here. Pass one.' }],
  });
});
