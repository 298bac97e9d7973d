import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { behaviours } from './behaviours.ts';
import { Resource, type ResourceReport } from './resource.ts';

/**
 * A host whose audio behaves as a test wants. An address is `/NAME/BEHAVIOUR/FILE`: NAME is the test's own, so
 * that its report holds its own requests only; BEHAVIOUR is one of `behaviours.ts`. `?cors=no` withholds CORS.
 */
export class AudioServer {
  readonly #resources = new Map<string, Resource>();
  readonly #sockets = new Set<Socket>();
  readonly #server: Server = createServer((request, response) => this.#answer(request, response));

  async start(): Promise<string> {
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  report(path: string): ResourceReport {
    return this.#resource(path).report;
  }

  /** Does to a resource what befalls a stream: `close`, `reset`, `freeze`, `thaw`, `remove`, `restore`. */
  change(path: string, change: ResourceChange): void {
    this.#resource(path)[change]();
  }

  #resource(path: string): Resource {
    const resource = this.#resources.get(path) ?? new Resource();
    this.#resources.set(path, resource);
    return resource;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.searchParams.get('cors') !== 'no') response.setHeader('access-control-allow-origin', '*');
    const [, , behaviour = '', file = ''] = url.pathname.split('/');
    const resource = this.#resource(url.pathname);
    resource.track(request, response);
    const behave = resource.removed ? behaviours['not-found'] : behaviours[behaviour];
    if (behave) behave({ request, response, file, resource, options: url.searchParams });
    else response.writeHead(500).end(`There is no behaviour “${behaviour}”.`);
  }
}

export type ResourceChange = 'close' | 'reset' | 'freeze' | 'thaw' | 'remove' | 'restore';
