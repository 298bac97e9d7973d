import { accessSync, constants, globSync } from 'node:fs';
import path from 'node:path';

interface Wanted {
  /** Environment variable that may hold its path. */
  readonly variable: string;
  readonly names: readonly string[];
  /** Glob of where else it may be. */
  readonly elsewhere?: string;
  /** Debian's package. */
  readonly package: string;
}

/** The absolute path of a program: from its environment variable, else from PATH, else from where Debian keeps it. */
export function findBinary({ variable, names, elsewhere, package: debianPackage }: Wanted): string {
  const named = process.env[variable];
  const candidates = named ? [named] : [...onPath(names), ...(elsewhere ? globSync(elsewhere).sort().reverse() : [])];
  const found = candidates.find(isExecutable);
  if (found) return found;
  throw new Error(
    `${names[0]} is needed for the browser tests and was not found. ` +
      `Install it (Debian: apt install ${debianPackage}) or set ${variable} to its path.`,
  );
}

const onPath = (names: readonly string[]): string[] =>
  names.flatMap((name) => (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)));

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
