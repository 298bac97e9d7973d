import { html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { endOfProgramme, type SleepChoice, sleepTimerOf } from '../../player/day/sleep-timer.ts';
import type { Player } from '../../player/player.ts';
import type { UntimedState } from '../../player/state.ts';
import { choice } from '../../styles/choice.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { Scope } from '../../support/scope.ts';
import type { LateHost, View } from '../late-view.ts';

const minutes = [15, 30, 45, 60];

const select = ({ item, onAir, playback }: UntimedState) => ({
  kind: item?.kind,
  onAir: item && onAir[item.id],
  status: playback.status,
});

export const styles = [tokens, choice];

export const createView = (host: LateHost): View => new SleepView(host);

class SleepView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  #minute = new Scope();

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select, (player, signal) =>
      sleepTimerOf(player).onChange(() => host.requestUpdate(), { signal }),
    );
  }

  left(): void {
    this.#minute.release();
  }

  render() {
    const { player } = this.#player;
    if (!player?.state.item) return nothing;
    const { say } = panelWordsOf(this.#host);
    const at = sleepTimerOf(player).choice;
    const name = at === undefined ? say.sleep : `${say.sleep}: ${this.#left(player)}`;
    return html`<label class=${at === undefined ? 'choice' : 'choice set'} part="button">${icon(lateIcons.sleep)}<span aria-hidden="true">${
      at === undefined ? nothing : this.#left(player)
    }</span><select aria-label=${name} @change=${(event: Event) => this.#choose(event)}><option value="" .selected=${at === undefined}>${say.sleepOff}</option>${this.#choices(
      player,
    ).map((each) => html`<option value=${each} .selected=${each === at}>${this.#words(each)}</option>`)}</select></label>`;
  }

  /** What is left is told in whole minutes. */
  updated(): void {
    this.#minute.release();
    this.#minute = new Scope();
    const until = this.#player.player && sleepTimerOf(this.#player.player).until;
    if (until !== undefined) this.#minute.timer((until - Date.now()) % 60_000 || 60_000, () => this.#host.requestUpdate());
  }

  #choices(player: Player): SleepChoice[] {
    const { item } = player.state;
    if (item?.kind === 'episode') return [...minutes, 'episode'];
    return endOfProgramme(player, Date.now()) === undefined ? minutes : [...minutes, 'programme'];
  }

  #words(choice: SleepChoice): string {
    const { say, format } = panelWordsOf(this.#host);
    if (choice === 'episode') return say.sleepEpisode;
    if (choice === 'programme') return say.sleepProgramme;
    return format.number(choice, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  }

  #left(player: Player): string {
    const { choice, until } = sleepTimerOf(player);
    const { say, format } = panelWordsOf(this.#host);
    if (until === undefined) return choice === 'episode' ? say.sleepEpisode : '';
    const left = Math.max(1, Math.ceil((until - Date.now()) / 60_000));
    return format.number(left, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  }

  #choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const { player } = this.#player;
    if (player) sleepTimerOf(player).set(value === '' ? undefined : value === 'episode' || value === 'programme' ? value : Number(value));
  }
}
