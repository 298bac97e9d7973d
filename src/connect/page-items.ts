import type { AudioMarkup } from '../catalog/read-markup.ts';

const given = (element: Element, name: string): string | undefined => element.getAttribute(name) ?? undefined;

/** One `<audio>` of the page as plain data. It is read and left as it is. */
export function readAudioElement(audio: Element): AudioMarkup {
  const children = [...audio.children];
  const named = (name: string) => children.filter((child) => child.localName === name && child.hasAttribute('src'));
  return {
    attributes: Object.fromEntries(Array.from(audio.attributes, ({ name, value }) => [name, value])),
    sources: named('source').map((source) => ({ src: source.getAttribute('src') as string, type: given(source, 'type') })),
    tracks: named('track').map((track) => ({
      src: track.getAttribute('src') as string,
      // HTML, 4.8.11.11: without a kind a track is a subtitle.
      kind: given(track, 'kind') ?? 'subtitles',
      srclang: given(track, 'srclang'),
      label: given(track, 'label'),
      default: track.hasAttribute('default'),
    })),
  };
}

/** The `<audio>` children of an element, in document order. */
export const audioChildren = (host: Element): HTMLAudioElement[] => [...host.querySelectorAll<HTMLAudioElement>(':scope > audio')];

const isPartOfAudio = (node: Node): boolean => /^(audio|source|track)$/.test((node as Element).localName);

const concernsAudio = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  [target, ...addedNodes, ...removedNodes].some(isPartOfAudio);

/**
 * Calls back after the audio that an element offers has changed: children that come and go, their attributes,
 * sources and tracks.
 */
export function watchAudioChildren(host: Element, callback: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (records.some(concernsAudio)) callback();
  });
  observer.observe(host, { childList: true, subtree: true, attributes: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
