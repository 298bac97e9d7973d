import type { Scope } from '../../support/scope.ts';
import type { Recording } from './recording.ts';

// What the engine of live sound needs once there is sound, or where a decoder fails, comes in one file.
export { revive } from './revive.ts';
export { Splice } from './splice.ts';

/** Finds out whether another origin's stream carries metadata, beside its sound. Without that code there are none. */
export function listenForMetadata(recording: Recording, address: string, beside: Scope): void {
  import('./listen-for-metadata.ts').then(
    (late) => beside.released || late.listenForMetadata(recording, address, beside),
    () => {},
  );
}
