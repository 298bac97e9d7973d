import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBinary } from '../launch/find-binary.ts';
import { freePort, startService, temporaryFolder, untilListening } from '../launch/service.ts';
import { configuration } from './configuration.ts';

/** One real nginx that serves a folder of its own, on a port of its own. Kill it, and start it again where it was. */
export class Nginx {
  readonly #folder: string = temporaryFolder('station-player-nginx');
  /** What is in here is served. */
  readonly root: string = path.join(this.#folder, 'www');
  #port = 0;
  #server: ChildProcess | undefined;

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The paths that were asked for, in order. */
  get paths(): readonly string[] {
    const log = path.join(this.#folder, 'access.log');
    return existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  }

  async start(): Promise<void> {
    mkdirSync(this.root, { recursive: true });
    this.#port ||= await freePort();
    const file = path.join(this.#folder, 'nginx.conf');
    writeFileSync(file, configuration({ port: this.#port, folder: this.#folder, root: this.root }));
    const nginx = findBinary({ variable: 'NGINX', names: ['nginx'], elsewhere: '/usr/sbin/nginx', package: 'nginx' });
    this.#server = startService(nginx, ['-p', this.#folder, '-e', 'error.log', '-c', file]);
    await untilListening(this.#port, 'nginx');
  }

  /** As if the power had failed: nothing is closed in good order. Returns when it is dead. */
  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    await new Promise((resolve) => {
      server.on('exit', resolve);
      server.kill('SIGKILL');
    });
  }
}
