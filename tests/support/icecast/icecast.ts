import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBinary } from '../launch/find-binary.ts';
import { freePort, startService, temporaryFolder } from '../launch/service.ts';
import { configuration } from './configuration.ts';
import { startFeeder } from './feeder.ts';

/** One real Icecast 2.4 on a port of its own. Feed it, kill it, and start it again where it was. */
export class Icecast {
  readonly #folder: string = temporaryFolder('station-player-icecast');
  readonly #mounts = new Map<string, ChildProcess>();
  readonly #readable: boolean;
  #port = 0;
  #server: ChildProcess | undefined;

  /** @param readable whether pages of other origins may read what they hear */
  constructor(readable: boolean) {
    this.#readable = readable;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#port ||= await freePort();
    const file = path.join(this.#folder, 'icecast.xml');
    writeFileSync(file, configuration({ port: this.#port, folder: this.#folder, readable: this.#readable }));
    const icecast = findBinary({ variable: 'ICECAST', names: ['icecast2', 'icecast'], package: 'icecast2' });
    do this.#server = startService(icecast, ['-c', file]);
    while (!(await this.#comesToLife(this.#server)));
  }

  /**
   * False where it has died of its first connection: Icecast 2.4.4 listens before its thread that counts has made
   * its counters, and then the first count is strdup(NULL). One that tells when it started has them.
   */
  async #comesToLife(server: ChildProcess): Promise<boolean> {
    const deadline = Date.now() + 15_000;
    while (server.exitCode === null && server.signalCode === null) {
      const stats = await this.#ask('stats').catch(() => '');
      if (stats.includes('<server_start_iso8601>')) return true;
      if (Date.now() > deadline) throw new Error(`Icecast did not start within 15 seconds: ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return false;
  }

  /** Puts `tone.mp3`, over and over, on a mount, and waits until a listener would get a full burst. */
  async feed(mount: string): Promise<void> {
    this.#mounts.get(mount)?.kill('SIGKILL');
    this.#mounts.set(mount, startFeeder(`icecast://source:test@127.0.0.1:${this.#port}/${mount}`));
    const deadline = Date.now() + 15_000;
    while ((await this.listeners(mount)) === undefined) {
      if (Date.now() > deadline) throw new Error(`Icecast carries no /${mount} after 15 seconds: ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The studio is cut off: nobody feeds this mount any more. Returns when Icecast has seen it. */
  async silence(mount: string): Promise<void> {
    this.#mounts.get(mount)?.kill('SIGKILL');
    this.#mounts.delete(mount);
    const deadline = Date.now() + 15_000;
    while ((await this.listeners(mount)) !== undefined) {
      if (Date.now() > deadline) throw new Error(`Icecast still carries /${mount} after 15 seconds.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** How many listen to a mount; `undefined` where there is no such mount. */
  async listeners(mount: string): Promise<number | undefined> {
    // The status page of 2.4.4 (status-json.xsl) is torn JSON for a mount that has just come.
    const found = new RegExp(`mount="/${mount}".*?<listeners>(\\d+)<`, 's').exec(await this.#askUntilAnswered('listmounts'));
    return found ? Number(found[1]) : undefined;
  }

  async #ask(admin: string): Promise<string> {
    const answer = await fetch(`${this.origin}/admin/${admin}`, { headers: { authorization: `Basic ${btoa('admin:test')}` } });
    return answer.text();
  }

  /**
   * A question has met a reset connection, once, for no reason that was found. How things stand can be asked again for
   * as long as Icecast runs; where it has ended by itself, this says so.
   */
  async #askUntilAnswered(admin: string): Promise<string> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      try {
        return await this.#ask(admin);
      } catch (error) {
        const { exitCode = null, signalCode = null } = this.#server ?? {};
        if (exitCode !== null || signalCode !== null)
          throw new Error(`Icecast ended by itself (${signalCode ?? exitCode}): ${this.#errors}`);
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
  }

  /** As if the power had failed: nothing is closed in good order. Returns when it is dead. */
  async kill(): Promise<void> {
    const server = this.#server;
    for (const feeder of this.#mounts.values()) feeder.kill('SIGKILL');
    this.#mounts.clear();
    this.#server = undefined;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    await new Promise((resolve) => {
      server.on('exit', resolve);
      server.kill('SIGKILL');
    });
  }

  get #errors(): string {
    const log = path.join(this.#folder, 'error.log');
    return existsSync(log) ? readFileSync(log, 'utf8').slice(-600) : '';
  }
}
