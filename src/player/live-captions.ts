import type { Item, LiveStream } from '../catalog/item.ts';
import type { EngineEventMap } from '../engine/engine.ts';
import type { Issue } from '../support/issue.ts';
import { Scope } from '../support/scope.ts';
import { delayClock, fromMediaCue } from '../transcript/live/live-clock.ts';
import { createCaptionOffsets } from './caption-offsets.ts';
import { readCaptions } from './caption-source.ts';
import { captioned } from './captioned.ts';
import type { Core } from './core.ts';
import { createHeardClock, createSteadyClock } from './heard-clock.ts';
import { LiveWords } from './live-words.ts';
import type { Report } from './slices/issues.ts';
import type { TranscriptStatus } from './state.ts';

export interface LiveCaptions {
  /** Takes cues that came in the stream of an item. */
  take(item: Item | undefined, detail: EngineEventMap['cues']): void;
  /** Reads the captions of the station at hand, while it sounds, until nobody watches. */
  watch(watching: Scope): void;
}

const made = new WeakMap<Core, LiveCaptions>();

/** Those of a player. Made when the first caption comes, or when somebody first looks. */
export function liveCaptionsOf(core: Core, report: Report): LiveCaptions {
  const captions = made.get(core) ?? createLiveCaptions(core, report);
  made.set(core, captions);
  return captions;
}

/** The transcript of live audio: what is said joins it as it comes, each word where it is heard. */
function createLiveCaptions(core: Core, report: Report): LiveCaptions {
  const { store, sound, scope } = core;
  const offsets = createCaptionOffsets();
  const heard = createHeardClock(core, scope);
  const steady = createSteadyClock(core, heard, scope);
  let words = new LiveWords('');

  const wordsOf = ({ id }: Item): LiveWords => {
    if (words.id !== id) words = new LiveWords(id);
    return words;
  };

  /** What the listener has chosen; until then what was chosen before. */
  const offsetOf = (id: string): number => {
    const { offset } = store.state.transcript;
    if (offset !== undefined) offsets.keep(id, offset);
    return offset ?? offsets.of(id);
  };

  const show = (status?: TranscriptStatus) => {
    const { item, transcript } = store.state;
    if (item?.kind !== 'live' || item.id !== words.id) return;
    const offset = offsetOf(item.id);
    words.place(delayClock(item.captions ? heard : steady, (item.latency ?? 0) + offset));
    const isNews = words.cues !== transcript.cues && (words.cues.length > 0 || transcript.live !== undefined);
    if (status || isNews) store.patch({ transcript: { status: status ?? 'ready', cues: words.cues, live: words.said, offset } });
  };

  const watch = (watching: Scope): void => {
    let reading = new Scope();
    let read: string | undefined;

    const begin = (station: LiveStream, src: string) => {
      const known = wordsOf(station);
      reading = watching.child();
      const listener = {
        changed(transcript: LiveWords['known']) {
          known.known = transcript;
          show();
        },
        report(issues: readonly Issue[]) {
          report(issues);
          const isLost = issues.some(({ code }) => code === 'captions-unreachable');
          if (isLost && known.known.length === 0) show('failed');
        },
      };
      const isRead = readCaptions({ src, transcript: known.known, listener, signal: reading.signal }, store.state);
      if (isRead) show('ready');
    };

    const check = () => {
      const station = captioned(store.state);
      const src = station?.captions?.src;
      const wanted = src && `${station.id} ${src}`;
      if (wanted === read && store.state.transcript.status !== 'idle') return;
      reading.release();
      read = wanted;
      if (station && src) begin(station, src);
    };

    store.subscribe(check, { signal: watching.signal, ignore: 'time' });
    check();
  };

  const follow = () => show();
  store.subscribe(follow, { signal: scope.signal, ignore: 'time' });
  for (const event of ['time', 'playing', 'spliced', 'window'] as const) sound.on(event, follow, scope);

  return {
    watch,
    take(item, { cues }) {
      // What a station captions by itself says the same.
      if (item?.kind !== 'live' || item.captions || item.id !== store.state.item?.id) return;
      const known = wordsOf(item);
      known.known = known.known.put(cues.map((cue) => fromMediaCue(cue, steady)).filter((cue) => cue !== undefined));
      show();
    },
  };
}
