import { adoptStyles, LitElement, nothing, type PropertyValues } from 'lit';
import { wordsOf } from '../../i18n/messages.ts';
import type { Player } from '../../player/player.ts';
import { controls } from '../../styles/controls.ts';
import { tokens } from '../../styles/tokens.ts';
import { once } from '../../support/once.ts';
import { ProviderController } from '../provider/provider-controller.ts';
import { barLayout } from './bar-layout.ts';
import { cardLayout } from './card-layout.ts';
import type { DrawerController } from './drawer-controller.ts';
import type { LateLayout } from './late-layout.ts';
import { listenForKeys, loadKeys } from './listen-for-keys.ts';
import { type PanelName, panelsOf } from './panel-names.ts';
import type { Panels } from './panels.ts';
import { styles } from './player.styles.ts';
import { reserveRoom } from './reserve-room.ts';

/**
 * The whole player: its `<audio>` children, and what `config` and `feed` name, are the stations and the queue. It is
 * a provider plus a layout of public parts.
 *
 * @slot - the `<audio>` children; they are read and not shown
 * @event {StationPlayEvent} station-play - sound is heard
 * @event {StationPauseEvent} station-pause - the sound has been stopped
 * @event {StationItemChangeEvent} station-item-change - another item is at hand
 * @event {StationQueueChangeEvent} station-queue-change - the queue has changed
 * @event {StationStateChangeEvent} station-state-change - the sound does something else
 * @event {StationSeekEvent} station-seek - a place in the audio was asked for
 * @event {StationOnAirChangeEvent} station-on-air-change - a station carries something else
 * @event {StationTranscriptChangeEvent} station-transcript-change - another transcript, or more of it
 * @event {StationErrorEvent} station-error - the item at hand can't be played
 * @event {StationEndEvent} station-end - the end of an episode was heard
 * @csspart card - the card
 * @csspart bar - the bar
 * @csspart drawer - what the bar opens
 * @csspart tabs - the names of the panels
 * @csspart panel - the panel that is open
 * @csspart play - the big button
 * @csspart artwork - the picture
 * @csspart eyebrow - the small line above the title
 * @csspart title - the title
 * @csspart sub - the line beneath the title
 * @csspart next - Next Up
 * @cssState playing - sound is heard
 * @cssState live - the item at hand is a station
 * @cssState behind - live audio is heard later than it was live
 * @cssState stalled - sound is wanted and not heard
 * @cssprop [--station-accent=#0b6e6e] - the one accent colour
 * @cssprop --station-surface - what the player stands on
 * @cssprop --station-text - the colour of its text
 * @cssprop [--station-radius=16px] - how round its corners are
 * @cssprop [--station-space=16px] - the space around its parts
 * @cssprop [--station-font=inherit] - its font; the page's own by default
 * @cssprop --station-artwork-size - the picture's width and height
 * @cssprop [--station-card-size=580px] - the card's height where it has panels
 */
