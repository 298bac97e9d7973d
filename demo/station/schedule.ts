import type { Loop, Programme } from './mounts.ts';

export interface Slot extends Programme {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where a loop stands, from the clock alone: the loop has run since the epoch, so every listener and every
 * restart of the server finds the same live edge. Positions are bytes since the epoch.
 */
export class Schedule {
  readonly loop: Loop;
  readonly bytesPerMs: number;
  /** Milliseconds of the whole loop. */
  readonly lengthMs: number;

  constructor(loop: Loop) {
    this.loop = loop;
    this.bytesPerMs = loop.bitrate / 8;
    this.lengthMs = loop.programmes.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
    if (loop.audio.length !== this.lengthMs * this.bytesPerMs) {
      throw new Error(`${loop.id}: ${loop.audio.length} bytes are not ${this.lengthMs} ms at ${loop.bitrate} kbit/s`);
    }
  }

  /** The newest byte that may be sent at `time`. */
  liveEdge(time: number): number {
    return Math.floor(time * this.bytesPerMs);
  }

  /** The audio from one position to another, in pieces that need no copying. */
  *audio(from: number, to: number): Generator<Buffer> {
    const { audio } = this.loop;
    for (let at = from; at < to; ) {
      const offset = at % audio.length;
      const piece = audio.subarray(offset, Math.min(audio.length, offset + to - at));
      yield piece;
      at += piece.length;
    }
  }

  /** What is on at `time`. */
  slotAt(time: number): Slot {
    let start = Math.floor(time / this.lengthMs) * this.lengthMs;
    for (const programme of this.loop.programmes) {
      const end = start + programme.seconds * 1000;
      if (time < end) return { ...programme, start, end };
      start = end;
    }
    throw new Error(`${this.loop.id}: no programme at ${time}`);
  }

  /** What the byte at `position` belongs to. */
  slotOf(position: number): Slot {
    return this.slotAt(position / this.bytesPerMs);
  }

  /** What follows `slot`, the soonest first. */
  following(slot: Slot, count: number): Slot[] {
    const slots: Slot[] = [];
    for (let time = slot.end; slots.length < count; time = slots.at(-1)?.end ?? time) {
      slots.push(this.slotAt(time));
    }
    return slots;
  }
}
