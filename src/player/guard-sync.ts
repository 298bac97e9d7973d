import type { Issue } from '../support/issue.ts';
import type { Scope } from '../support/scope.ts';
import { type Drift, findDrift } from '../transcript/drift.ts';
import type { Core } from './core.ts';
import type { TranscriptState } from './state.ts';

const lengthIssue = ({ text, audio }: Drift): Issue => ({
  code: 'transcript-drift',
  message:
    `The transcript ends at ${Math.round(text)} s and the audio at ${Math.round(audio)} s, so it is followed by paragraph. ` +
    'Export the transcript again from the audio that is published.',
});

const placeIssue = (src: string): Issue => ({
  code: 'sync-approximate',
  message:
    `After a jump the MP3 at ${src} may sound from seconds beside what its clock says, so its transcript is followed by paragraph. ` +
    'Encode it at a constant bit rate, and serve it from a host that answers within 3 s.',
});

/** Says how closely the transcript at hand can follow the sound, as soon as it is known and whenever that changes. */
export function guardSync({ store, sound }: Core, report: (issues: readonly Issue[]) => void, watching: Scope): void {
  /** What drift was looked for in, for it takes a walk through every cue. */
  let looked: { readonly cues: TranscriptState['cues']; readonly duration: number; readonly drift: Drift | undefined } | undefined;

  const driftIn = (cues: TranscriptState['cues']): Drift | undefined => {
    const { duration = Number.NaN } = sound;
    if (looked?.cues !== cues || !Object.is(looked.duration, duration)) looked = { cues, duration, drift: findDrift(cues, duration) };
    return looked.drift;
  };

  const judge = () => {
    const { transcript, playback, item } = store.state;
    if (transcript.status !== 'ready') return;
    // Until it is asked for, the sound at hand is that of the item before.
    const isHeard = playback.status !== 'idle';
    const drift = isHeard ? driftIn(transcript.cues) : undefined;
    const isApproximate = isHeard && sound.capabilities.seeksAreApproximate;
    const doubt = drift ? 'length' : isApproximate ? 'place' : undefined;
    if (transcript.sync && transcript.doubt === doubt) return;
    const { doubt: _, ...facts } = transcript;
    store.patch({ transcript: { ...facts, sync: doubt ? 'paragraph' : 'word', ...(doubt && { doubt }) } });
    if (drift) report([lengthIssue(drift)]);
    else if (doubt) report([placeIssue(item?.sources[0]?.src ?? '')]);
  };

  for (const name of ['duration', 'playing', 'seeked'] as const) sound.on(name, judge, watching);
  store.subscribe(judge, { signal: watching.signal, ignore: 'time' });
  judge();
}
