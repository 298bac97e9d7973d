import type { ServerResponse } from 'node:http';
import { IcyInterleaver } from './icy.ts';
import type { Schedule } from './schedule.ts';

/** Icecast 2.4's `burst-size` and `queue-size`. */
export const BURST = 64 * 1024;
export const QUEUE = 512 * 1024;

/** One connection to a mount: how far it has been served. */
export class Listener {
  readonly #schedule: Schedule;
  readonly #response: ServerResponse;
  readonly #icy: IcyInterleaver | undefined;
  #position: number;

  constructor(schedule: Schedule, response: ServerResponse, edge: number, wantsMetadata: boolean) {
    this.#schedule = schedule;
    this.#response = response;
    this.#position = edge - BURST;
    if (wantsMetadata) this.#icy = new IcyInterleaver((position) => this.#titleOf(position));
  }

  /** Sends what is new up to `edge`; a listener who lags by more than the queue is cut off, as Icecast does. */
  serve(edge: number): void {
    if (edge - this.#position > QUEUE) this.drop();
    else if (!this.#response.writableNeedDrain) this.#send(edge);
  }

  drop(): void {
    this.#response.destroy();
  }

  #send(edge: number): void {
    for (const piece of this.#schedule.audio(this.#position, edge)) {
      this.#write(piece);
      this.#position += piece.length;
    }
  }

  #write(piece: Buffer): void {
    if (!this.#icy) this.#response.write(piece);
    else for (const part of this.#icy.interleave(piece, this.#position)) this.#response.write(part);
  }

  #titleOf(position: number): string {
    const { artist, title } = this.#schedule.slotOf(position);
    return `${artist} - ${title}`;
  }
}
