import type { LitElement } from 'lit';

export interface AudioFacts {
  readonly src: string;
  readonly title?: string;
  readonly id?: string;
  readonly live?: boolean;
  readonly duration?: number;
  readonly vtt?: string;
}

/** An `<audio>` as a page writes it. */
export function audio({ src, title = 'Audio', id, live, duration, vtt }: AudioFacts): HTMLAudioElement {
  const element = document.createElement('audio');
  element.preload = 'none';
  element.src = src;
  element.title = title;
  if (id) element.id = id;
  if (live) element.dataset['live'] = '';
  if (duration) element.dataset['duration'] = String(duration);
  if (vtt) {
    const track = document.createElement('track');
    track.kind = 'captions';
    track.src = vtt;
    element.append(track);
  }
  return element;
}

/** Stories and stations that are never asked for. */
export const station1 = (): HTMLAudioElement => audio({ src: '/nowhere/news.mp3', id: 'news', title: 'Harbor News 88.1', live: true });
export const station2 = (): HTMLAudioElement =>
  audio({ src: '/nowhere/classical.mp3', id: 'classical', title: 'Harbor Classical', live: true });
export const story1 = (): HTMLAudioElement =>
  audio({ src: '/nowhere/bridge.mp3', id: 'bridge', title: 'The bridge reopens', duration: 200 });
export const story2 = (): HTMLAudioElement => audio({ src: '/nowhere/oysters.mp3', id: 'oysters', title: 'Oysters', duration: 171 });

/** Puts a player with some audio on the page. */
export async function offer<Name extends 'station-player' | 'station-provider'>(
  name: Name,
  children: readonly Node[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<HTMLElementTagNameMap[Name]> {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  document.body.append(element);
  await (element as LitElement).updateComplete;
  return element;
}
