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
    <div class="controls"><station-play-button exportparts="button: play"></station-play-button><station-volume></station-volume></div>
    <station-now class="next" show="next" exportparts="next"></station-now>
  </div>
  ${view.names.length ? panels(view) : nothing}
</div>`;

/** What a bar opens upwards. */
export const drawer = (view: LayoutView): TemplateResult => html`<div class="drawer" part="drawer" id="drawer">
  <div class="sheet narrow">${line()}<div class="controls"><station-now show="next" compact></station-now><station-volume></station-volume></div></div>
  ${view.names.length ? panels(view) : nothing}
</div>`;
