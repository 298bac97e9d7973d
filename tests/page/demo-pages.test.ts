import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: ViteDevServer;
let origin = '';

beforeAll(async () => {
  server = await createServer({
    configFile: 'vite.config.ts',
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1', strictPort: false },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('Vite has no port.');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => server.close());

/** The values of an attribute on elements of a page, in order. */
const values = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

const audioOf = (html: string): string[] => [...html.matchAll(/<audio[\s\S]*?<\/audio>/g)].map(([element]) => element);

const types: Readonly<Record<string, RegExp>> = {
  mp3: /^audio\/mpeg/,
  opus: /^audio\/ogg/,
  vtt: /^text\/vtt/,
  m3u8: /^application\/vnd\.apple\.mpegurl/,
  svg: /^image\/svg\+xml/,
  json: /^application\/json/,
  css: /^text\/css/,
  ts: /javascript/,
  html: /^text\/html/,
};

/** Asks as far as the headers: a station has no end. */
async function ask(path: string): Promise<Response> {
  const enough = new AbortController();
  const response = await fetch(new URL(path, origin), { signal: enough.signal, headers: { accept: 'text/css,*/*' } });
  if (path.startsWith('/live/') && path.endsWith('.mp3')) enough.abort();
  return response;
}

/** kbit/s of MPEG-1 and MPEG-2 layer III, by the index in a frame's header. */
const bitRates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = { 1: [44_100, 48_000, 32_000], 2: [22_050, 24_000, 16_000] };

/** Seconds of an MP3, by its frames. */
function mp3Seconds(bytes: Uint8Array): number {
  let seconds = 0;
  let at = 0;
  while (at + 4 < bytes.length) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    if (first !== 0xff || (second & 0xe6) !== 0xe2) {
      at += 1;
      continue;
    }
    const version = second & 0x08 ? 1 : 2;
    const bitRate = (bitRates[version][third >> 4] ?? 0) * 1000;
    const sampleRate = sampleRates[version][(third >> 2) & 3] ?? 0;
    const samples = version === 1 ? 1152 : 576;
    const padding = (third >> 1) & 1;
    seconds += samples / sampleRate;
    at += Math.floor((samples / 8) * (bitRate / sampleRate)) + padding;
  }
  return seconds;
}

/** Seconds of an Ogg Opus file: the place of its last page, at 48 kHz. */
function opusSeconds(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 27; at >= 0; at -= 1)
    if (view.getUint32(at) === 0x4f676753) return Number(view.getBigInt64(at + 6, true)) / 48_000;
  return Number.NaN;
}

const pages = ['/', '/article.html', '/stories/lighthouse.html', '/stories/oysters.html', '/stories/library.html'];

describe.each(pages)('the demo’s page %s', (path) => {
  let html = '';
  beforeAll(async () => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    html = await response.text();
  });

  it('names no address of another origin', () => {
    const addresses = ['src', 'href', 'data-now', 'data-artwork', 'data-link', 'data-download', 'srcset'].flatMap((name) =>
      values(html, name),
    );
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => new URL(address, origin + path).origin !== origin)).toEqual([]);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  it('names only what is there, with the right type', async () => {
    const named = ['src', 'href', 'data-now', 'data-artwork', 'data-link', 'data-download'].flatMap((name) => values(html, name));
    const addresses = [
      ...new Set(named.map((address) => new URL(address, origin + path)).map(({ pathname, search }) => pathname + search)),
    ];
    for (const address of addresses) {
      const response = await ask(address);
      const extension = /\.(\w+)(?:\?|$)/.exec(address)?.[1] ?? 'html';
      expect([address, response.status]).toEqual([address, 200]);
      if (!address.startsWith('/@')) expect(response.headers.get('content-type'), address).toMatch(types[extension] ?? /never/);
    }
  });

  it('says of each story how long it is, within a second', async () => {
    const stories = audioOf(html).filter((audio) => !/\sdata-live/.test(audio));
    expect(stories.length).toBeGreaterThan(0);
    for (const story of stories) {
      const [announced = ''] = values(story, 'data-duration');
      const sources = values(story, 'src').filter((src) => /\.(mp3|opus)$/.test(src));
      expect(sources).toHaveLength(2);
      for (const src of sources) {
        const bytes = new Uint8Array(await (await ask(src)).arrayBuffer());
        const seconds = src.endsWith('.mp3') ? mp3Seconds(bytes) : opusSeconds(bytes);
        expect(Math.abs(seconds - Number(announced)), `${src}: ${seconds} s, announced ${announced} s`).toBeLessThanOrEqual(1);
      }
    }
  });
});

it('the demo’s pages keep room for their players before the script has come', async () => {
  const sheet = await (await ask('/demo.css')).text();
  expect(sheet).toContain('station-player:not(:defined)');
});

it('the demo’s stations stream, and say what is on', async () => {
  const html = await (await ask('/')).text();
  const stations = audioOf(html).filter((audio) => /\sdata-live/.test(audio));
  expect(stations).toHaveLength(4);
  for (const station of stations) {
    const [now = ''] = values(station, 'data-now');
    const answer = await (await ask(now)).json();
    expect(answer).toMatchObject({ now: { title: expect.any(String) }, next: expect.any(Array) });
  }
});

it('the demo’s news captions itself', async () => {
  const [captions = ''] = values(await (await ask('/')).text(), 'data-captions');
  const enough = new AbortController();
  const response = await fetch(new URL(captions, origin), { signal: enough.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  enough.abort();
});
