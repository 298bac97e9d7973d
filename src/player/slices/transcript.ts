import type { Item, TranscriptSource } from '../../catalog/item.ts';
import type { Issue } from '../../support/issue.ts';
import type { Core } from '../core.ts';
import type { TranscriptState } from '../state.ts';
import { createWatch } from '../watch.ts';

export interface TranscriptSlice {
  /** Keeps the transcript of the item at hand loaded until the signal aborts. */
  watchTranscript(signal: AbortSignal): void;
  /** Asks again for a transcript that could not be had. */
  reloadTranscript(): void;
  /** @param source one of the item's `transcripts` */
  chooseTranscript(source: TranscriptSource): void;
}

const chosen = (item: Item | undefined): TranscriptSource | undefined =>
  item?.transcripts.find(({ isDefault }) => isDefault) ?? item?.transcripts[0];

/** What a transcript's state is before anybody asks for it. */
export const unasked = (item: Item | undefined): TranscriptState => {
  const source = chosen(item);
  return source ? { status: 'idle', cues: [], source } : { status: 'none', cues: [] };
};

/** The transcript of the item at hand: loaded once somebody looks, and dropped when the item goes. */
export function createTranscript(core: Core, report: (issues: readonly Issue[]) => void): TranscriptSlice {
  const { store, scope } = core;
  const forget = () => store.patch({ transcript: unasked(store.state.item) });

  const watchTranscript = createWatch(scope, (watching) => {
    const fail = () => store.patch({ transcript: { ...store.state.transcript, status: 'failed' } });
    import('../follow-transcript.ts').then(({ followTranscript }) => watching.released || followTranscript(core, report, watching), fail);
    // What was under way when the last watcher left is asked for again by the next.
    watching.add(() => store.state.transcript.status === 'loading' && forget());
  });

  const chooseTranscript = (source: TranscriptSource) => store.patch({ transcript: { status: 'idle', cues: [], source } });

  return { watchTranscript, reloadTranscript: forget, chooseTranscript };
}
