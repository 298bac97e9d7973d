import { adoptStyles, css, html, render } from 'lit';
import type { PanelMessages } from '../../i18n/en-panels.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { readKeys } from './key-map.ts';

const styles = css`
  dialog {
    inline-size: min(420px, 100% - 24px);
    max-block-size: calc(100dvh - 48px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
    box-shadow: 0 16px 48px #00000040;
  }
  dialog::backdrop {
    background: #0006;
  }
  dialog .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 8px 8px 0 20px;
  }
  dialog h2 {
    margin: 0;
    font-size: 17px;
    font-weight: 650;
  }
  dialog dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px 18px;
    align-items: baseline;
    margin: 0;
    padding: 12px 20px 22px;
  }
  dialog dt {
    text-align: end;
    white-space: nowrap;
  }
  dialog dd {
    margin: 0;
  }
  kbd {
    display: inline-block;
    min-inline-size: 26px;
    padding: 1px 7px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    font: inherit;
    font-size: 13px;
    text-align: center;
  }
`;

type Row = readonly [keys: readonly string[], what: (say: PanelMessages) => string];

const rows: readonly Row[] = [
  [['Space', 'k'], (say) => say.keyPlay],
  [['←', '→'], (say) => say.keyArrows],
  [['j', 'l'], (say) => say.keyLetters],
  [['Home', 'End'], (say) => say.keyEnds],
  [['↑', '↓'], (say) => say.keyVolume],
  [['m'], (say) => say.keyMute],
  [['0', '–', '9'], (say) => say.keyDigits],
  [['<', '>'], (say) => say.keySpeed],
  [['t'], (say) => say.keyTranscript],
  [['q'], (say) => say.keyQueue],
  [['/'], (say) => say.keySearch],
  [['?'], (say) => say.keyHelp],
  [['Esc'], (say) => say.keyClose],
];

/** Keys that are no characters, and what stands between some. */
const isNamed = (key: string): boolean => !/^[!-~]$/.test(key);

const dialogs = new WeakMap<Element, HTMLDialogElement>();

/** Shows which keys a player has. Focus comes back by itself to where it was. */
export function showShortcuts(
  host: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment; readonly hotkeys: string | undefined },
): void {
  const dialog = dialogs.get(host) ?? makeDialog(host);
  const { say } = panelWordsOf(host);
  const map = readKeys(host.hotkeys);
  const keyFor = (key: string) => (isNamed(key) ? key : map.hasCharacters ? map.keyFor(key) : undefined) ?? [];
  const shown = rows.map(([keys, what]) => [keys.flatMap(keyFor), what] as const).filter(([keys]) => keys.some((key) => key !== '–'));
  render(
    html`<div class="head"><h2 id="shortcuts">${say.shortcuts}</h2><button class="icon" type="button" autofocus aria-label=${say.close}
        @click=${() => dialog.close()}>${icon(lateIcons.close)}</button></div>
      <dl>${shown.map(([keys, what]) => html`<dt>${keys.map((key) => (key === '–' ? html` – ` : html` <kbd>${key}</kbd>`))}</dt><dd>${what(say)}</dd>`)}</dl>`,
    dialog,
  );
  if (!dialog.open) dialog.showModal();
}

function makeDialog(host: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment }): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'shortcuts');
  // A press on what is behind it closes it; its own keys are not the player's.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  const root = host.renderRoot as ShadowRoot;
  // A copy: the list itself is alive, and adopting empties it.
  const before = [...root.adoptedStyleSheets];
  root.append(dialog);
  adoptStyles(root, [styles]);
  root.adoptedStyleSheets = [...before, ...root.adoptedStyleSheets];
  dialogs.set(host, dialog);
  return dialog;
}
