import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HlsFault, type HlsOptions, type HlsReport, HlsStream } from './hls-stream.ts';

/** HLS streams to which faults happen, on two hosts of other origins. A stream's addresses are below its name. */
export class HlsServer {
  readonly #streams = new Map<string, HlsStream>();
  readonly #servers: readonly Server[] = [this.#createHost(), this.#createHost()];
  #origins: readonly string[] = [];

  async start(): Promise<void> {
    this.#origins = await Promise.all(this.#servers.map(listen));
  }

  /** Returns the address of its playlist. */
  make(name: string, options: HlsOptions): string {
    const [origin, other] = this.#origins;
    this.#streams.set(name, new HlsStream(options, `${other}/${name}`));
    return `${origin}/${name}/${options.variants === 0 ? 'v0/list.m3u8' : 'master.m3u8'}`;
  }

  befall(name: string, fault: HlsFault): void {
    this.#streams.get(name)?.befall(fault);
  }

  report(name: string): HlsReport | undefined {
    return this.#streams.get(name)?.report;
  }

  remove(name: string): void {
    this.#streams.delete(name);
  }

  stop(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  #createHost(): Server {
    return createServer((request, response) => this.#answer(request, response));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const [, name = '', ...rest] = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.split('/');
    const stream = this.#streams.get(name);
    if (stream) stream.answer(rest.join('/'), request, response);
    else response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
