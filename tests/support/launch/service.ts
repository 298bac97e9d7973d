import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const releases = new Set<() => void>();
process.on('exit', () => {
  for (const release of releases) release();
});
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/** Runs `release` when the test run ends, however it ends. Returns a function that runs it now. */
export function atEnd(release: () => void): () => void {
  const once = () => {
    if (releases.delete(once)) release();
  };
  releases.add(once);
  return once;
}

/** Starts a program that ends with the test run at the latest. */
export function startService(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const service = spawn(command, args, { stdio: 'ignore', ...options });
  const forget = atEnd(() => service.kill('SIGKILL'));
  service.on('exit', forget);
  service.on('error', (error) => console.error(`${command} could not be started: ${error.message}`));
  return service;
}

/** A folder that is deleted when the test run ends. Any user may write there: Icecast leaves root's identity behind. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  chmodSync(folder, 0o777);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A port of 127.0.0.1 that nothing listens on, below those that Linux gives to outgoing connections (32768 and up):
 * one of these may be taken before the service has it, and a connection to one may be answered by itself.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    if (await canListen(port)) return port;
  }
}

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** Resolves once something listens at a port of 127.0.0.1 or at a socket's path. */
export async function untilListening(address: number | string, name: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await isListening(address))) {
    if (Date.now() > deadline) throw new Error(`${name} did not start within 15 seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

const isListening = (address: number | string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(typeof address === 'number' ? { port: address, host: '127.0.0.1' } : { path: address });
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.end());
  });
