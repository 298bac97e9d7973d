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
  /** Has live captions come later, by so many seconds; below 0 earlier. */
  setCaptionOffset(seconds: number): void;
  /** @param source one of the item's `transcripts` */
  chooseTranscript(source: TranscriptSource): void;
}

/** Further off than this it is another thing that was said. Seconds. */
const furthest = 60;

const chosen = (item: Item | undefined): TranscriptSource | undefined =>
  item?.transcripts.find(({ isDefault }) => isDefault) ?? item?.transcripts[0];

/** What a transcript's state is before anybody asks for it. */
export const unasked = (item: Item | undefined): TranscriptState => {
  const source = chosen(item);
  if (source) return { status: 'idle', cues: [], source };
  return { status: item?.kind === 'live' && item.captions ? 'idle' : 'none', cues: [] };
};

/** The transcript of the item at hand: loaded once somebody looks, and dropped when the item goes. */
export function createTranscript(core: Core, report: (issues: readonly Issue[]) => void): TranscriptSlice {
  const { store, sound, scope } = core;
  const patch = (change: Partial<TranscriptState>) => store.patch({ transcript: { ...store.state.transcript, ...change } });
  const forget = () => store.patch({ transcript: unasked(store.state.item) });

  // Kept from the first on: whoever looks later reads what was said before.
  sound.on(
    'cues',
    (detail) => {
      const { item } = store.state;
      import('../live-captions.ts').then(
        ({ liveCaptionsOf }) => liveCaptionsOf(core, report).take(item, detail),
        () => {},
      );
    },
    scope,
  );

  const watchTranscript = createWatch(scope, (watching) => {
    const fail = () => patch({ status: 'failed' });
    import('../follow-transcript.ts').then(({ followTranscript }) => watching.released || followTranscript(core, report, watching), fail);
    // What was under way when the last watcher left is asked for again by the next.
    watching.add(() => store.state.transcript.status === 'loading' && forget());
  });

  return {
    watchTranscript,
    reloadTranscript: forget,
    chooseTranscript: (source) => store.patch({ transcript: { status: 'idle', cues: [], source } }),
    setCaptionOffset: (seconds) => patch({ offset: Math.max(-furthest, Math.min(seconds || 0, furthest)) }),
  };
}
