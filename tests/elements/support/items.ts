import type { Episode, LiveStream } from '../../../src/catalog/item.ts';

const origin = globalThis.location?.origin ?? 'https://harbor.example';

export const station = (facts: Partial<LiveStream> = {}): LiveStream => ({
  kind: 'live',
  id: 'news',
  title: 'Harbor News 88.1',
  sources: [{ src: `${origin}/news.mp3` }],
  transcripts: [],
  ...facts,
});

export const episode = (facts: Partial<Episode> = {}): Episode => ({
  kind: 'episode',
  id: 'bridge',
  title: 'The bridge reopens',
  sources: [{ src: `${origin}/bridge.mp3` }],
  transcripts: [],
  duration: 233,
  ...facts,
});
