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

export interface SoundOptions {
  /** One of `tests/support/audio/`. */
  readonly file?: 'tone.mp3' | 'tone.opus' | 'tone.m4a' | 'short.mp3';
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

/** A real Icecast with one mount. */
export interface IcecastMount {
  readonly url: string;
  listeners(): Promise<number | undefined>;
  /** Cuts the power. */
  kill(): Promise<void>;
  /** Starts it again at the same address, with the same mount. */
  restart(): Promise<void>;
}

/**
 * Starts an Icecast of the test's own, carrying a tone. Kill it in `after`; it ends with the run at the latest.
 * @param options.readable whether pages of other origins may read what they hear
 */
export async function icecast({ readable = true } = {}): Promise<IcecastMount> {
  const name = unique();
  const mount = 'live.mp3';
  const start = async () => {
    const origin = await command<string>('icecast:start', { name, readable });
    await command('icecast:feed', { name, mount });
    return origin;
  };
  const origin = await start();
  return {
    url: `${origin}/${mount}`,
    listeners: () => command('icecast:listeners', { name, mount }),
    kill: () => command('icecast:kill', { name }),
    restart: async () => void (await start()),
  };
}
