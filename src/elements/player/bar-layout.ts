import { html, nothing, type TemplateResult } from 'lit';
import { icon, icons } from '../../styles/icons.ts';
import type { LateLayout } from './late-layout.ts';
import type { LayoutView } from './layout-view.ts';
import { line } from './line.ts';
import { type PanelName, panelIcons, panelLabel } from './panel-names.ts';

/** One line: the sound at hand, and buttons that open the rest upwards. */
export const barLayout = (view: LayoutView, late: LateLayout | undefined): TemplateResult => html`<div class="bar" part="bar">
  <station-timeline class="hair" inert></station-timeline>
  <station-now show="artwork" compact exportparts="artwork"></station-now>
  <station-play-button compact exportparts="button: play"></station-play-button>
  <station-now class="what" show="title" compact exportparts="eyebrow, title, sub"><station-status slot="status"></station-status></station-now>
  <station-skip-button class="wide" seconds="-15"></station-skip-button><station-skip-button class="wide"></station-skip-button>
  ${line('wide')}
  <station-now class="next wide" show="next" compact exportparts="next"></station-now>
  ${view.hasSounded ? html`<station-volume class="wide"></station-volume>` : nothing}
  <div class="tools wide">${view.names.map((name) => opener(view, name))}</div>
  <station-time class="narrow" show="behind"></station-time>
  ${moreButton(view)}
</div>
${view.isOpen ? late?.drawer(view) : nothing}`;

const opener = ({ isOpen, open, say, toggle }: LayoutView, name: PanelName) => html`<button
  class="icon" type="button" aria-label=${panelLabel(name, say)} aria-expanded=${isOpen && open === name} aria-controls="drawer" @click=${() => toggle(name)}
>${icon(panelIcons[name])}</button>`;

const moreButton = ({ isOpen, say, toggle }: LayoutView) => html`<button
  class="icon narrow" type="button" aria-label=${say.more} aria-expanded=${isOpen} aria-controls="drawer" @click=${() => toggle(undefined)}
>${icon(isOpen ? icons.down : icons.more)}</button>`;
