const isHeard = (media: HTMLMediaElement): boolean => !media.muted && media.volume > 0;

/** Calls back when another media element of the page begins to sound. A `<video muted>` is no sound. */
export function watchPageSound(host: Element, callback: () => void, signal: AbortSignal): void {
  const listen = ({ target }: Event) => {
    if (target instanceof HTMLMediaElement && !host.contains(target) && isHeard(target)) callback();
  };
  // Media events don't bubble, but they are captured on their way down.
  document.addEventListener('play', listen, { capture: true, signal });
}

/** Silences the page's own media. What the host offers is read and never played. */
export function hushPage(host: Element): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (!media.paused && isHeard(media) && !host.contains(media)) media.pause();
  }
}
