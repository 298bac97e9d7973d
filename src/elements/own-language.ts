import type { Item, TranscriptSource } from '../catalog/item.ts';
import { mayAsk } from '../player/manners.ts';
import type { TranscriptState } from '../player/state.ts';
import type { Issue } from '../support/issue.ts';
import { Scope } from '../support/scope.ts';
import type { Drift } from '../transcript/drift.ts';

/** What asks for a language of its own. */
export interface Asking {
  /** BCP 47 tag; the player's choice where absent. */
  readonly srclang?: string | null | undefined;
  requestUpdate(): void;
}

export interface Offered {
  readonly item?: Item | undefined;
  readonly transcript: TranscriptState;
  readonly started: boolean;
  /** Of the audio, in seconds, as soon as it is measured. */
  readonly duration?: number | undefined;
}

type FindDrift = (cues: TranscriptState['cues'], duration: number) => Drift | undefined;

/** The transcript of an element that asks for a language of its own, beside the one that its player follows. */
export class OwnLanguage {
  readonly #host: Asking;
  readonly #report: (issues: readonly Issue[]) => void;
  #scope = new Scope();
  #own: TranscriptState | undefined;
  #findDrift: FindDrift | undefined;
  /** For what duration the drift was looked for. */
  #measured: number | undefined;

  /** @param report takes what is wrong with a transcript */
  constructor(host: Asking, report: (issues: readonly Issue[]) => void) {
    this.#host = host;
    this.#report = report;
  }

  /** The player's transcript, or the one in the element's language where the item has it. */
  of({ item, transcript, started, duration }: Offered): TranscriptState {
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
    if (this.#own?.status === 'idle' && mayAsk(source.src, { started })) void this.#load(source).catch(() => this.#fail(source));
    this.#judge(transcript.doubt, duration);
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

  /** How closely it goes with the sound: a place that is doubtful is so for every language, a length for each by itself. */
  #judge(doubtOfSound: TranscriptState['doubt'], duration: number | undefined): void {
    const own = this.#own;
    if (own?.status !== 'ready' || !this.#findDrift) return;
    const isMeasuredAnew = duration !== this.#measured || !own.sync;
    this.#measured = duration;
    const isApart = isMeasuredAnew ? duration !== undefined && this.#findDrift(own.cues, duration) : own.doubt === 'length';
    const doubt = isApart ? 'length' : doubtOfSound === 'place' ? doubtOfSound : undefined;
    if (own.sync && own.doubt === doubt) return;
    const { doubt: _, ...facts } = own;
    this.#own = { ...facts, sync: doubt ? 'paragraph' : 'word', ...(doubt && { doubt }) };
  }

  #wanted(item: Item | undefined): TranscriptSource | undefined {
    const language = this.#host.srclang?.toLowerCase();
    if (!language || !item) return undefined;
    const inLanguage = (isIt: (tag: string) => boolean) => item.transcripts.find(({ srclang }) => srclang && isIt(srclang.toLowerCase()));
    // Where the very tag is not there, `es` is met by `es-MX`.
    return inLanguage((tag) => tag === language) ?? inLanguage((tag) => primary(tag) === primary(language));
  }

  /** Its code can't be had. */
  #fail(source: TranscriptSource): void {
    if (this.#own?.source !== source) return;
    this.#own = { status: 'failed', cues: [], source };
    this.#host.requestUpdate();
  }

  async #load(source: TranscriptSource): Promise<void> {
    const { signal } = this.#scope;
    this.#own = { ...this.#own, status: 'loading', cues: [], source };
    const [{ fetchFile }, { readTranscript }, { findDrift }] = await Promise.all([
      import('../player/fetch-file.ts'),
      import('../transcript/read-transcript.ts'),
      import('../transcript/drift.ts'),
    ]);
    const file = await fetchFile(source.src, signal);
    const hints = { name: source.src, type: source.type || file?.type, charset: file?.type };
    const { cues, issues } = file ? await readTranscript(file.bytes, hints) : { cues: [], issues: [] };
    if (signal.aborted) return;
    this.#findDrift = findDrift;
    this.#report(issues);
    this.#own = { ...this.#own, status: cues.length ? 'ready' : 'failed', cues, source };
    this.#host.requestUpdate();
  }
}

const primary = (tag: string): string | undefined => tag.split('-')[0];
