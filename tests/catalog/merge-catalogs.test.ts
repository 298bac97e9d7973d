import { expect, it } from 'vitest';
import type { Episode } from '../../src/catalog/item.ts';
import { mergeCatalogs } from '../../src/catalog/merge-catalogs.ts';

const episode = (id: string, src = `https://a.example/${id}.mp3`, title = id): Episode => ({
  kind: 'episode',
  id,
  title,
  sources: [{ src }],
  transcripts: [],
});
const catalog = (...items: Episode[]) => ({ items, issues: [] });
const ids = (...catalogs: Parameters<typeof mergeCatalogs>[0]) => mergeCatalogs(catalogs).items.map(({ id }) => id);

it('of nothing is nothing', () => {
  expect(mergeCatalogs([])).toEqual({ items: [], issues: [] });
});

it('has the items in their order', () => {
  expect(ids(catalog(episode('a')), catalog(), catalog(episode('b'), episode('c')))).toEqual(['a', 'b', 'c']);
});

it('has an item once that two offer, by its id or by its sound, and the first has the word', () => {
  const merged = mergeCatalogs([
    catalog(episode('a', 'https://a.example/1', 'First')),
    catalog(episode('a', 'https://a.example/2', 'Second'), episode('b', 'https://a.example/1')),
  ]);
  expect(merged.items.map(({ title }) => title)).toEqual(['First']);
});

it('leaves alone what one catalogue says twice: its reader has judged that', () => {
  expect(ids(catalog(episode('a', 'https://a.example/1'), episode('b', 'https://a.example/1')))).toEqual(['a', 'b']);
});

it('has the first name that there is, and every issue', () => {
  const issue = (code: string) => ({ code, message: code });
  const merged = mergeCatalogs([
    { items: [], issues: [issue('a')] },
    { name: 'Harbor', items: [], issues: [] },
    { name: 'x', items: [], issues: [issue('b')] },
  ]);
  expect(merged).toEqual({ name: 'Harbor', items: [], issues: [issue('a'), issue('b')] });
});
