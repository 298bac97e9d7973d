import type { IncomingMessage, ServerResponse } from 'node:http';
import { FaultyMount } from '../tests/support/fault-server/faulty-mount.ts';

/** Kilobytes that a mount sends at once to who joins it; Icecast's own is 64. */
export const bursts = [0, 16, 64] as const;
export type Burst = (typeof bursts)[number];

export const BYTES_PER_SECOND = 16_000;

/** Mounts of MP3 at 128 kbit/s that are joined in mid-frame, as Icecast's are, and that can be cut off. */
export class LiveMounts {
  readonly #mounts = new Map(bursts.map((burst) => [`/mount/${burst}.mp3`, new FaultyMount({ sound: 'music', burst: burst * 1024 })]));

  /** Returns whether it was asked for one of them. */
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    const mount = this.#mounts.get(path);
    mount?.answer(request, response);
    return mount !== undefined;
  }

  /** Cuts everybody off and turns everybody away, or no longer does. */
  turn(state: 'down' | 'up'): void {
    for (const mount of this.#mounts.values()) mount.befall({ kind: state });
  }

  /** Lets so many seconds of sound come at once. */
  hasten(seconds: number): void {
    for (const mount of this.#mounts.values()) mount.befall({ kind: 'hasten', seconds });
  }

  close(): void {
    for (const mount of this.#mounts.values()) mount.close();
  }
}
