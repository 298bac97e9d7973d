import { executeServerCommand } from '@web/test-runner-commands';
import type { ResourceChange } from './audio-server/audio-server.ts';
import type { ResourceReport } from './audio-server/resource.ts';

async function command<Answer>(name: string, payload: object = {}): Promise<Answer> {
  const { answer } = (await executeServerCommand(name, payload as never)) as { answer: Answer };
  return answer;
}

/** No other test's, in this browser or in another. */
const unique = (): string => crypto.randomUUID();

/** Audio at an address of the test's own. */
export interface Sound {
  readonly url: string;
  report(): Promise<ResourceReport>;
  /** Does to the audio, and to whoever listens, what befalls a stream. */
  change(change: ResourceChange): Promise<void>;
}

/** Sweeps, whose pitch says the time: 60.08 s at a constant bit rate, and at a variable one with different notes of it. */
export type SweepFile = `sweep-${'cbr' | 'xing' | 'no-toc' | 'wrong-toc' | 'vbri' | 'unmarked'}.mp3`;

export interface SoundOptions {
  /** One of `tests/support/audio/`. */
  readonly file?: 'tone.mp3' | 'tone.opus' | 'tone.m4a' | 'short.mp3' | 'podcast.xml' | 'station.json' | 'broken.xml' | SweepFile;
  readonly query?: string;
}

/**
 * Audio on a host of another origin that behaves as told; behaviours are those of `audio-server/behaviours.ts`:
 * file, endless, held, not-found, wrong-type, damaged, silent, headers.
 */
export async function sound(behaviour: string, { file = 'tone.mp3', query = '' }: SoundOptions = {}): Promise<Sound> {
  const path = `/${unique()}/${behaviour}/${file}`;
  const origin = await command<string>('audio:origin');
  return {
    url: `${origin}${path}${query && `?${query}`}`,
    report: () => command('audio:report', { path }),
    change: (change) => command('audio:change', { path, change }),
  };
}

/** A service of another origin that says what is on air as AzuraCast does, when asked and by itself. */
export interface OnAirService {
  /** Of the answer. */
  readonly url: string;
  /** Of those who are told by itself. */
  listeners(): Promise<number>;
  /** How often it was asked. */
  asked(): Promise<number>;
  /** Tells the next title, or breaks off. */
  change(change: 'thaw' | 'close'): Promise<void>;
}

/** @param name in the address: the station's short name, or its number */
export async function azuracast(name = 'harbor'): Promise<OnAirService> {
  const base = `/${unique()}/azuracast/api`;
  const [asked, pushed] = [`${base}/nowplaying/${name}`, `${base}/live/nowplaying/sse`];
  const report = (path: string) => command<ResourceReport>('audio:report', { path });
  return {
    url: `${await command<string>('audio:origin')}${asked}`,
    listeners: async () => (await report(pushed)).open,
    asked: async () => (await report(asked)).requests,
    change: (change) => command('audio:change', { path: pushed, change }),
  };
}

/** A real Icecast with one mount. */
export interface IcecastMount {
  readonly url: string;
  /** How many listen to it, or to another mount of the same server. */
  listeners(mount?: string): Promise<number | undefined>;
  /** Its studio is cut off; the server stays. */
  silence(): Promise<void>;
  /** A studio feeds it, or another mount of the same server. */
  feed(mount?: string): Promise<void>;
  /** Cuts the power. */
  kill(): Promise<void>;
  /** Starts it again at the same address, with the same mount. */
  restart(): Promise<void>;
}

/**
 * Starts an Icecast of the test's own, carrying a tone. Kill it in `after`; it ends with the run at the latest.
 * @param options.readable whether pages of other origins may read what they hear
 */
export async function icecast({ readable = true, mount = 'live.mp3' } = {}): Promise<IcecastMount> {
  const name = unique();
  const start = async () => {
    const origin = await command<string>('icecast:start', { name, readable });
    await command('icecast:feed', { name, mount });
    return origin;
  };
  const origin = await start();
  return {
    url: `${origin}/${mount}`,
    listeners: (which = mount) => command('icecast:listeners', { name, mount: which }),
    silence: () => command('icecast:silence', { name, mount }),
    feed: (which = mount) => command('icecast:feed', { name, mount: which }),
    kill: () => command('icecast:kill', { name }),
    restart: async () => void (await start()),
  };
}
