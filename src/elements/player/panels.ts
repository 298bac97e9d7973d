import { html, nothing, type TemplateResult } from 'lit';
import type { LayoutView } from './layout-view.ts';
import { type PanelName, panelLabel } from './panel-names.ts';

export { styles } from './panels.styles.ts';
export { QueueKeeper } from './queue-keeper.ts';

/** What comes to a page that shows a panel. */
export type Panels = typeof import('./panels.ts');

const parts: Readonly<Record<PanelName, () => TemplateResult>> = {
  transcript: () => html`<station-transcript exportparts="scroller, back"></station-transcript>`,
  queue: () => html`<station-queue></station-queue>`,
  stations: () => html`<station-list></station-list>`,
};

/** Tabs, and beneath them the panel that is open. */
export const panels = ({ names, open, say, choose }: LayoutView): TemplateResult => html`
  <div class="tabs" part="tabs" role="tablist" aria-label=${say.more} @keydown=${(event: KeyboardEvent) => moveAmongTabs(event, names, choose)}>
    ${names.map(
      (name) => html`<button
        type="button" role="tab" id="tab-${name}" aria-controls="panel" aria-selected=${name === open}
        tabindex=${name === open ? 0 : -1} @click=${() => choose(name)}
      >${panelLabel(name, say)}</button>`,
    )}
  </div>
  <div class="panel" part="panel" role="tabpanel" id="panel" aria-label=${open ? panelLabel(open, say) : nothing}>
    ${open ? parts[open]() : nothing}
  </div>`;

function moveAmongTabs(event: KeyboardEvent, names: readonly PanelName[], choose: (name: PanelName) => void): void {
  const tabs = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]')];
  const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
  const at = tabs.indexOf(event.target as HTMLElement);
  const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const place = (to + tabs.length) % tabs.length;
  tabs[place]?.focus();
  const name = names[place];
  if (name) choose(name);
}
