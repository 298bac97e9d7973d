import { html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import type { UntimedState } from '../../player/state.ts';
import type { LateHost, View } from '../late-view.ts';
import { styles as own } from './next-up.styles.ts';
import { nextWords } from './next-words.ts';

const select = ({ nextUp }: UntimedState) => ({ nextUp });

export const styles = [own];

export const createView = (host: LateHost): View => new NextUpView(host);

/** What is heard next, and when. */
class NextUpView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select);
  }

  render() {
    const next = nextWords(this.#player.value?.nextUp, wordsOf(this.#host));
    return next ? html`<div class="eyebrow">${next.eyebrow}</div><div class="title">${next.title}</div>` : nothing;
  }
}
