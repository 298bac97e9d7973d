import './define.ts';
import type { StationPlayer } from './elements/player/player.ts';

/*
 * Puts a player around each `<audio>` that asks for one by its class: CMS sanitisers keep the class and drop our tags.
 * WordPress's audio block has the class on the figure around it.
 */
const asks = 'audio.station-player, figure.station-player > audio';

/** Attributes of the player, as an editor may write them where only `<audio>` and `data-*` are left. */
const attributes = ['label', 'layout', 'docked', 'hotkeys', 'volume', 'config', 'feed', 'feed-limit'];

/** The players that were put here, and what they stand around. */
const players = new Map<StationPlayer, HTMLAudioElement>();
/** Audio that is better left as it is: its player could not be shown. */
const left = new WeakSet<HTMLAudioElement>();

function upgradeAll(): void {
  for (const audio of document.querySelectorAll<HTMLAudioElement>(asks)) {
    if (!left.has(audio) && !audio.closest('station-player, station-provider')) upgrade(audio);
  }
  for (const [player, audio] of players) {
    if (!player.contains(audio)) forget(player);
    else if (player.isConnected && !stillAsks(player, audio)) revert(player, audio);
    else copyAttributes(audio, player);
  }
}

function upgrade(audio: HTMLAudioElement): void {
  // One that was moved takes its player with it, and the sound goes on.
  const player = [...players].find(([, own]) => own === audio)?.[0] ?? make();
  players.set(player, audio);
  copyAttributes(audio, player);
  const place = document.createComment('');
  audio.before(place);
  // In this order, because a player that comes with its audio goes on where that is playing.
  player.append(audio);
  place.replaceWith(player);
  player.updateComplete.catch(() => giveUp(player, audio));
}

const make = (): StationPlayer => document.createElement('station-player');

const stillAsks = (player: Element, audio: Element): boolean =>
  audio.matches('.station-player') || player.parentElement?.matches('figure.station-player') === true;

/** Leaves the page as though no player had been. */
function revert(player: StationPlayer, audio: HTMLAudioElement): void {
  players.delete(player);
  player.replaceWith(audio);
}

/** Code that could not be had hides no audio. */
function giveUp(player: StationPlayer, audio: HTMLAudioElement): void {
  if (!player.contains(audio)) return;
  left.add(audio);
  revert(player, audio);
}

/** Its audio was taken away, and with it what there was to play. */
function forget(player: StationPlayer): void {
  players.delete(player);
  player.remove();
}

function copyAttributes(audio: HTMLAudioElement, player: StationPlayer): void {
  for (const name of attributes) set(player, name, audio.getAttribute(`data-${name}`));
  // Several on a page must be told apart by ear; a label would also be shown, beside the title that says the same.
  set(player, 'aria-label', player.hasAttribute('label') ? null : audio.getAttribute('title'));
}

function set(player: StationPlayer, name: string, value: string | null): void {
  if (player.getAttribute(name) === value) return;
  if (value === null) player.removeAttribute(name);
  else player.setAttribute(name, value);
}

const hasAudio = (node: Node): boolean => node instanceof Element && (node.matches('audio') || node.querySelector('audio') !== null);

const concerns = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'attributes' || [...addedNodes, ...removedNodes].some(hasAudio);

if (globalThis.document) {
  upgradeAll();
  const observer = new MutationObserver((records) => {
    if (records.some(concerns)) upgradeAll();
  });
  const attributeFilter = ['class', 'title', ...attributes.map((name) => `data-${name}`)];
  observer.observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter });
}
