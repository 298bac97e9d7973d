import type { StationPlayer } from '../elements/player/player.ts';
import type { Player } from '../player/player.ts';

/*
 * What embed.html does: a player from the address of its frame. Whoever writes that address is a stranger, so nothing
 * of it becomes markup, and no file is named that its host has not let in: else anybody could show anything
 * under a station's own name.
 */

const attributes = ['label', 'layout', 'config', 'feed', 'feed-limit'];
const files = new Set(['config', 'feed']);

/** Origins besides the page's own that the host lets in: `<meta name="station-player-origins" content="https://…">`. */
function letIn(): Set<string> {
  const written = document.querySelector<HTMLMetaElement>('meta[name="station-player-origins"]')?.content ?? '';
  return new Set([location.origin, ...written.split(/\s+/)]);
}

function isLetIn(address: string): boolean {
  if (URL.canParse(address, location.href) && letIn().has(new URL(address, location.href).origin)) return true;
  console.warn(`“${address}” is not on ${location.host}. Write its origin into <meta name="station-player-origins"> of embed.html.`);
  return false;
}

/** Puts an item at hand as soon as there is one of that id. */
function choose(player: Player, id: string): void {
  const found = new AbortController();
  const look = () => {
    const { stations, queue } = player.state;
    if (![...stations.items, ...queue.items].some((item) => item.id === id)) return;
    found.abort();
    player.select(id);
  };
  player.subscribe(look, { signal: found.signal, ignore: 'time' });
  look();
}

function fill(player: StationPlayer, query: URLSearchParams): void {
  for (const name of attributes) {
    const value = query.get(name);
    if (value !== null && (!files.has(name) || isLetIn(value))) player.setAttribute(name, value);
  }
}

async function embed(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const language = query.get('lang') ?? '';
  if (/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)) document.documentElement.lang = language;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body { margin: 0 } station-player { --station-card-size: 100vh }');
  document.adoptedStyleSheets.push(sheet);
  const player = document.createElement('station-player');
  fill(player, query);
  document.body.append(player);
  await customElements.whenDefined('station-player');
  const item = query.get('item');
  if (item && player.player) choose(player.player, item);
}

void embed();
