import type { Player } from '../../src/player/player.ts';
import type { PlaybackStatus } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { type Framed, nameOf } from './frame.ts';

/** What a listener hears and reads of one player of a page. */
export interface Listener {
  readonly player: Player;
  readonly status: PlaybackStatus;
  /** The sentence that says what is wrong; empty while all is well. */
  readonly words: string;
  /** Waits until the media clock has advanced by as much. Seconds. */
  hear(seconds: number, within?: number): Promise<void>;
  /** Waits until the sentence is there. */
  read(words: string, within?: number): Promise<void>;
  press(name: string): Promise<void>;
}

/** How the page's media elements are, for who asks why nothing is heard. */
const elementsOf = (page: Framed): string =>
  page
    .audios()
    .map(({ currentSrc, paused, seeking, readyState, networkState, currentTime, buffered, error }) => {
      const end = buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;
      const facts = { paused, seeking, readyState, networkState, currentTime, end, error: error?.message };
      return `${currentSrc.slice(-40)} ${JSON.stringify(facts)}`;
    })
    .join('; ');

export function listenerOf(page: Framed, id = 'player'): Listener {
  const element = page.player(id);
  const listener: Listener = {
    get player() {
      if (!element.player) throw new Error(`#${id} has no player.`);
      return element.player;
    },
    get status() {
      return listener.player.state.playback.status;
    },
    get words() {
      const [sentence] = page.all(element, '[part=words]');
      return (sentence?.textContent ?? '').replace(/\s+/g, ' ').trim();
    },
    hear: async (seconds, within = 10_000) => {
      await until(() => listener.status === 'playing', {
        what: () => `sound of #${id}, which is ${listener.status}; ${elementsOf(page)}`,
        within,
      });
      const from = listener.player.currentTime;
      await until(() => listener.player.currentTime >= from + seconds, {
        what: () => `${seconds} s of sound from ${from} s on, which is ${listener.status} at ${listener.player.currentTime} s`,
      });
    },
    read: async (words, within = 10_000) =>
      void (await until(() => listener.words.includes(words), { what: `“${words}” beneath the title of #${id}`, within })),
    press: async (name) => {
      const button = await until(() => page.all(element, 'button, a').find((each) => nameOf(each) === name && each.checkVisibility()), {
        what: `the button “${name}”`,
      });
      await page.click(button as Element);
    },
  };
  return listener;
}
