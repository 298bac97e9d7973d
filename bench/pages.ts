import { type Burst, bursts } from './live-mounts.ts';
import { peerScript } from './peer.ts';
import { readAlongPage } from './read-along-page.ts';
import { lengths, transcriptPages } from './transcript-pages.ts';
import { transcriptPeers } from './transcript-peers.ts';

/** The pages that are compared: the same audio, once in bare `<audio controls>`, once in the player; live also in a peer. */

const episodeAudio = `<audio controls preload="none" src="/audio/bridge.mp3" title="The bridge reopens" data-duration="150">
  <track kind="captions" src="/audio/bridge.vtt" srclang="en" label="English" default></audio>`;
const aloneAudio = episodeAudio.replace(/<track[^>]*>/, '');
const liveAudio = `<audio controls preload="none" data-live title="Harbor News 88.1" src="/live/news.mp3"></audio>`;

const story = '<p>The line of cars reached the bakery before seven, and the ferry had one summer left.</p>'.repeat(12);

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title>
<link rel="icon" href="data:,">${head}<body><h1>The bridge reopens</h1>${body}</body></html>`;

const script = (delay: string) => `<script type="module" src="/dist/${delay}station-player.js"></script>`;
const styles = '<link rel="stylesheet" href="/dist/station-player.css">';

const card = (audio: string) => `<p>Before.</p><station-player label="Harbor Radio">${audio}</station-player>${story}`;
const dock = (audio: string) => `${story}<station-player layout="bar" docked label="Harbor Radio">${audio}</station-player>`;

const mountAudio = (burst: Burst) => `<audio controls preload="none" data-live title="Harbor Classical" src="/mount/${burst}.mp3"></audio>`;
const peerPlayer = (burst: Burst) =>
  `<button id="play">Play</button><script>
    const player = new IcecastMetadataPlayer('/mount/${burst}.mp3', { metadataTypes: [] });
    document.querySelector('#play').onclick = () => player.play();
  </script>`;

/** The same live stream on each side, for each burst. */
const livePages = Object.fromEntries(
  bursts.flatMap((burst) => [
    [`/bare-live-${burst}.html`, page('', `<p>Before.</p>${mountAudio(burst)}${story}`)],
    [`/player-live-${burst}.html`, page(styles + script(''), card(mountAudio(burst)))],
    [`/peer-live-${burst}.html`, page(`<script src="/peer/${peerScript}"></script>`, `<p>Before.</p>${peerPlayer(burst)}${story}`)],
  ]),
);

const peerPages = Object.fromEntries(transcriptPeers.flatMap(({ path, page }) => lengths.map((words) => [path(words), page(words)])));

/** Address → HTML. */
export const pages: Readonly<Record<string, string>> = {
  ...livePages,
  ...transcriptPages,
  ...peerPages,
  '/read-along.html': readAlongPage,
  '/bare-episode.html': page('', `<p>Before.</p>${episodeAudio}${story}`),
  '/bare-alone.html': page('', `<p>Before.</p>${aloneAudio}${story}`),
  '/bare-live.html': page('', `<p>Before.</p>${liveAudio}${story}`),
  '/player-episode.html': page(styles + script(''), card(episodeAudio)),
  '/player-alone.html': page(styles + script(''), card(aloneAudio)),
  '/player-live.html': page(styles + script(''), card(liveAudio)),
  '/dock-live.html': page(styles + script(''), dock(liveAudio)),
  '/dock-episode.html': page(styles + script(''), dock(episodeAudio)),
  '/late-card.html': page(styles + script('late/'), card(liveAudio + episodeAudio)),
  '/late-bar.html': page(styles + script('late/'), dock(liveAudio + episodeAudio)),
  '/late-bare.html': page('', `<p>Before.</p>${liveAudio}${episodeAudio}${story}`),
};
