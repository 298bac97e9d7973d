import type { Messages } from '../../i18n/en.ts';
import { previousOf } from '../../player/previous.ts';
import type { PlayerState } from '../../player/state.ts';
import { icons } from '../../styles/icons.ts';

export type PanelName = 'transcript' | 'queue' | 'stations';

export const panelIcons: Readonly<Record<PanelName, string>> = icons;

/** The panels that have something to show. */
export function panelsOf(state: Pick<PlayerState, 'transcript' | 'queue' | 'stations' | 'item'>): PanelName[] {
  const { transcript, queue, stations } = state;
  const several = queue.items.length + stations.items.length > 1;
  const has = {
    transcript: transcript.status !== 'none',
    queue: (several && queue.items.length > 0) || previousOf(state),
    stations: several && stations.items.length > 0,
  };
  return (['transcript', 'queue', 'stations'] as const).filter((name) => has[name]);
}

export const panelLabel = (name: PanelName, say: Messages): string =>
  ({ transcript: say.transcript, queue: say.nextUp, stations: say.stationsTab })[name];
