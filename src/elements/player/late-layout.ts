import '../define-later.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { line } from './bar-layout.ts';
import type { LayoutView } from './layout-view.ts';
import { panels } from './panels.ts';

export { DrawerController } from './drawer-controller.ts';
export { styles } from './late-layout.styles.ts';

/** What comes only to a page that shows it: the card, and what a bar opens. */
export type LateLayout = typeof import('./late-layout.ts');

/** Artwork, title and controls, and beneath them the panel that is open. */
export const cardLayout = (view: LayoutView): TemplateResult => html`<div class="card" part="card">
  <div class="top">
    <station-now show="artwork title" exportparts="artwork, eyebrow, title, sub"><station-status slot="status"></station-status></station-now>
    ${line()}
    <div class="controls"><station-play-button exportparts="button: play"></station-play-button>${skips}<station-volume></station-volume></div>
    <div class="controls foot"><station-now class="next" show="next" exportparts="next"></station-now>${extras(view)}</div>
  </div>
  <station-about></station-about>
  ${view.names.length ? panels(view) : nothing}
</div>`;

const skips = html`<span class="skips"><station-skip-button seconds="-15"></station-skip-button><station-skip-button></station-skip-button></span>`;

/** What is wanted now and then. */
const extras = ({ rates }: LayoutView) => html`<span class="extras"><station-rate-menu rates=${rates ?? nothing}></station-rate-menu
  ><station-delay-menu></station-delay-menu><station-sleep-menu></station-sleep-menu><station-share-button></station-share-button></span>`;

/** What a bar opens upwards. */
export const drawer = (view: LayoutView): TemplateResult => html`<div class="drawer" part="drawer" id="drawer">
  <div class="sheet narrow">${line()}<div class="controls"><station-now show="next" compact></station-now><station-volume></station-volume></div></div>
  <station-about></station-about>
  ${view.names.length ? panels(view) : nothing}
  <div class="controls foot end">${skips}${extras(view)}</div>
</div>`;
