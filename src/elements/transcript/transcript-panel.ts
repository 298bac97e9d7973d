import { html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { TranscriptState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { panel } from '../../styles/panel.ts';
import { tokens } from '../../styles/tokens.ts';
import type { Cue } from '../../transcript/cue.ts';
import type { LateHost, View } from '../late-view.ts';
import { styles as own } from './transcript.styles.ts';
import { TranscriptView } from './transcript-view.ts';

export const styles = [tokens, controls, panel, own];

export const createView = (host: LateHost): View => new TranscriptPanel(host);

class TranscriptPanel implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<TranscriptState>;
  #text: TranscriptView | undefined;
  #shown: readonly Cue[] | undefined;
  #following = true;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(
      host,
      ({ transcript }) => transcript,
      (player, signal) => player.watchTranscript(signal),
    );
  }

  left(): void {
    this.#close();
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const ready = this.#player.value?.status === 'ready';
    return html`<div class="head" part="header"><h2 id="heading" part="heading">${say.transcript}</h2></div>
      <div class="scroller" part="scroller" role="region" aria-labelledby="heading" ?hidden=${!ready}></div>
      ${ready ? nothing : this.#instead()}
      ${
        ready && !this.#following
          ? html`<button class="back" part="back" type="button" @click=${() => this.#text?.backToNow()}>${icon(lateIcons.toNow)}${say.backToNow}</button>`
          : nothing
      }`;
  }

  updated(): void {
    const cues = this.#player.value?.status === 'ready' ? this.#player.value.cues : undefined;
    if (cues === this.#shown) return;
    this.#close();
    this.#shown = cues;
    if (cues) this.#open(cues);
  }

  #instead() {
    const { say } = panelWordsOf(this.#host);
    const status = this.#player.value?.status;
    const again = html`<button class="text" type="button" @click=${() => this.#player.player?.reloadTranscript()}>${say.tryAgain}</button>`;
    const words = {
      none: say.noTranscript,
      idle: say.transcriptIdle,
      loading: say.transcriptLoading,
      failed: say.transcriptFailed,
      ready: '',
    };
    return html`<div class="empty"><p>${words[status ?? 'none']}</p>${status === 'failed' ? again : nothing}</div>`;
  }

  #open(cues: readonly Cue[]): void {
    const player = this.#player.player;
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.scroller');
    if (!player || !scroller) return;
    const onFollowing = (following: boolean) => {
      this.#following = following;
      this.#host.requestUpdate();
    };
    this.#text = new TranscriptView({ scroller, player, cues, format: panelWordsOf(this.#host).format, onFollowing });
  }

  #close(): void {
    this.#text?.dispose();
    this.#text = undefined;
    this.#shown = undefined;
    this.#following = true;
  }
}
