import { html, nothing } from 'lit';
import type { LiveStream } from '../../catalog/item.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { mayAsk } from '../../player/manners.ts';
import type { UntimedState } from '../../player/state.ts';
import { wantsSound } from '../../player/transition.ts';
import { artworkStyles } from '../../styles/artwork.ts';
import { controls } from '../../styles/controls.ts';
import { panel } from '../../styles/panel.ts';
import { rows } from '../../styles/rows.ts';
import { tokens } from '../../styles/tokens.ts';
import { artwork } from '../artwork.ts';
import { equaliser } from '../equaliser.ts';
import type { LateHost, View } from '../late-view.ts';
import { stationClock } from '../now/next-words.ts';
import { joined, programmeLine } from '../now/now-words.ts';

const select = ({ stations, item, playback, onAir, started }: UntimedState) => ({
  stations: stations.items,
  currentId: item?.id,
  status: playback.status,
  onAir,
  started,
});

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export const styles = [tokens, controls, artworkStyles, panel, rows];

export const createView = (host: LateHost): View => new ListView(host);

class ListView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select, (player, signal) => player.watchOnAir(signal));
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const { stations = [], currentId } = this.#player.value ?? {};
    const entry = stations.some(({ id }) => id === currentId) ? currentId : stations[0]?.id;
    return html`<div class="head" part="header"><h2 id="heading" part="heading">${say.stations}</h2></div>
      ${
        stations.length
          ? html`<div role="radiogroup" aria-labelledby="heading" @keydown=${(event: KeyboardEvent) => this.#key(event)}>${stations.map((station) => this.#row(station, station.id === entry))}</div>`
          : html`<p class="empty">${say.noStations}</p>`
      }`;
  }

  #row(station: LiveStream, isEntry: boolean) {
    const { currentId, status, started = false } = this.#player.value ?? {};
    const current = station.id === currentId;
    const picture = station.artwork && mayAsk(station.artwork, { started }) ? station.artwork : undefined;
    return html`<button
      class=${current ? 'row current' : 'row'} part="station" type="button" role="radio"
      aria-checked=${current} tabindex=${isEntry ? 0 : -1} @click=${() => this.#player.player?.play(station)}
    >${artwork(station.title, picture)}<span class="words"><span class="title">${station.title}</span><span class="sub">${this.#carries(station)}</span></span>${
      current && status === 'playing' ? equaliser : nothing
    }</button>`;
  }

  #carries({ id, title, timeZone }: LiveStream): string {
    const words = panelWordsOf(this.#host);
    const { now, track, next = [] } = this.#player.value?.onAir[id] ?? {};
    const [soon] = next;
    const after = soon?.start === undefined ? undefined : words.say.nextAt(stationClock(soon.start, timeZone, words));
    if (track) return joined(programmeLine(track, title), after);
    return joined(now && words.say.onAir(now.title), after);
  }

  #key(event: KeyboardEvent): void {
    const step = steps[event.key];
    const player = this.#player.player;
    if (!step || !player || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const radios = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')];
    const at = radios.indexOf(event.target as HTMLElement);
    const to = (at + step + radios.length) % radios.length;
    const station = player.state.stations.items[to];
    if (!station) return;
    radios[to]?.focus();
    if (wantsSound(player.state.playback)) player.play(station);
    else player.select(station);
  }
}
