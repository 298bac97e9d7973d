import type { FailureReason } from '../engine.ts';
import { mediaSourceClass } from './media-source-class.ts';
import { MP4_TYPES } from './packaging.ts';
import type { Session } from './session.ts';

/** Decoders that give up this often within `REVIVALS_WITHIN` milliseconds will not come round. */
const MOST_REVIVALS = 4;
const FAILS_BARE = 2;
const REVIVALS_WITHIN = 20_000;

/**
 * Begins anew for a decoder that has given up, or stands with sound in store.
 * @param hasSounded whether anything was heard of the stream
 * @param past how many seconds further it is to go on
 * @returns why this stream is to be given up, where it is
 */
export function revive(session: Session, hasSounded: boolean, past: number): FailureReason | 'unsuited' | undefined {
  if (!hasSounded && !(session.wasOpened && wrap(session))) return 'unsuited';
  const now = performance.now();
  session.revivals = [...session.revivals.filter((then) => now - then < REVIVALS_WITHIN), now];
  if (session.revivals.length > MOST_REVIVALS) return 'decode';
  // What fails twice in a row is no damaged frame: this browser says that it takes bare frames, and does not.
  if (session.revivals.length === FAILS_BARE) wrap(session);
  session.revive(hasSounded ? session.position + past : 0);
  return undefined;
}

/** From the next revival on, frames are handed over in a container. Returns false where they are, or can't be. */
function wrap(session: Session): boolean {
  const { ring } = session.recording;
  const codec = ring.run(ring.numberAt(session.position), 1)?.format.codec;
  if (!session.mayBeBare || !codec || !mediaSourceClass()?.isTypeSupported(MP4_TYPES[codec])) return false;
  session.mayBeBare = false;
  return true;
}
