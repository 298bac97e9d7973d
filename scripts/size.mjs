/** Weighs what a page loads, in brotli bytes, against the budgets, and fails where one is exceeded. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** They come with whichever late part is first, and are not counted with each. */
const wordsOfLateParts = /^station-player-panel-messages/;

/** Brotli kB (1,000 bytes). */
const budgets = {
  'what every page loads': { entry: 'station-player.js', most: 24 },
  'a live page, up to its first sound': { entry: 'station-player.js', chunk: /^station-player-timeshift-engine/, most: 30 },
  'its boxes for MP4, in Firefox': { chunk: /^station-player-fmp4/, most: 1 },
  'what brings a lost stream back, after the first sound': { chunk: /^station-player-reconnect-(?!policy)/, most: 2.2 },
  'what keeps a station that is left for an episode': {
    chunk: /^station-player-hand-off/,
    beside: /^station-player-reconnect-(?!policy)/,
    most: 1.4,
  },
  'the stream engine, where bytes can’t be read': { chunk: /^station-player-stream-engine/, most: 1.2 },
  'the card and the controls that are wanted now and then, beside it': { chunk: /^station-player-late-layout/, most: 7.2 },
  'the queue, beside it': { chunk: /^station-player-queue-view/, beside: /^station-player-late-layout/, most: 5 },
  'the slider, beside it': { chunk: /^station-player-slider/, beside: /^station-player-late-layout/, most: 5 },
  'the keys': { chunk: /^station-player-hotkeys/, most: 2.7 },
  'what goes with a listener through the day': { chunk: /^station-player-accompany/, most: 6.2 },
  'the words of what comes late': { chunk: wordsOfLateParts, most: 1.6 },
  'the list of stations, beside it': { chunk: /^station-player-list-view/, most: 2.3 },
  'what is on air, beside it': { chunk: /^station-player-follow-on-air/, most: 4.2 },
  'the readers of services and of streams, beside that': {
    chunk: /^station-player-late-readers/,
    beside: /^station-player-follow-on-air/,
    most: 5.5,
  },
  'programmes of kept live audio, beside that': { chunk: /^station-player-follow-programmes/, most: 1 },
  'the episode engine, howler included': { chunk: /^station-player-episode-engine/, most: 9.5 },
  'the same with the exact engine, for MP3 with a transcript': { chunk: /^station-player-exact-engine/, most: 13 },
  'counted frames, for MP3 of variable bit rate, beside that': { chunk: /^station-player-file-engine/, most: 9 },
  'the HLS engine': { chunk: /^station-player-hls-engine/, most: 6 },
  'hls.js, beside it': { chunk: /^station-player-hls-js/, most: 98 },
  'its captions, beside it': { chunk: /^station-player-caption-reader/, beside: /^station-player-hls-engine/, most: 5 },
  'what reads config and feed attributes': { chunk: /^station-player-offered-files/, most: 1.7 },
  'the feed reader': { chunk: /^station-player-parse-feed/, most: 7.3 },
  diagnose: { chunk: /^station-player-diagnose/, most: 5.2 },
  'live captions': { chunk: /^station-player-live-captions/, most: 5 },
  'the Listen button': { chunk: /^station-player-listen-view/, most: 2.4 },
  'an article to be read along': { chunk: /^station-player-read-along-view/, most: 2.6 },
  'its alignment, once somebody listens': { chunk: /^station-player-followed-article/, most: 6 },
  'the transcript readers': { chunk: /^station-player-parse-transcript/, most: 12 },
  'the transcript itself: text, search, selection': { chunk: /^station-player-transcript-panel/, most: 14.9 },
  'what saves and prints it': { chunk: /^station-player-taken-transcript/, most: 1.6 },
};

/** Of whatever is in none of these, each alone. */
const otherMost = 1.3;

/** The stamp in the names of chunks is another at each change, and weighs up to 50 bytes more or less: here it is this one. */
const stamp = createHash('sha256').update('station-player').digest('hex').slice(0, 7);

const brotli = (file) => brotliCompressSync(readFileSync(file, 'utf8').replace(/-[0-9a-f]{7}(?=\.js\b)/g, `-${stamp}`)).length;

/** A module and all that it imports at once: what a browser must have before the module runs. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, specifier] of code.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;'"()]*?["'](\.[^"']+)["']/g)) {
    closure(join(dirname(file), specifier), seen);
  }
  return seen;
}

const chunk = (pattern) => readdirSync('dist').find((name) => pattern.test(name) && name.endsWith('.js'));

/** @returns rows of name, brotli bytes and budget bytes */
export function weigh() {
  const named = weighNamed();
  const weighed = new Set(named.flatMap(({ files }) => files));
  const others = readdirSync('dist')
    .filter((name) => /^station-player-.*\.js$/.test(name))
    .map((name) => `dist/${name}`)
    .filter((file) => !weighed.has(file))
    .map((file) => ({ name: `alone: ${partOf(file)}`, bytes: brotli(file), budget: otherMost * 1000 }));
  return [...named, ...others.sort((a, b) => b.bytes - a.bytes)];
}

const partOf = (file) => /station-player-(.+)-[0-9a-f]+\.js$/.exec(file)?.[1] ?? file;

function weighNamed() {
  const core = closure('dist/station-player.js');
  const words = closure(`dist/${chunk(wordsOfLateParts)}`);
  return Object.entries(budgets).map(([name, { entry, chunk: pattern, beside, most }]) => {
    const late = pattern && chunk(pattern);
    if (pattern && !late) throw new Error(`dist has no file for “${name}”: run npm run build first.`);
    const there = new Set([...core, ...(pattern === wordsOfLateParts ? [] : words), ...(beside ? closure(`dist/${chunk(beside)}`) : [])]);
    const more = late ? [...closure(`dist/${late}`)].filter((each) => !there.has(each)) : [];
    const files = [...(entry ? core : []), ...more];
    return { name, files, bytes: files.reduce((sum, each) => sum + brotli(each), 0), budget: most * 1000 };
  });
}

if (import.meta.filename === process.argv[1]) {
  const rows = weigh();
  for (const { name, bytes, budget } of rows) {
    console.log(`${bytes > budget ? 'TOO BIG' : 'ok     '} ${(bytes / 1000).toFixed(1).padStart(5)} of ${budget / 1000} kB  ${name}`);
  }
  process.exit(rows.some(({ bytes, budget }) => bytes > budget) ? 1 : 0);
}
