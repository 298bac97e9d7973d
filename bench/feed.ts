/**
 * `node bench/feed.ts`: how long a feed of 1,000 episodes takes to read, in Node. The target is 100 ms. There of the
 * processor's time, all threads, so that what else the machine does counts less; for `npm run bench` by the clock.
 */
import { parseFeed } from '../src/catalog/feed.ts';
import { median } from './browser.ts';
import { medianTime } from './median-time.ts';

const rounds = Number(process.env['ROUNDS'] ?? 20);

const notes = `<p>In this hour: <a href="https://station.example/bridge?a=1&amp;b=2">the bridge</a>, the ferry, and a tin of paint.</p>
  <ul><li>Ines Okafor, harbor council</li><li>Tomas Reyes, pilot of the <i>Marguerite</i></li></ul>`.repeat(4);

const episode = (index: number): string => `<item>
  <title><![CDATA[Number ${index}: the bridge & the ferry]]></title><itunes:title>The bridge &amp;#38; the ferry</itunes:title>
  <guid isPermaLink="false">harbor-${index}</guid><link>https://station.example/${index}</link>
  <pubDate>Fri, 20 Nov 2026 18:00:00 -0500</pubDate><itunes:author>Ana Ruiz</itunes:author>
  <enclosure url="https://cdn.example/${index}.mp3?source=feed&amp;x=1" length="24986239" type="audio/mpeg"/>
  <podcast:alternateEnclosure type="audio/opus" bitrate="32000"><podcast:source uri="https://cdn.example/${index}.opus"/></podcast:alternateEnclosure>
  <itunes:duration>1:02:03</itunes:duration><itunes:image href="https://cdn.example/${index}.jpg"/><itunes:episode>${index}</itunes:episode>
  <podcast:transcript url="https://cdn.example/${index}.vtt" type="text/vtt"/><podcast:transcript url="https://cdn.example/${index}.srt" type="application/x-subrip"/>
  <podcast:chapters url="https://cdn.example/${index}.json" type="application/json+chapters"/>
  <podcast:person role="guest" img="https://cdn.example/ines.jpg">Ines Okafor</podcast:person>
  <description><![CDATA[${notes}]]></description><content:encoded><![CDATA[${notes}]]></content:encoded></item>`;

/** A feed of 1,000 episodes, as bytes. */
export const writeFeed = (): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbor Hour</title>
  ${Array.from({ length: 1000 }, (_, index) => episode(index)).join('\n')}</channel></rss>`);

function read(bytes: Uint8Array, limit: number): void {
  const { episodes, issues } = parseFeed(bytes, { url: 'https://station.example/feed.xml', limit });
  if (episodes.length !== limit || issues.length > 0) throw new Error('The feed was not read as it is.');
}

/** Milliseconds of the processor. */
function processorTime(task: () => void): number {
  const began = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Milliseconds by the clock to read all 1,000 episodes: the median. */
export function feedTime(): number {
  const bytes = writeFeed();
  return medianTime(() => read(bytes, 1000), rounds);
}

function print(): void {
  const bytes = writeFeed();
  for (const limit of [1000, 50]) {
    const times = Array.from({ length: rounds }, () => processorTime(() => read(bytes, limit)));
    const figures = [Math.min(...times), median(times), Math.max(...times)].map((time) => time.toFixed(0)).join(' / ');
    console.log(`${limit} of 1,000 episodes, ${(bytes.length / 1e6).toFixed(1)} MB: ${figures} ms (best / median / worst)`);
  }
}

if (import.meta.main) print();
