/**
 * Tells whether anybody can see an element: its tab is in front, and it stands on the screen, in no closed drawer
 * or `<details>`.
 */
export function watchShown(element: Element, callback: (shown: boolean) => void, signal: AbortSignal): void {
  let onScreen = true;
  let told: boolean | undefined;
  const tell = () => {
    const shown = onScreen && document.visibilityState === 'visible';
    if (shown !== told) callback(shown);
    told = shown;
  };
  const observer = new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting ?? true;
    tell();
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  document.addEventListener('visibilitychange', tell, { signal });
}
