import type { Item, TranscriptSource } from '../../catalog/item.ts';
import { mayAsk } from '../../player/manners.ts';
import type { TranscriptState } from '../../player/state.ts';
import { Scope } from '../../support/scope.ts';
import type { LateHost } from '../late-view.ts';

export interface Offered {
  readonly item?: Item | undefined;
  readonly transcript: TranscriptState;
  readonly started: boolean;
}

/** The transcript of an element that asks for a language of its own, beside the one that its player follows. */
export class OwnLanguage {
  readonly #host: LateHost;
  #scope = new Scope();
  #own: TranscriptState | undefined;

  constructor(host: LateHost) {
    this.#host = host;
  }

  /** The player's transcript, or the one in the element's language where the item has it. */
  of({ item, transcript, started }: Offered): TranscriptState {
    const source = this.#wanted(item);
    if (!source || source === transcript.source) {
      this.release();
      return transcript;
    }
    if (this.#own?.source !== source) {
      this.release();
      this.#own = { status: 'idle', cues: [], source };
    }
    const { chapters } = transcript;
    if (this.#own && chapters && this.#own.chapters !== chapters) this.#own = { ...this.#own, chapters };
    if (this.#own?.status === 'idle' && mayAsk(source.src, { started })) void this.#load(source);
    return this.#own ?? transcript;
  }

  /** Asks again for what could not be had. */
  reload(): void {
    this.#own = undefined;
    this.#host.requestUpdate();
  }

  release(): void {
    this.#scope.release();
    this.#scope = new Scope();
    this.#own = undefined;
  }

  #wanted(item: Item | undefined): TranscriptSource | undefined {
    const language = this.#host.srclang?.toLowerCase();
    return language ? item?.transcripts.find(({ srclang }) => srclang?.toLowerCase() === language) : undefined;
  }

  async #load(source: TranscriptSource): Promise<void> {
    const { signal } = this.#scope;
    this.#own = { ...this.#own, status: 'loading', cues: [], source };
    const [{ fetchBytes }, { readTranscript }] = await Promise.all([
      import('../../player/fetch-bytes.ts'),
      import('../../transcript/read-transcript.ts'),
    ]);
    const bytes = await fetchBytes(source.src, signal);
    const { type } = source;
    const { cues } = bytes ? await readTranscript(bytes, { name: source.src, ...(type && { type }) }) : { cues: [] };
    if (signal.aborted) return;
    this.#own = { ...this.#own, status: cues.length ? 'ready' : 'failed', cues, source };
    this.#host.requestUpdate();
  }
}
