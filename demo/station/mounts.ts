import { readFileSync } from 'node:fs';
import type { Cue } from '../../src/transcript/cue.ts';
import { loadSpeech, rotateSpeech } from './speech.ts';

export interface Programme {
  readonly title: string;
  readonly program: string;
  readonly artist: string;
  readonly seconds: number;
}

export interface MountFacts {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly genre: string;
  /** kbit/s, constant. */
  readonly bitrate: number;
  readonly channels: number;
  readonly programmes: readonly Programme[];
}

/** What a mount carries, round and round: MPEG audio at a constant bit rate. */
export interface Loop extends MountFacts {
  readonly audio: Buffer;
  /** What is said in it. Seconds of the loop. */
  readonly speech?: readonly Cue[];
}

export const SAMPLE_RATE = 48_000;

const minute = (title: string, program: string, artist: string): Programme => ({
  title,
  program,
  artist,
  seconds: 60,
});

const mounts: readonly MountFacts[] = [
  {
    id: 'news',
    name: 'Harbor News 88.1',
    description: 'News, weather and talk from the Narrows',
    genre: 'News',
    bitrate: 64,
    channels: 1,
    programmes: [
      minute('Evening Edition', 'Harbor News', 'Mara Lindqvist'),
      minute('Weather and Tides', 'Harbor News', 'Ewan Baird'),
      minute('The Long Table', 'Conversations', 'Mara Lindqvist with Tomas Reyes'),
      minute('On the Water', 'Harbor Desk', 'Tomas Reyes'),
      minute('The Harbor Almanac', 'Harbor Desk', 'Mara Lindqvist'),
    ],
  },
  {
    id: 'classical',
    name: 'Harbor Classical',
    description: 'Quiet music, with few words',
    genre: 'Classical',
    bitrate: 128,
    channels: 2,
    programmes: [
      minute('Tidal Study', 'Harbor Sketches', 'Harbor Chamber Players'),
      minute('The Lantern Waltz', 'Harbor Sketches', 'Harbor Chamber Players'),
      minute('Slow Water', 'Harbor Sketches', 'Harbor Chamber Players'),
      minute('Morning Chorale', 'Harbor Sketches', 'Harbor Chamber Players'),
    ],
  },
  {
    id: 'nights',
    name: 'Harbor Nights',
    description: 'Slow sound until the first ferry',
    genre: 'Ambient',
    bitrate: 80,
    channels: 2,
    programmes: [
      minute('The Blue Hour', 'Night Watch', 'Sound of the Narrows'),
      minute('Fathom', 'Night Watch', 'Sound of the Narrows'),
      minute('Lamps on the Water', 'Night Watch', 'Sound of the Narrows'),
      minute('First Ferry', 'Night Watch', 'Sound of the Narrows'),
    ],
  },
];

/** Two programmes after Harbor News: the desk carries the same loop, so that it needs no sound of its own. */
const LATER = 2;

/** Harbor Radio's loops, as `scripts/make-audio.py` made them. */
export function loadLoops(): Loop[] {
  const loops: Loop[] = mounts.map((facts) => ({
    ...facts,
    audio: readFileSync(new URL(`./mounts/${facts.id}.mp3`, import.meta.url)),
    ...(facts.id === 'news' && { speech: loadSpeech('news') }),
  }));
  return loops.flatMap((loop) => (loop.id === 'news' ? [loop, deskOf(loop)] : [loop]));
}

function deskOf(news: Loop): Loop {
  const { audio, programmes, bitrate, speech = [] } = news;
  const before = programmes.slice(0, LATER).reduce((sum, { seconds }) => sum + seconds, 0);
  const at = (before * 1000 * bitrate) / 8;
  return {
    ...news,
    id: 'desk',
    name: 'Harbor Desk',
    description: 'News and talk to wind back',
    programmes: [...programmes.slice(LATER), ...programmes.slice(0, LATER)],
    audio: Buffer.concat([audio.subarray(at), audio.subarray(0, at)]),
    speech: rotateSpeech(speech, before, audio.length / ((bitrate * 1000) / 8)),
  };
}
