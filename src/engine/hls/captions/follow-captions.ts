import type { Scope } from '../../../support/scope.ts';
import type { EngineEventMap } from '../../engine.ts';
import type { MediaPlaylist } from '../hls-js.ts';
import type { OwnClock } from '../own-clock.ts';
import type { SoundClock } from './caption-reader.ts';

interface FollowOptions {
  readonly session: SoundClock & { readonly scope: Scope };
  readonly rendition: MediaPlaylist;
  readonly clock: OwnClock;
  readonly listener: (detail: EngineEventMap['cues']) => void;
}

/** Reads a subtitle rendition beside the sound, by code that comes when it is first needed. Returns what to tell the time, in seconds of the element's. */
export function followCaptions({ session, rendition, clock, listener }: FollowOptions): (seconds: number) => void {
  let tick = (_seconds: number): void => {};
  import('./caption-reader.ts').then(
    ({ CaptionReader, shiftCue }) => {
      const tell = ({ cues, ...rest }: EngineEventMap['cues']) =>
        clock.tell(() => listener({ ...rest, cues: cues.map((cue) => shiftCue(cue, clock.shift)) }));
      const reader = new CaptionReader({ clock: session, rendition, scope: session.scope, listener: tell });
      tick = (seconds) => void reader.tick(seconds);
    },
    // Sound without captions.
    () => {},
  );
  return (seconds) => tick(seconds);
}
