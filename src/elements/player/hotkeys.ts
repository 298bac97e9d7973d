import type { Player } from '../../player/player.ts';
import type { TimeState } from '../../player/state.ts';
import { timeSpan } from '../../player/time-span.ts';
import { ratesIn } from '../rate-menu/rates.ts';
import { isCharacter, readKeys } from './key-map.ts';
import type { KeyHost } from './listen-for-keys.ts';
import type { PanelName } from './panel-names.ts';
import { showShortcuts } from './shortcuts.ts';

export { showShortcuts };

type Action = (player: Player, host: KeyHost) => unknown;

const arrowStep = 5;
const letterStep = 10;
const volumeStep = 0.05;

const seekBy =
  (seconds: number): Action =>
  (player) =>
    player.seek(player.currentTime + seconds);
const placeIn = (time: TimeState, part: number): number => {
  const { start, end } = timeSpan(time) ?? { start: 0, end: 0 };
  return start + (end - start) * part;
};
const seekTo =
  (part: number): Action =>
  (player) =>
    player.seek(placeIn(player.state.time, part));
const louder =
  (step: number): Action =>
  (player) =>
    player.setVolume(player.state.volume.level + step);
const faster =
  (step: 1 | -1): Action =>
  (player, host) => {
    const { rate } = player.state.time;
    const rates = ratesIn(host.rates, rate);
    const next = rates[rates.indexOf(rate) + step];
    if (next !== undefined && player.state.capabilities.canSetRate) player.setRate(next);
  };
const toggle: Action = (player) => player.toggle();
const show =
  (name: PanelName): Action =>
  (_, host) =>
    void host.showPanel(name);

/** Opens the transcript, where it is not open, at its search field. */
const search: Action = async (_, host) => {
  const panel = () => host.shadowRoot?.querySelector('station-transcript');
  if (!panel()) await host.showPanel('transcript');
  panel()?.openSearch();
};

const seeking: Readonly<Record<string, Action>> = {
  ArrowLeft: seekBy(-arrowStep),
  ArrowRight: seekBy(arrowStep),
  Home: seekTo(0),
  End: seekTo(1),
  j: seekBy(-letterStep),
  l: seekBy(letterStep),
  ...Object.fromEntries(Array.from('0123456789', (digit) => [digit, seekTo(Number(digit) / 10)])),
};

const always: Readonly<Record<string, Action>> = {
  ' ': toggle,
  k: toggle,
  ArrowUp: louder(volumeStep),
  ArrowDown: louder(-volumeStep),
  m: (player) => player.setMuted(!player.state.volume.muted),
  t: show('transcript'),
  q: show('queue'),
  '<': faster(-1),
  '>': faster(1),
  '?': (_, host) => showShortcuts(host),
  '/': search,
};

const writes = 'input:not([type=range]), textarea, select, [contenteditable]:not([contenteditable=false])';
const pressable = 'button, a[href], summary';

/** What has focus may want the key for itself. */
function isTaken(target: Element, key: string): boolean {
  if (target.matches(writes)) return true;
  if (key === ' ') return target.matches(pressable);
  return key.length > 1 && target.matches('input[type=range]');
}

/** Does what a key asks for. Never with Ctrl, Alt or Meta. */
export function press(event: KeyboardEvent, target: EventTarget | undefined, host: KeyHost): void {
  const { player, hotkeys } = host;
  const keys = readKeys(hotkeys);
  if (!player || !keys.hasAny || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!keys.hasCharacters && isCharacter(event.key)) return;
  if (!(target instanceof Element) || isTaken(target, event.key)) return;
  const key = keys.meaningOf(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (key === undefined) return;
  const action = always[key] ?? (player.state.capabilities.canSeek ? seeking[key] : undefined);
  if (!action) return;
  event.preventDefault();
  action(player, host);
}
