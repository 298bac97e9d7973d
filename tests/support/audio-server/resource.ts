import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mount } from './mount.ts';

export interface ResourceReport {
  readonly requests: number;
  /** Connections that have asked for this and are still open. */
  readonly open: number;
  /** Bytes handed to connections, headers included. */
  readonly bytes: number;
  /** The URLs asked for, in order, with their queries. */
  readonly urls: readonly string[];
}

/** One path of the server: who listens to it, and what has been done to it. */
export class Resource {
  readonly #open = new Set<ServerResponse>();
  readonly #urls: string[] = [];
  #bytesOfClosed = 0;
  #mount: Mount | undefined;
  removed = false;
  held = false;

  track(request: IncomingMessage, response: ServerResponse): void {
    const before = request.socket.bytesWritten;
    this.#urls.push(request.url ?? '');
    this.#open.add(response);
    this.#before.set(response, before);
    response.on('close', () => {
      this.#open.delete(response);
      this.#bytesOfClosed += request.socket.bytesWritten - before;
    });
  }

  readonly #before = new WeakMap<ServerResponse, number>();

  get report(): ResourceReport {
    const bytesOfOpen = [...this.#open].map((response) => (response.socket?.bytesWritten ?? 0) - (this.#before.get(response) ?? 0));
    return {
      requests: this.#urls.length,
      open: this.#open.size,
      bytes: bytesOfOpen.reduce((sum, bytes) => sum + bytes, this.#bytesOfClosed),
      urls: this.#urls,
    };
  }

  mount(make: () => Mount): Mount {
    this.#mount ??= make();
    return this.#mount;
  }

  close(): void {
    for (const response of this.#open) response.end();
  }

  reset(): void {
    for (const response of this.#open) response.socket?.resetAndDestroy();
  }

  freeze(): void {
    if (this.#mount) this.#mount.frozen = true;
  }

  thaw(): void {
    this.held = false;
    if (this.#mount) this.#mount.frozen = false;
  }

  remove(): void {
    this.removed = true;
    this.close();
  }

  restore(): void {
    this.removed = false;
  }
}
