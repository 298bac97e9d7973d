import { html, nothing } from 'lit';
import type { Item, TranscriptSource } from '../../catalog/item.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { TranscriptState, UntimedState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { panel } from '../../styles/panel.ts';
import { textButton } from '../../styles/text-button.ts';
import { tokens } from '../../styles/tokens.ts';
import { prepareToAnnounce } from '../announce.ts';
import { type LateLanguage, lateLanguage } from '../late-language.ts';
import type { LateHost, View } from '../late-view.ts';
import { languageName } from './language-name.ts';
import { MoreButton } from './more-button.ts';
import { menuStyles } from './more-menu.styles.ts';
import { searchStyles } from './search-bar.styles.ts';
import { SearchBar } from './search-bar.ts';
import { footStyles } from './selection-bar.styles.ts';
import { SelectionBar } from './selection-bar.ts';
import { styles as own } from './transcript.styles.ts';
import { TranscriptView } from './transcript-view.ts';

export const styles = [tokens, controls, textButton, panel, searchStyles, menuStyles, footStyles, own];

export const createView = (host: LateHost): View => new TranscriptPanel(host);

const select = ({ transcript, item, started, playback }: UntimedState) => ({
  transcript,
  item,
  started,
  /** Until then its length is the one that the page has announced. */
  heard: playback.status === 'playing' || playback.status === 'paused',
});

