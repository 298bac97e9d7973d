import type { Item } from '../../catalog/item.ts';
import { isJsonObject, type JsonObject } from '../../catalog/json-object.ts';
import { readStationJson } from '../../catalog/read-station-json.ts';
import { writeStationJson } from '../../catalog/write-station-json.ts';
import { defined } from '../../support/defined.ts';
import type { ReturnPlace } from '../state.ts';
import { readExtras } from './kept-extras.ts';
import type { Positions } from './positions.ts';

/** Of what is kept. Another version is not understood; a newer one is not written over either: a newer release is in use here. */
export const VERSION = 1;

/** What is the listener's, whatever page and tab they are on. */
export interface Habits {
  readonly positions: Positions;
  /** 0 to 1 */
  readonly level?: number;
  readonly muted?: boolean;
  readonly rate?: number;
  readonly closeToLive?: boolean;
  /** Where live audio that was left for an episode goes on. */
  readonly returnTo?: ReturnPlace;
  /** Id of the station that was chosen last. */
  readonly stationId?: string;
  /** BCP 47 tag of the transcripts that the listener prefers. */
  readonly language?: string;
}

/** What a player was doing when its page went. */
export interface Session {
  /** What was at hand, what was heard, and what the listener has lined up, in order. */
  readonly items: readonly Item[];
  /** Ids of what the listener has lined up. */
  readonly lined: readonly string[];
  readonly currentId?: string;
  readonly playing: boolean;
  readonly stationId?: string;
  /** The panel that was open. */
  readonly panel?: string;
  /** Ids of what was played, the last at the end. */
  readonly heard: readonly string[];
  /** Ids of how far the listener has come in the queue (`NextActions.past`). */
  readonly past: readonly string[];
  /** Names (`refOf`) of what pages had offered and the listener did not want in the queue. */
  readonly removed: readonly string[];
}

export const writeHabits = (habits: Habits): object => ({ version: VERSION, ...habits });

/** True where a newer release's words stand, which are not ours to change. */
export const isNewer = (data: unknown): boolean => isJsonObject(data) && Number(data['version']) > VERSION;

const isOurs = (data: unknown): data is JsonObject => isJsonObject(data) && data['version'] === VERSION;

const number = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;
const boolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What was kept, checked as anything that comes from outside: other scripts of the origin write there, too. */
export function readHabits(data: unknown): Habits {
  if (!isOurs(data)) return { positions: {} };
  const { level, muted, rate, closeToLive, returnTo } = data;
  return defined({
    positions: readPositions(data['positions']),
    level: number(level, 0, 1),
    muted: boolean(muted),
    rate: number(rate, 0.25, 4),
    returnTo: (['left', 'live'] as const).find((place) => place === returnTo),
    closeToLive: boolean(closeToLive),
    stationId: string(data['stationId']),
    language: string(data['language']),
  });
}

function readPositions(data: unknown): Positions {
  if (!isJsonObject(data)) return {};
  const entries = Object.entries(data).flatMap(([id, position]) => {
    if (!isJsonObject(position)) return [];
    const at = number(position['at'], 0, Number.MAX_VALUE);
    const noted = number(position['noted'], 0, Number.MAX_SAFE_INTEGER - 1);
    return at === undefined || noted === undefined ? [] : [[id, { at, noted }] as const];
  });
  return Object.fromEntries(entries);
}

export const writeSession = ({ items, ...facts }: Session): object => ({ version: VERSION, ...facts, catalog: writeStationJson(items) });

/**
 * @param base absolute URL of the page that reads: what it may not load is left out
 * @returns `undefined` where nothing that can be read was kept
 */
export function readSession(data: unknown, base: string): Session | undefined {
  if (!isOurs(data)) return undefined;
  return defined({
    items: readItems(data['catalog'], base),
    currentId: string(data['currentId']),
    playing: data['playing'] === true,
    stationId: string(data['stationId']),
    panel: string(data['panel']),
    lined: strings(data['lined']),
    heard: strings(data['heard']),
    past: strings(data['past']),
    removed: strings(data['removed']),
  });
}

function readItems(catalog: unknown, base: string): readonly Item[] {
  const written = isJsonObject(catalog) && Array.isArray(catalog['queue']) ? catalog['queue'].filter(isJsonObject) : [];
  return readStationJson(catalog, { base }).items.map((item) => {
    const episode = written.find((each) => each['id'] === item.id);
    return episode ? { ...item, ...readExtras(episode, base) } : item;
  });
}
