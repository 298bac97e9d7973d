import '../define-later.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { line } from './bar-layout.ts';
import type { LayoutView } from './layout-view.ts';
import type { KeyHost } from './listen-for-keys.ts';
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
    <div class=${isAlone(view) ? 'controls foot alone' : 'controls foot'}><station-now class="next" show="next" exportparts="next"></station-now>${steps}${extras(view)}</div>
  </div>
  <station-about></station-about>
  ${view.names.length ? panels(view) : nothing}
</div>`;

/** One story, which nothing follows. */
const isAlone = ({ names, host }: LayoutView): boolean => `${names}` === 'transcript' && host.player?.state.item?.kind === 'episode';

const skips = html`<span class="skips"><station-skip-button seconds="-15"></station-skip-button><station-skip-button></station-skip-button></span>`;

const steps = html`<span class="steps"><station-step-button to="previous"></station-step-button><station-step-button></station-step-button></span>`;

/** What is wanted now and then. */
const extras = ({ host }: LayoutView) => html`<span class="extras"><station-rate-menu rates=${host.rates ?? nothing}></station-rate-menu
  ><station-delay-menu></station-delay-menu><station-sleep-menu></station-sleep-menu><station-share-button></station-share-button>${keysButton(host)}</span>`;

/** The way to the keys for who does not know of `?`, or has none: where `hotkeys` is `safe`, no character is a key. */
const keysButton = (host: KeyHost) =>
  host.hotkeys?.includes('none')
    ? nothing
    : html`<button class="icon keys" type="button" aria-label=${panelWordsOf(host).say.shortcuts} @click=${() => showKeys(host)}
      >${icon(lateIcons.keys)}</button>`;

const showKeys = async (host: KeyHost) => (await import('./hotkeys.ts')).showShortcuts(host);

/** What a bar opens upwards. */
export const drawer = (view: LayoutView): TemplateResult => html`<div class="drawer" part="drawer" id="drawer">
  <div class="sheet narrow">${line()}<div class="controls"><station-now show="next" compact></station-now><station-volume></station-volume></div></div>
  <station-about></station-about>
  ${view.names.length ? panels(view) : nothing}
  <div class="controls foot end">${skips}${steps}${extras(view)}</div>
</div>`;
