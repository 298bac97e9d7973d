import type { Messages } from '../../i18n/en.ts';
import type { KeyHost } from './listen-for-keys.ts';
import type { PanelName } from './panel-names.ts';

/** What a layout shows, and what it can ask of its player. */
export interface LayoutView {
  /** Panels that have something to show. */
  readonly names: readonly PanelName[];
  readonly open: PanelName | undefined;
  readonly say: Messages;
  /** The player itself: the speeds and the keys that its page wants. */
  readonly host: KeyHost;
  /** Whether there has been a sound, of which to say how loud it is to be. */
  readonly hasSounded: boolean;
  /** Whether a bar's drawer is open. */
  readonly isOpen: boolean;
  readonly choose: (name: PanelName) => void;
  /** Opens the drawer at a panel, or closes it where it is open there. */
  readonly toggle: (name: PanelName | undefined) => void;
}
