import type { TranscriptSource } from '../catalog/item.ts';
import { defined } from '../support/defined.ts';
import type { Issue } from '../support/issue.ts';
import type { Scope } from '../support/scope.ts';
import type { Chapters } from '../transcript/chapter.ts';
import { paragraphsOf } from '../transcript/paragraphs.ts';
import { readTranscript } from '../transcript/read-transcript.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { captioned } from './captioned.ts';
import type { Core } from './core.ts';
import { fetchFile } from './fetch-file.ts';
import { guardSync } from './guard-sync.ts';
import { mayAsk } from './manners.ts';
import { readChapters } from './read-chapters.ts';

type Answer = Pick<Transcript, 'cues' | 'issues' | 'language'>;

async function read({ src, type }: TranscriptSource, signal: AbortSignal): Promise<Answer> {
  const file = await fetchFile(src, signal);
  // What the page says of it goes before what its server says, which may call every file `text/plain`.
  if (file) return readTranscript(file.bytes, defined({ name: src, type: type || file.type, charset: file.type }));
  return { cues: [], issues: [{ code: 'transcript-unreachable', message: `The transcript at ${src} could not be loaded.` }] };
}

/**
 * Keeps the transcript of the item at hand loaded while somebody watches: each item's in turn, the one before
 * dropped at once. A page that shows no transcript never loads this module.
 */
export function followTranscript(core: Core, report: (issues: readonly Issue[]) => void, watching: Scope): void {
  const { store } = core;
  let attempt = watching.child();

  const load = async (source: TranscriptSource, { signal }: Scope): Promise<void> => {
    store.patch({ transcript: { status: 'loading', cues: [], source } });
    const chapters = readChapters(store.state, signal);
    const { cues, issues, language } = await read(source, signal);
    if (signal.aborted) return;
    report(issues);
    // Here, and not when somebody opens it.
    paragraphsOf(cues);
    store.patch({ transcript: defined({ status: cues.length ? ('ready' as const) : ('failed' as const), cues, source, language }) });
    if (cues.length) await head(source, chapters, signal);
  };

  /** The text is not kept waiting for its headings. */
  const head = async (source: TranscriptSource, coming: Promise<Chapters>, signal: AbortSignal): Promise<void> => {
    const { chapters, issues } = await coming;
    const { transcript } = store.state;
    if (signal.aborted || transcript.source !== source) return;
    report(issues);
    if (chapters.length) store.patch({ transcript: { ...transcript, chapters } });
  };

  const check = () => {
    const { status, source } = store.state.transcript;
    if (watching.released || (status !== 'idle' && status !== 'none')) return;
    attempt.release();
    if (!source || !mayAsk(source.src, store.state)) return;
    const coming = watching.child();
    attempt = coming;
    // Without the code that reads it, too.
    load(source, coming).catch(() => coming.released || store.patch({ transcript: { status: 'failed', cues: [], source } }));
  };

  const seeking = watching.child();
  /** A page without a station that captions itself never loads the code for it. */
  const seekLive = () => {
    const { transcript } = store.state;
    if (transcript.status === 'loading' || transcript.status === 'failed' || !captioned(store.state)) return;
    if (transcript.status === 'idle') store.patch({ transcript: { ...transcript, status: 'loading' } });
    import('./live-captions.ts').then(
      ({ liveCaptionsOf }) => {
        if (seeking.released) return;
        seeking.release();
        liveCaptionsOf(core, report).watch(watching);
      },
      () => watching.released || store.patch({ transcript: { ...store.state.transcript, status: 'failed' } }),
    );
  };

  check();
  guardSync(core, report, watching);
  seekLive();
  store.subscribe(seekLive, { signal: seeking.signal, ignore: 'time' });
  store.subscribe(check, { signal: watching.signal, ignore: 'time' });
}
