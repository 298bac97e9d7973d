import './define.ts';

/** Puts a player around an `<audio>` that asks for one by its class: CMS sanitisers keep the class and drop our tags. */
function upgrade(audio: HTMLAudioElement): void {
  if (audio.closest('station-player, station-provider')) return;
  const player = document.createElement('station-player');
  audio.before(player);
  player.append(audio);
}

const upgradeAll = (): void => document.querySelectorAll<HTMLAudioElement>('audio.station-player').forEach(upgrade);

if (globalThis.document) {
  upgradeAll();
  new MutationObserver(upgradeAll).observe(document.documentElement, { childList: true, subtree: true });
}
