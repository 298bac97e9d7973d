import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Player } from '../../player/player.ts';
import { type PanelName, panelsOf } from './panel-names.ts';

export interface QueueKeeperHost extends ReactiveControllerHost {
  readonly player: Player | undefined;
  chosen: PanelName | undefined;
}

/** Keeps a queue open that was open by default and that the listener has emptied, as if it had been chosen: its Undo is there. */
export class QueueKeeper implements ReactiveController {
  readonly #host: QueueKeeperHost;
  #wasOpen = false;

  constructor(host: QueueKeeperHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { player, chosen } = this.#host;
    if (!player) return;
    const names = panelsOf(player.state);
    const isEmptied = this.#wasOpen && !names.includes('queue');
    if (isEmptied && [...player.queue.edits.values()].includes(false)) this.#host.chosen = 'queue';
    const showsStations = player.state.item?.kind === 'live' && names.includes('stations');
    this.#wasOpen = chosen === undefined && names[0] === 'queue' && !showsStations;
  }
}
