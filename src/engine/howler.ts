// First, for it must see the page's globals before howler replaces them.
import './page-globals.ts';

import { Howl, Howler } from 'howler/dist/howler.core.min.js';
import { restorePageGlobals } from './page-globals.ts';
import { releaseElement } from './release-element.ts';

restorePageGlobals();

/** The parts of howler 2.2.4 that are its own, and used here: the version is pinned, and tests hold them. */
interface HowlerInside {
  readonly _html5AudioPool: HTMLAudioElement[];
}
interface HowlInside {
  _clearSound(node: HTMLAudioElement): void;
}

const pool = (Howler as unknown as HowlerInside)._html5AudioPool;

// No AudioContext, and no ten elements at the page's first click.
Howler.usingWebAudio = false;
Howler.autoUnlock = false;

/**
 * One sound on howler, from its first request to its release, on an element of ours. howler loads it and lets it go;
 * what lies between goes to the element, because in howler 2.2.4
 * - `play` first seeks to 0, which makes WebKitGTK 2.50 lose the duration of an MP3 without a Xing header for good,
 *   takes the duration at that moment for the end, and withholds why the browser refused;
 * - `seek` while playing locks it for good in WebKitGTK, and `pause` waits behind that lock.
 */
export class HowlerSound {
  readonly #howl: Howl & HowlInside;
  readonly #element: HTMLAudioElement;

  /** Requests the audio at once. */
  constructor(element: HTMLAudioElement, url: string) {
    this.#element = element;
    const { volume, muted: mute } = element;
    // howler takes its element from this pool; otherwise it makes one that no gesture has touched, and warns.
    pool.push(element);
    // The format only stops howler from judging by the extension: what it can play, the browser knows.
    this.#howl = new Howl({ src: [url], format: ['mp3'], html5: true, pool: 1, volume, mute }) as Howl & HowlInside;
    // howler's own sets a data: address, against `media-src`.
    this.#howl._clearSound = releaseElement;
    // howler loads a muted sound with a volume of 0.
    element.volume = volume;
  }

  release(): void {
    this.#howl.unload();
    // An element that has played stays in howler's pool for good otherwise.
    const kept = pool.indexOf(this.#element);
    if (kept >= 0) pool.splice(kept, 1);
  }
}
