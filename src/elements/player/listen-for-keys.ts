import type { Player } from '../../player/player.ts';
import type { PanelName } from './panel-names.ts';

export interface KeyHost extends HTMLElement {
  readonly player: Player | undefined;
  /** `all`, `safe` (no single characters, WCAG 2.1.4) or `none`, and characters that do what others do: see `readKeys`. */
  readonly hotkeys: string | undefined;
  /** The speeds that the page offers. */
  readonly rates: string | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  showPanel(name: PanelName): Promise<void>;
}

let keys: typeof import('./hotkeys.ts') | undefined;

const load = async () => (keys ??= await import('./hotkeys.ts'));

/** The keys of a player, while focus is in it. What they do comes with the focus; a key that is faster waits for it. */
export function listenForKeys(host: KeyHost): void {
  host.addEventListener('focusin', () => void load());
  host.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    if (keys) keys.press(event, target, host);
    else void load().then(({ press }) => press(event, target, host));
  });
}
