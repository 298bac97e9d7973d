import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, FaultyMount, type MountOptions, type MountReport } from './faulty-mount.ts';

function answerPreflight(mount: FaultyMount | undefined, response: ServerResponse): void {
  if (!mount?.mayBeAskedForMetadata()) return void response.writeHead(405).end();
  response.writeHead(204, { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'icy-metadata' }).end();
}

/** A host of another origin with mounts to which faults happen. A mount's address is its name. */
export class FaultServer {
  readonly #mounts = new Map<string, FaultyMount>();
  readonly #server: Server = createServer((request, response) => {
    const mount = this.#mounts.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1));
    // As Icecast 2.4 does, it gives nobody leave to send more than a browser sends by itself, unless it has metadata.
    if (request.method === 'OPTIONS') answerPreflight(mount, response);
    else if (mount) mount.answer(request, response);
    else response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  make(name: string, options: MountOptions): void {
    this.#mounts.set(name, new FaultyMount(options));
  }

  befall(name: string, fault: Fault): void {
    this.#mounts.get(name)?.befall(fault);
  }

  report(name: string): MountReport | undefined {
    return this.#mounts.get(name)?.report;
  }

  remove(name: string): void {
    this.#mounts.get(name)?.close();
    this.#mounts.delete(name);
  }

  stop(): void {
    for (const name of this.#mounts.keys()) this.remove(name);
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
