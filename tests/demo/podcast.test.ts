import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseFeed } from '../../src/catalog/feed.ts';
import type { Item } from '../../src/catalog/item.ts';
import { readStationJson } from '../../src/catalog/read-station-json.ts';

const origin = 'https://harbor.example';
const read = (name: string) => readFileSync(`demo/public/${name}`, 'utf8');

/** Every address of the demo's own files that an item names. */
const filesOf = ({ sources, artwork, transcripts, chapters }: Item): string[] =>
  [...sources.map(({ src }) => src), artwork ?? '', ...transcripts.map(({ src }) => src), ...(chapters ? [chapters.src] : [])].map(
    (url) => new URL(url).pathname,
  );

it('the demo’s feed offers its four stories, names what is there, and has no mistake', () => {
  const { title, episodes, issues } = parseFeed(read('podcast.xml'), { url: `${origin}/podcast.xml` });
  expect(issues).toEqual([]);
  expect(title).toBe('Harbor Newsroom');
  expect(episodes.map(({ id, duration }) => [id, duration])).toEqual([
    ['harbor-bridge', 178],
    ['harbor-lighthouse', 63],
    ['harbor-oysters', 56],
    ['harbor-library', 55],
  ]);
  expect(episodes.flatMap(filesOf).filter((file) => !existsSync(`demo/public${file}`))).toEqual([]);
  for (const { notes = [] } of episodes) expect(notes.length).toBeGreaterThan(0);
});

it('the demo’s feed tells of its first story chapters, highlights, a transcript in two languages, and of all who is heard', () => {
  const { episodes } = parseFeed(read('podcast.xml'), { url: `${origin}/podcast.xml` });
  const [bridge] = episodes;
  expect(bridge?.chapters).toEqual({ src: `${origin}/audio/bridge.chapters.json`, type: 'application/json+chapters' });
  expect(bridge?.transcripts.map(({ srclang, src }) => [srclang, src])).toEqual([
    ['en', `${origin}/audio/bridge.vtt`],
    ['es', `${origin}/audio/bridge.es.vtt`],
  ]);
  expect(bridge?.soundbites).toMatchObject([{ start: 57.2, title: 'First the current, then the people' }, { start: 135.6 }]);
  expect(episodes.map(({ persons = [] }) => persons.map(({ name, role }) => `${name}, ${role}`))).toEqual([
    ['Mara Lindqvist, host', 'Tomas Reyes, guest'],
    ['Ewan Baird, host'],
    ['Mara Lindqvist, host', 'Tomas Reyes, guest'],
    ['Ewan Baird, host', 'Mara Lindqvist, host'],
  ]);
});

it('the demo’s feed says how great its files are', () => {
  const lengths = [...read('podcast.xml').matchAll(/<enclosure url="([^"]+)" length="(\d+)"/g)];
  expect(lengths).toHaveLength(4);
  for (const [, file, length] of lengths) expect([file, statSync(`demo/public${file}`).size]).toEqual([file, Number(length)]);
});

it('the demo’s station.json offers its three stations', () => {
  const { items, issues } = readStationJson(read('station.json'), { base: `${origin}/station.json` });
  expect(issues).toEqual([]);
  expect(items.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['news live', 'classical live', 'nights live']);
});
