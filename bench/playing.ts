import type { ElementHandle, Page } from 'puppeteer-core';

/** What a page of any side tells of its sound, by the clocks of its media elements. */
export interface Playing {
  /** Milliseconds: without sound since the first; of sound without a break up to now. */
  report(): { readonly silence: number; readonly soundingFor: number };
  /** Loads and plays what the page's own element plays, once more. */
  again(): void;
}

/** To be run in a page before its scripts: puts `playing` there. */
export function watchSound(): void {
  const media = new Set<HTMLMediaElement>();
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    media.add(this);
    return play.call(this);
  };
  const places = new Map<HTMLMediaElement, number>();
  /** A clock that stands for less than this is no silence: Chromium's moves in steps. Milliseconds. */
  const grain = 100;
  let [silence, stood, lookedAt, soundsSince] = [0, 0, performance.now(), Number.NaN];
  setInterval(() => {
    const now = performance.now();
    const moved = [...media].filter((element) => element.currentTime !== places.get(element) && !element.paused);
    for (const element of media) places.set(element, element.currentTime);
    if (moved.length > 0) {
      if (stood > grain) silence += stood;
      if (stood > grain || Number.isNaN(soundsSince)) soundsSince = now;
      stood = 0;
    } else if (!Number.isNaN(soundsSince)) stood += now - lookedAt;
    lookedAt = now;
  }, 10);
  const playing: Playing = {
    report: () => ({ silence, soundingFor: stood > grain || Number.isNaN(soundsSince) ? 0 : performance.now() - soundsSince }),
    again() {
      for (const element of media) {
        element.load();
        void element.play();
      }
    },
  };
  Object.assign(globalThis, { playing });
}

/** A hand that has come to a button presses it this much later at the earliest. Milliseconds. */
const REACH = 100;

/**
 * Presses Play as a hand does: the pointer comes, and a moment later there is a real click. A bare page's own controls
 * hide their button, so there one stands in for it.
 */
export async function press(page: Page): Promise<void> {
  const button = await page.evaluateHandle(() => {
    const host = document.querySelector('station-player');
    if (host) return host.shadowRoot?.querySelector('station-play-button')?.shadowRoot?.querySelector('button') as HTMLElement;
    const there = document.querySelector<HTMLElement>('button#play');
    if (there) return there;
    const own = document.createElement('button');
    own.textContent = 'Play';
    own.onclick = () => document.querySelector('audio')?.play();
    document.body.prepend(own);
    return own;
  });
  const hand = button as ElementHandle<HTMLElement>;
  await hand.hover();
  await new Promise((resolve) => setTimeout(resolve, REACH));
  await hand.click();
}
