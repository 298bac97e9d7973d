import { html, nothing } from 'lit';
import type { Item, Person } from '../../catalog/item.ts';
import type { Notes } from '../../catalog/notes.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { spokenTime } from '../../i18n/spoken-time.ts';
import { chaptersOf } from '../../player/day/chapters.ts';
import type { PlayerState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { icon, icons } from '../../styles/icons.ts';
import { summary } from '../../styles/summary.ts';
import { tokens } from '../../styles/tokens.ts';
import type { LateHost, View } from '../late-view.ts';
import { joined } from '../now/now-words.ts';
import { styles as own } from './about.styles.ts';

/** Of an episode; seconds. */
interface Place {
  readonly start: number;
  readonly title: string;
}

export const styles = [tokens, controls, summary, own];

export const createView = (host: LateHost): View => new AboutView(host);

class AboutView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<{ readonly item: Item | undefined; readonly seconds: number }>;
  #isOpen = false;

  constructor(host: LateHost) {
    this.#host = host;
    // The time changes nothing while it is closed.
    const select = ({ item, time }: PlayerState) => ({
      item,
      seconds: this.#isOpen ? Math.floor(time.current) : 0,
    });
    this.#player = new PlayerController(
      host,
      select,
      (player, signal) => chaptersOf(player).watch(() => host.requestUpdate(), signal),
      true,
    );
  }

  render() {
    const said = this.#said();
    // Before its details go: after them WebKitGTK 2.50 goes by what was told there before.
    if (said === nothing) this.#show(false);
    return said;
  }

  #said() {
    const { player } = this.#player;
    const item = player?.state.item;
    if (!player || !item) return nothing;
    const { chapters } = chaptersOf(player);
    const { notes, persons, soundbites = [] } = item;
    if (!chapters.length && !notes?.length && !persons?.length && !soundbites.length) return nothing;
    const { say } = panelWordsOf(this.#host);
    const current = chapters.findLast(({ start }) => start <= player.currentTime);
    const highlights = soundbites.map(({ start, title = item.title }) => ({ start, title }));
    return html`<details @toggle=${(event: Event) => this.#toggle(event)}><summary part="summary">${chapters.length ? say.chaptersAndNotes : say.about}${icon(icons.down)}</summary>
      <div class="inside">${this.#places(say.chapters, chapters, current)}${highlights.length ? html`<h3>${say.highlights}</h3>` : nothing}${this.#places(say.highlights, highlights)}${persons ? this.#people(persons) : nothing}${notes ? this.#notes(notes, item) : nothing}</div></details>`;
  }

  #toggle({ target }: Event): void {
    this.#show((target as HTMLDetailsElement).open);
    this.#host.requestUpdate();
  }

  /** Told to whoever gives it room. */
  #show(open: boolean): void {
    this.#isOpen = open;
    this.#host.toggleAttribute('open', open);
  }

  /** Each plays from there. */
  #places(name: string, places: readonly Place[], current?: Place) {
    if (!places.length) return nothing;
    const { format } = panelWordsOf(this.#host);
    return html`<ol aria-label=${name}>${places.map(
      (
        place,
      ) => html`<li><button class="chapter" part="chapter" type="button" aria-current=${place === current ? 'true' : nothing} @click=${() => this.#playFrom(place)}
      ><span class="clock" aria-hidden="true">${format.time(place.start)}</span><span>${place.title}<span class="spoken">, ${spokenTime(format, place.start)}</span></span></button></li>`,
    )}</ol>`;
  }

  #playFrom({ start }: Place): void {
    const { player } = this.#player;
    if (player?.state.item) player.play(player.state.item, { startAt: start });
  }

  #people(persons: readonly Person[]) {
    return html`<p class="people">${persons.map(({ name, role, link }, index) => [
      index ? ', ' : nothing,
      link ? html`<a href=${link} target="_blank" rel="noopener">${name}</a>` : name,
      role ? ` (${role})` : nothing,
    ])}</p>`;
  }

  /** Text nodes, and links that have passed the allowlist: a feed is anybody's words. */
  #notes(notes: Notes, { season, number }: Item) {
    const { say, format } = panelWordsOf(this.#host);
    const place = joined(
      season === undefined ? undefined : say.season(format.number(season)),
      number === undefined ? undefined : say.episode(format.number(number)),
    );
    return html`<div class="notes" part="notes">${place ? html`<p class="sub">${place}</p>` : nothing}${notes.map(
      (paragraph) =>
        html`<p>${paragraph.map(({ text, href }) => (href ? html`<a href=${href} target="_blank" rel="noopener">${text}</a>` : text))}</p>`,
    )}</div>`;
  }
}
