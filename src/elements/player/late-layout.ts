import '../define-later.ts';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import type { LayoutView } from './layout-view.ts';
import { line } from './line.ts';
import type { KeyHost } from './listen-for-keys.ts';
import { panels } from './panels.ts';

export { DrawerController } from './drawer-controller.ts';
export { styles } from './late-layout.styles.ts';

/** What a card has for the sound once there is one, and what a bar opens. */
export type LateLayout = typeof import('./late-layout.ts');

/** Beside the play button of a card. */
export const besidePlay = (): TemplateResult => html`${skips}<station-volume></station-volume>`;

/** At the foot of a card's controls. */
export const foot = (view: LayoutView): TemplateResult => html`${steps}${extras(view)}`;

/** Where there was a button for them, which had focus. */
export async function enter(card: LitElement): Promise<void> {
  await card.updateComplete;
  card.renderRoot.querySelector<HTMLElement>('.extras')?.focus();
}

/** One story, which nothing follows. */
export const isAlone = ({ names, host }: LayoutView): boolean => `${names}` === 'transcript' && host.player?.state.item?.kind === 'episode';

/** What is said of the item. */
export const about = html`<station-about></station-about>`;

const skips = html`<span class="skips"><station-skip-button seconds="-15"></station-skip-button><station-skip-button></station-skip-button></span>`;

const steps = html`<span class="steps"><station-step-button to="previous"></station-step-button><station-step-button></station-step-button></span>`;

/** What is wanted now and then. */
const extras = ({
  host,
  say,
}: LayoutView) => html`<span class="extras" role="group" aria-label=${say.more} tabindex="-1"><station-rate-menu rates=${host.rates ?? nothing}></station-rate-menu
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
  ${about}
  ${view.names.length ? panels(view) : nothing}
  <div class="controls foot end">${skips}${foot(view)}</div>
</div>`;
