import { readMarkup } from '../../catalog/read-markup.ts';
import { readAudioElement } from '../../connect/page-items.ts';
import type { Player } from '../../player/player.ts';

/** Goes on from where the page's own `<audio>` is, unless the listener has chosen meanwhile, and silences that. */
export function takeOver(playing: HTMLAudioElement, player: Player): void {
  const startAt = playing.currentTime;
  playing.pause();
  const [item] = readMarkup([readAudioElement(playing)], { base: document.baseURI }).items;
  if (item && !player.state.started) player.play(item.id, item.kind === 'live' ? {} : { startAt });
}