/** Languages that are written from right to left; what a page is written in says nothing of its transcripts. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

const languageOfText = (transcript: TranscriptState | undefined) => transcript?.source?.srclang || transcript?.language;

const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) ? 'rtl' : 'ltr');

const standsInPlayer = (host: Element): boolean => (host.getRootNode() as Partial<ShadowRoot>).host?.localName === 'station-player';

class TranscriptPanel implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  readonly #search: SearchBar;
  readonly #selection: SelectionBar;
  readonly #more: MoreButton;
  readonly #language: LateLanguage;
  #text: TranscriptView | undefined;
  #shown: { readonly item: Item | undefined; readonly transcript: TranscriptState } | undefined;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select, (player, signal) => player.watchTranscript(signal));
    this.#search = new SearchBar(host, () => this.#text);
    this.#language = lateLanguage(host, (issues) => this.#player.player?.report(issues));
    prepareToAnnounce(host);
    host.addEventListener('keydown', (event) => this.#key(event));
    const panel = this;
    this.#selection = new SelectionBar(host, {
      get text() {
        return panel.#text;
      },
      get item() {
        return panel.#player.value?.item;
      },
    });
    this.#more = new MoreButton(host, {
      get player() {
        return panel.#player.player;
      },
      get transcript() {
        return panel.#transcript;
      },
      get paragraphs() {
        return panel.#text?.text.paragraphs ?? [];
      },
      get language() {
        return languageOfText(panel.#transcript);
      },
      copyLink(seconds) {
        const { item } = panel.#player.value ?? {};
        if (item) panel.#selection.copyLink(item, seconds);
      },
      missed: () => this.#selection.tell(panelWordsOf(host).say.notLoaded, nothing),
    });
  }

  left(): void {
    this.#close();
    this.#language.release();
  }

  /** What is shown: the player's transcript, or the one in a language of the element's own. */
  get #transcript(): TranscriptState | undefined {
    const { value, player } = this.#player;
    return value && this.#language.of({ ...value, duration: value.heard ? player?.state.time.duration : undefined });
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const transcript = this.#transcript;
    const ready = transcript?.status === 'ready';
    const doubt = transcript?.doubt;
    const language = languageOfText(transcript);
    return html`<div class=${this.#search.typed ? 'head searching' : 'head'} part="header"
        ><h2 id="heading" part="heading">${say.transcript}</h2>${ready ? this.#tools() : this.#languages()}</div>
      ${ready && doubt ? html`<p class="note" part="note" role="note">${say.transcriptByParagraph[doubt]}</p>` : nothing}
      <div class="scroller" part="scroller" role="region" tabindex="-1" lang=${language || nothing} dir=${language ? directionOf(language) : nothing} aria-labelledby="heading" aria-describedby="keys" ?hidden=${!ready}></div>
      <p id="keys" hidden>${say.transcriptKeys}</p>
      ${ready ? this.#selection.render() : this.#instead()}`;
  }

  updated(): void {
    this.#take();
    if (!this.#host.searchWanted || !this.#text) return;
    this.#host.searchWanted = false;
    this.#search.open();
  }

  #take(): void {
    const transcript = this.#transcript;
    const { item } = this.#player.value ?? {};
    if (transcript === this.#shown?.transcript && item === this.#shown?.item) return;
    const goesOn =
      transcript?.status === 'ready' && item?.id === this.#shown?.item?.id && transcript.source === this.#shown?.transcript.source;
    if (!goesOn) this.#close();
    this.#shown = transcript && { item, transcript };
    if (transcript?.status === 'ready') this.#open(transcript);
  }

  /** In a player the key is the player's, which may have others for it, or none. */
  #key(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (event.key === 'Escape' && !event.defaultPrevented && this.#search.typed) {
      event.preventDefault();
      return this.#search.end();
    }
    if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (standsInPlayer(this.#host) || !this.#text || (target as Element).matches('input, select')) return;
    event.preventDefault();
    this.#search.open();
  }

  #tools() {
    const { say } = panelWordsOf(this.#host);
    return html`${this.#search.render()}${this.#languages()}${this.#more.render(say.transcriptMore)}`;
  }

  #languages() {
    const sources = this.#player.value?.item?.transcripts ?? [];
    if (sources.length < 2) return nothing;
    const { source: shown } = this.#transcript ?? {};
    const { say } = panelWordsOf(this.#host);
    const choose = ({ target }: Event) => this.#choose(sources[(target as HTMLSelectElement).selectedIndex]);
    return html`<select class="language" part="language" aria-label=${say.transcriptLanguage} @change=${choose}>${sources.map(
      (source) => html`<option ?selected=${source === shown}>${languageName(source)}</option>`,
    )}</select>`;
  }

  #choose(source: TranscriptSource | undefined): void {
    if (!source) return;
    if (this.#host.srclang && source.srclang) this.#host.srclang = source.srclang;
    else this.#player.player?.chooseTranscript(source);
  }

  #instead() {
    const { say } = panelWordsOf(this.#host);
    const transcript = this.#transcript;
    const status = transcript?.status;
    const ask = () => (transcript === this.#player.value?.transcript ? this.#player.player?.reloadTranscript() : this.#language.reload());
    const again = html`<button class="text" type="button" @click=${ask}>${say.tryAgain}</button>`;
    const words = {
      none: say.noTranscript,
      idle: say.transcriptIdle,
      loading: say.transcriptLoading,
      failed: say.transcriptFailed,
      ready: '',
    };
    return html`<div class="empty"><p>${words[status ?? 'none']}</p>${status === 'failed' ? again : nothing}</div>`;
  }

  #open(transcript: TranscriptState): void {
    const player = this.#player.player;
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.scroller');
    if (!player || !scroller) return;
    if (!this.#text) {
      this.#text = new TranscriptView({
        scroller,
        player,
        format: panelWordsOf(this.#host).format,
        headingLanguage: this.#headingLanguage(transcript),
        onFollowing: () => this.#host.requestUpdate(),
        onGone: () => this.#selection.tell(panelWordsOf(this.#host).say.notKept, nothing),
      });
      this.#selection.watch();
    }
    const { cues, sync, chapters, live } = transcript;
    this.#text.show(cues, { grain: sync, chapters, live });
  }

  /** Chapters come in one language: that of the transcript that comes first. */
  #headingLanguage({ source }: TranscriptState): string | undefined {
    const { transcripts = [] } = this.#player.value?.item ?? {};
    const first = transcripts.find(({ isDefault }) => isDefault) ?? transcripts[0];
    return source?.srclang && first?.srclang !== source.srclang ? first?.srclang : undefined;
  }

  #close(): void {
    this.#text?.dispose();
    this.#text = undefined;
    this.#shown = undefined;
    this.#selection.leave();
    this.#search.forget();
    this.#more.release();
  }
}
