/**
 * Other players with a transcript that npm has, each as its own guide says, on a page of its own. Able Player, the third
 * that is known for one, is not in npm.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordSeconds } from './transcript-pages.ts';

export interface TranscriptPeer {
  readonly name: string;
  /** Its page with a transcript of so many words. */
  readonly path: (words: number) => string;
  readonly page: (words: number) => string;
}

/** What a peer's page gives to be measured, as `window.peer`. */
export interface PeerOnPage {
  /** Everything stands but the transcript. */
  readonly ready: () => boolean;
  /** Asks for the transcript. */
  readonly open: () => void;
  /** Whether its first words stand. */
  readonly isOpen: () => boolean;
  /** Where its transcript stands. */
  readonly root: () => Document | Element;
  readonly play: () => void;
  /** The class of what is said. */
  readonly spoken: string;
}

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

const audio = (words: number) => `/silence/${words * wordSeconds}.wav`;

const podlove: TranscriptPeer = {
  name: 'Podlove',
  path: (words) => `/podlove-${words}.html`,
  page: (words) =>
    page(
      '<script src="/podlove/embed.js"></script>',
      `<div id="player"></div><script>
const stamp = (time) => new Date(Math.round(time * 1000)).toISOString().slice(11, 23);
const line = (place) => Array.from({ length: 10 }, (_, word) => 'w' + (place * 10 + word)).join(' ');
const transcripts = Array.from({ length: ${words / 10} }, (_, place) => {
  const [start, end] = [place * 10 * ${wordSeconds}, (place + 1) * 10 * ${wordSeconds}];
  const voice = Math.floor(place / 12) % 2 ? 'Tomas Reyes' : 'Mara Lindqvist';
  return { start: stamp(start), start_ms: start * 1000, end: stamp(end), end_ms: end * 1000, voice, text: line(place) };
});
const sound = [{ url: '${audio(words)}', mimeType: 'audio/wav', size: 1, title: 'WAV' }];
podlovePlayer('#player', { version: 5, title: 'Bench', show: { title: 'Bench' }, duration: stamp(${words * wordSeconds}), audio: sound, transcripts }, { version: 5, base: '/podlove/' });
const inside = (selector) => document.querySelector('iframe')?.contentDocument?.querySelector(selector);
window.peer = {
  ready: () => Boolean(inside('[data-test="tab-trigger--transcripts"]')),
  open: () => inside('[data-test="tab-trigger--transcripts"]').click(),
  isOpen: () => /w1 /.test(inside('[data-test="tab-transcripts--entry"]')?.textContent),
  root: () => document.querySelector('iframe').contentDocument,
  play: () => inside('[data-test^="play-button"]').click(),
  spoken: 'active-transcript',
};
</script>`,
    ),
};

const hyperaudio: TranscriptPeer = {
  name: 'Hyperaudio Lite',
  path: (words) => `/hyperaudio-${words}.html`,
  page: (words) =>
    page(
      '<script src="/hyperaudio/hyperaudio-lite.js"></script><style>#scroller { height: 400px; overflow: auto }</style>',
      `<audio id="audio" controls preload="none" src="${audio(words)}"></audio><div id="scroller"><div id="text"></div></div><script>
const word = (place) => '<span data-m="' + Math.round(place * ${wordSeconds * 1000}) + '" data-d="${wordSeconds * 1000}">w' + place + ' </span>';
const paragraph = (place) => '<p>' + Array.from({ length: 40 }, (_, each) => word(place * 40 + each)).join('') + '</p>';
const written = '<article><section>' + Array.from({ length: ${words / 40} }, (_, place) => paragraph(place)).join('') + '</section></article>';
window.peer = {
  ready: () => true,
  open() {
    document.querySelector('#text').innerHTML = written;
    new HyperaudioLite({ transcript: 'text', player: 'audio', autoScroll: true, playOnClick: true, scrollContainer: 'scroller' });
  },
  isOpen: () => Boolean(document.querySelector('#text p')),
  root: () => document.querySelector('#text'),
  play: () => document.querySelector('#audio').play(),
  spoken: 'active',
};
</script>`,
    ),
};

export const transcriptPeers: readonly TranscriptPeer[] = [podlove, hyperaudio];

const folders: Readonly<Record<string, string>> = {
  podlove: dirname(fileURLToPath(import.meta.resolve('@podlove/web-player/package.json'))),
  hyperaudio: dirname(fileURLToPath(import.meta.resolve('hyperaudio-lite'))),
};

/** A file of one of them, below `/podlove/` or `/hyperaudio/`; `undefined` for any other address. */
export async function transcriptPeerFile(path: string): Promise<Buffer | undefined> {
  const [, peer = '', name = ''] = /^\/(podlove|hyperaudio)\/(.+)$/.exec(path) ?? [];
  const folder = folders[peer];
  return folder ? readFile(join(folder, normalize(`/${name}`))).catch(() => undefined) : undefined;
}