export class StationPlayer extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = {
    label: {},
    volume: { type: Number },
    storage: {},
    afterQueue: { attribute: 'after-queue' },
    config: {},
    feed: {},
    feedLimit: { attribute: 'feed-limit' },
    layout: { reflect: true },
    docked: { type: Boolean, reflect: true },
    hotkeys: {},
    rates: {},
    chosen: { state: true },
  };

  /** The name of the whole: “Harbor Radio”. */
  declare label: string | undefined;
  /** Loudness to begin with, from 0 to 1. */
  declare volume: number | undefined;
  /** Where the place in each episode, the queue and the loudness are kept: `local` where absent, or `none`. */
  declare storage: 'local' | 'none' | undefined;
  /** What follows the last of the queue; where absent `live`, if the listener came from live. */
  declare afterQueue: 'stop' | 'live' | undefined;
  /** Address of a `station.json`, whose stations and episodes come after the `<audio>` children. */
  declare config: string | undefined;
  /** Address of a podcast feed, whose episodes come last. */
  declare feed: string | undefined;
  /** How many episodes of the feed to offer; 50 where absent. */
  declare feedLimit: number | string | undefined;
  /** `card` where absent. */
  declare layout: 'card' | 'bar' | undefined;
  /** Pins a bar to the foot of the page, which keeps room for it. */
  declare docked: boolean | undefined;
  /**
   * Keys while focus is within: `all` where absent, `safe` (no single characters) or `none`; and characters that are to
   * do what others do, as in `all k:p`, or that none is to do, as in `all m:`.
   */
  declare hotkeys: string | undefined;
  /** The speeds to choose from, “0.75 1 1.25 1.5 2” where absent. */
  declare rates: string | undefined;
  /** The panel that was chosen last: `transcript`, `queue` or `stations`. */
  declare chosen: PanelName | undefined;

  readonly #internals = this.attachInternals();
  readonly #provider = new ProviderController(this, this.#internals);
  #giveRoomBack: (() => void) | undefined;
  #panels: Panels | undefined;
  #late: LateLayout | undefined;
  #drawer: DrawerController | undefined;
  /** The code of what is to be shown, while it is on its way. */
  #awaited: Promise<void> | undefined;
  #hasSounded = false;

  constructor() {
    super();
    listenForKeys(this);
  }

  /** `undefined` while the element is not on a page. */
  get player(): Player | undefined {
    return this.#provider.player;
  }

  /** Opens the panel of a name, where it has something to show; a second time closes it in a bar. Resolves when it stands. */
  async showPanel(name: PanelName): Promise<void> {
    if (!this.#names.includes(name)) return;
    if (this.layout === 'bar') await this.#toggle(name);
    else this.chosen = name;
    await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keepRoom();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keepRoom();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('docked') || changed.has('layout')) this.#keepRoom();
    this.#hasSounded ||= this.player?.state.playback.status === 'playing';
    this.#awaited = this.layout === 'bar' ? undefined : this.#codeOfCard();
    // Who waits for the update is told.
    this.#awaited?.catch(() => {});
    if (this.#hasSounded && this.matches(':focus-within')) void loadKeys();
    this.#internals.role = 'region';
    this.#internals.ariaLabel = this.label ?? wordsOf(this).say.player;
    if (this.#names.length) this.#internals.states.delete('compact');
    else this.#internals.states.add('compact');
  }

  override render() {
    const view = {
      names: this.#names,
      open: this.#open,
      say: wordsOf(this).say,
      host: this,
      hasSounded: this.#hasSounded,
      choose: (name: PanelName) => this.#choose(name),
      isOpen: this.#drawer?.isOpen ?? false,
      toggle: (name: PanelName | undefined) => void this.#toggle(name),
    };
    if (this.layout === 'bar') return barLayout(view, this.#late);
    // Once it stands it stays; before that, what it is to have comes all at once, so that nothing is moved.
    const isDue = !this.#awaited || this.renderRoot.querySelector('.card');
    return isDue ? cardLayout(view, this.#late, this.#panels) : nothing;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#awaited) return complete;
    await this.#awaited;
    return super.getUpdateComplete();
  }

  /** The queue stays while it is looked at, so that what was removed can be had back. */
  get #names(): PanelName[] {
    const names = this.player ? panelsOf(this.player.state) : [];
    return this.chosen !== 'queue' || names.includes('queue') ? names : [...names, 'queue'];
  }

  get #open(): PanelName | undefined {
    const names = this.#names;
    if (this.chosen && names.includes(this.chosen)) return this.chosen;
    return this.player?.state.item?.kind === 'live' && names.includes('stations') ? 'stations' : names[0];
  }

  /** Live sound needs only the button that plays it: a card's other controls come with the first sound. */
  #codeOfCard(): Promise<void> | undefined {
    const isStory = this.player?.state.item?.kind === 'episode';
    if (this.#hasSounded || isStory || this.config || this.feed) return this.#late ? undefined : this.#loadAll();
    return this.#panels || !this.#names.length ? undefined : this.#loadPanels();
  }

  readonly #loadPanels = once(async () => {
    this.#panels = await import('./panels.ts');
    new this.#panels.QueueKeeper(this);
    this.#dress();
  });

  /** A bar shows none of it until it is opened, so its page does not wait for it. */
  readonly #loadAll = once(async () => {
    const [late] = await Promise.all([import('./late-layout.ts'), this.#loadPanels()]);
    this.#late = late;
    this.#drawer = new late.DrawerController(this);
    this.#dress();
  });

  #dress(): void {
    const later = [this.#panels?.styles, this.#late?.styles].filter((sheet) => sheet !== undefined);
    adoptStyles(this.renderRoot as ShadowRoot, [...StationPlayer.styles, ...later]);
    this.requestUpdate();
  }

  #choose(name: PanelName): void {
    this.chosen = name;
  }

  async #toggle(name: PanelName | undefined): Promise<void> {
    await this.#loadAll();
    if (this.layout !== 'bar') return this.#late?.enter(this);
    if (this.#drawer?.isOpen && (!name || name === this.#open)) return this.#drawer.closeAndReturn();
    if (name) this.chosen = name;
    this.#drawer?.open();
  }

  #keepRoom(): void {
    const wanted = this.isConnected && this.docked === true && this.layout === 'bar';
    if (wanted) this.#giveRoomBack ??= reserveRoom();
    else {
      this.#giveRoomBack?.();
      this.#giveRoomBack = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-player': StationPlayer;
  }
}
