/** icecast-metadata-player: what else plays Icecast in a page, by fetch and MediaSource as we do. Its files as it publishes them. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../build/', import.meta.resolve('icecast-metadata-player')));

/** The name of its first script. */
export const peerScript: string = readdirSync(folder).find((name) => name.endsWith('.main.min.js')) ?? '';

/** One of its scripts, below `/peer/`. */
export const peerFile = (path: string): Promise<Buffer | undefined> => readFile(join(folder, basename(path))).catch(() => undefined);
