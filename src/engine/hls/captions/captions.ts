import type { Emitter } from '../../../support/emitter.ts';
import type { Scope } from '../../../support/scope.ts';
import type { EngineEventMap } from '../../engine.ts';
import type { MediaPlaylist } from '../hls-js.ts';
import type { OwnClock } from '../own-clock.ts';
import type { SoundClock } from './caption-reader.ts';
import { chooseRendition } from './choose-rendition.ts';

/** The captions of a connection: a subtitle rendition that is read beside the sound, by code that comes when there is one. */
export class Captions {
  readonly #events: Emitter<EngineEventMap>;
  readonly #clock: OwnClock;
  #tick = (_seconds: number): void => {};
  #exist = false;

  constructor(events: Emitter<EngineEventMap>, clock: OwnClock) {
    this.#events = events;
    this.#clock = clock;
  }

  /** The audio has some, as far as is known. */
  get exist(): boolean {
    return this.#exist;
  }

  /** Other audio is loaded. */
  forget(): void {
    this.#exist = false;
  }

  /** Reads one of these renditions, until the session ends. */
  follow(session: SoundClock & { readonly scope: Scope }, renditions: readonly MediaPlaylist[]): void {
    const rendition = chooseRendition(renditions);
    if (!rendition) return;
    this.#exist = true;
    const { scope } = session;
    scope.add(() => {
      this.#tick = () => {};
    });
    import('./caption-reader.ts').then(
      ({ CaptionReader, shiftCue }) => {
        if (scope.released) return;
        const listener = ({ cues, ...rest }: EngineEventMap['cues']) =>
          this.#clock.tell(() => this.#events.emit('cues', { ...rest, cues: cues.map((cue) => shiftCue(cue, this.#clock.shift)) }));
        const reader = new CaptionReader({ clock: session, rendition, scope, listener });
        this.#tick = (seconds) => void reader.tick(seconds);
      },
      // Sound without captions.
      () => {},
    );
  }

  /** The sound is at a time of the element's. Seconds. */
  tick(seconds: number): void {
    this.#tick(seconds);
  }
}
