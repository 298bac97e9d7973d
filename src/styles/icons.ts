import { html, type TemplateResult } from 'lit';

/** Drawn on a grid of 24 with one stroke width: each icon is one path. */
export const icons = {
  play: 'M8 5.2v13.6L19 12z',
  pause: 'M8.2 5.5h1.6v13H8.2zM14.2 5.5h1.6v13h-1.6z',
  stop: 'M6.5 6.5h11v11h-11z',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5l2.4 2.2M19.5 4v4.7h-4.7',
  stations:
    'M12 11.8h.01M8.6 15.4a4.8 4.8 0 0 1 0-6.8M15.4 8.6a4.8 4.8 0 0 1 0 6.8M5.9 18.1a8.6 8.6 0 0 1 0-12.2M18.1 5.9a8.6 8.6 0 0 1 0 12.2',
  queue: 'M4 6.5h12M4 11.5h8M4 16.5h6M15 12.5v7l5.5-3.5z',
  transcript: 'M5 6h14M5 10.7h14M5 15.4h9',
  more: 'M6 14.5l6-6 6 6',
  down: 'M6 9.5l6 6 6-6',
};

const solid = new Set([icons.play, icons.pause, icons.stop]);

/** @param path one of `icons` */
export const icon = (path: string): TemplateResult =>
  html`<svg class=${solid.has(path) ? 'solid' : ''} viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
