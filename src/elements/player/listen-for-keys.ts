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

/** What can't be had now is asked for again with the next key, or the next focus. */
export const loadKeys = async () => (keys ??= await import('./hotkeys.ts').catch(() => undefined));

/**
 * The keys of a player, while focus is in it. What they do comes with the focus, and after a press with a pointer when
 * there is sound, which does not wait for them; a key that is faster waits.
 */
export function listenForKeys(host: KeyHost): void {
  host.addEventListener('focusin', (event) => {
    const [target] = event.composedPath() as Element[];
    if (target?.matches(':focus-visible') || host.player?.state.playback.status === 'playing') void loadKeys();
  });
  host.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    if (keys) keys.press(event, target, host);
    else void loadKeys().then((loaded) => loaded?.press(event, target, host));
  });
}
