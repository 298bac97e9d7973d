import type { OnAir } from './on-air.ts';
import { tell } from './read-values.ts';
import type { ServiceContext } from './service.ts';

/** One of the stations or mounts that an answer tells of. */
export interface Carrier {
  /** What it goes by, besides its addresses: a short name, a number. */
  readonly names: readonly string[];
  /** Addresses or paths of its sound. */
  readonly streams: readonly string[];
  /** What it carries. Read only where it may be meant: what is wrong with another station is not told. */
  read(): OnAir;
}

/**
 * What the station that is meant carries: the one that was named, else the one that has a stream's address, else
 * what all of them carry alike. Another station's programme is never taken for this one's.
 */
export function chooseStation(carriers: readonly Carrier[], context: ServiceContext): OnAir {
  if (carriers.length === 0) return { next: [] };
  const named = context.station || fragmentOf(context.base);
  if (named)
    return carrierNamed(named, carriers)?.read() ?? nothing('no-station', `the answer tells nothing of “${named}”`, carriers, context);
  const ofStreams = carriersOf(context.streams ?? [], carriers).map((carrier) => carrier.read());
  return ofStreams.find(({ now }) => now) ?? ofStreams[0] ?? whatAllCarry(carriers, context);
}

function whatAllCarry(carriers: readonly Carrier[], context: ServiceContext): OnAir {
  const [first, ...others] = carriers.map((carrier) => carrier.read()).filter(({ now }) => now);
  if (first === undefined) return { next: [] };
  const alike = others.every(({ now }) => now?.title === first.now?.title && now?.artist === first.now?.artist);
  return alike ? first : nothing('which-station', 'the answer tells of several stations', carriers, context);
}

const carrierNamed = (name: string, carriers: readonly Carrier[]): Carrier | undefined =>
  carriers.find(({ names }) => names.includes(name)) ?? carriersOf([name], carriers)[0];

/** By the path: a server does not know its public name, and a proxy puts something in front of the mount. */
function carriersOf(addresses: readonly string[], carriers: readonly Carrier[]): readonly Carrier[] {
  const paths = addresses.flatMap((address) => pathOf(address) ?? []);
  const at = (isAt: (mount: string) => boolean) =>
    carriers.filter(({ streams }) => streams.flatMap((stream) => pathOf(stream) ?? []).some(isAt));
  const exactly = at((mount) => paths.includes(mount));
  return exactly.length > 0 ? exactly : at((mount) => paths.some((path) => path.endsWith(mount)));
}

/** `undefined` for the root, which is no mount. */
function pathOf(address: string): string | undefined {
  try {
    const { pathname } = new URL(address.trim(), 'https://any.invalid/');
    return pathname === '/' ? undefined : pathname;
  } catch {
    return undefined;
  }
}

function fragmentOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address).hash.slice(1));
  } catch {
    return '';
  }
}

function nothing(code: string, problem: string, carriers: readonly Carrier[], context: ServiceContext): OnAir {
  const known = carriers
    .slice(0, 10)
    .flatMap(({ names, streams }) => names[0] ?? streams.flatMap((stream) => pathOf(stream) ?? [])[0] ?? []);
  tell(context, code, `${problem}. Write one of these after # in the address: ${known.join(', ')}.`);
  return { next: [] };
}
