import { html, nothing, type TemplateResult } from 'lit';
import { icon, icons } from '../../styles/icons.ts';
import type { LateLayout } from './late-layout.ts';
import type { LayoutView } from './layout-view.ts';
import { line } from './line.ts';
import type { Panels } from './panels.ts';

/**
 * Artwork, title and the big button, and beneath them the panel that is open. What is wanted once there is a sound comes
 * late; whoever wants it sooner has a button for it.
 */
export const cardLayout = (
  view: LayoutView,
  late: LateLayout | undefined,
  panels: Panels | undefined,
): TemplateResult => html`<div class="card" part="card">
  <div class="top">
    <station-now show="artwork title" exportparts="artwork, eyebrow, title, sub"><station-status slot="status"></station-status></station-now>
    ${line()}
    <div class="controls"><station-play-button exportparts="button: play"></station-play-button>${late?.besidePlay()}</div>
    <div class=${late?.isAlone(view) ? 'controls foot alone' : 'controls foot'}><station-now class="next" show="next" exportparts="next"></station-now>${late?.foot(view) ?? moreButton(view)}</div>
  </div>
  ${late?.about}
  ${view.names.length ? panels?.panels(view) : nothing}
</div>`;

const moreButton = ({ say, toggle }: LayoutView) => html`<button
  class="icon" type="button" aria-label=${say.more} @click=${() => toggle(undefined)}
>${icon(icons.down)}</button>`;
