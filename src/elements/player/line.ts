import { html, type TemplateResult } from 'lit';

/** The place in the sound, between its times. */
export const line = (name = ''): TemplateResult =>
  html`<div class="line ${name}"><station-time show="elapsed"></station-time><station-timeline></station-timeline><station-time show="duration"></station-time></div>`;
