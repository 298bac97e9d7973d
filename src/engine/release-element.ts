/** Stops the sound and the download, and lets go of what was downloaded. Pausing alone downloads on for ever. */
export function releaseElement(element: HTMLMediaElement): void {
  element.removeAttribute('src');
  element.load();
}
