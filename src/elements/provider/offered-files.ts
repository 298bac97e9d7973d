import type { Catalog } from '../../catalog/catalog.ts';
import { mergeCatalogs } from '../../catalog/merge-catalogs.ts';
import { audioChildren } from '../../connect/page-items.ts';
import { mayAsk } from '../../player/manners.ts';
import { type NamedFile, namedFiles } from '../../player/named-files.ts';
import type { Player } from '../../player/player.ts';
import type { Scope } from '../../support/scope.ts';
import { OfferedFile } from './offered-file.ts';

/** An element that may name files. */
export type NamesFiles = HTMLElement & { config?: string | undefined; feed?: string | undefined; feedLimit?: number | string | undefined };

/** As many as anybody looks at; a feed holds years. */
const defaultLimit = 50;

const readConfig = async (bytes: Uint8Array, url: string): Promise<Catalog> => {
  const { readStationJson } = await import('../../catalog/read-station-json.ts');
  return readStationJson(new TextDecoder().decode(bytes), { base: url });
};

const readFeed = async (bytes: Uint8Array, url: string, limit: number): Promise<Catalog> => {
  const { parseFeed } = await import('../../catalog/feed/parse-feed.ts');
  const { title, episodes, live, issues } = parseFeed(bytes, { url, limit });
  const onNow = live.filter(({ status }) => status === 'live').map(({ item }) => item);
  return { name: title, items: [...onNow, ...episodes], issues };
};

/** Whether it has been asked for, and has answered nothing yet. */
const isUnderWay = (file: OfferedFile): boolean => file.url !== undefined && !file.isUnasked && file.catalogs.length === 0;

/**
 * What `config` and `feed` add to an element's `<audio>` children. Only a page that names a file loads this module.
 * A file of another origin is asked for after Play, or at once where there would otherwise be nothing to play.
 */
export class OfferedFiles {
  readonly #host: NamesFiles;
  readonly #player: Player;
  readonly #config: OfferedFile;
  readonly #feed: OfferedFile;

  /** @param changed is told when the files offer something else */
  constructor(host: NamesFiles, player: Player, scope: Scope, changed: () => void) {
    this.#host = host;
    this.#player = player;
    const look = () => {
      // First, so that what one file lacks is known to be asked of the other.
      this.#askForWhatMayBe();
      changed();
    };
    this.#config = new OfferedFile('The station.json', look);
    this.#feed = new OfferedFile('The feed', look);
    player.subscribe(() => this.#askForWhatMayBe(), { signal: scope.signal, ignore: 'time' });
    scope.add(() => [this.#config, this.#feed].map((file) => file.release()));
  }

  /** Takes the attributes as they are now. */
  update(): void {
    const { config, feed, feedLimit } = this.#host;
    const limit = /^\d+$/.test(`${feedLimit}`.trim()) ? Number(feedLimit) : defaultLimit;
    this.#config.name(config, undefined, readConfig);
    this.#feed.name(feed, limit, (bytes, url) => readFeed(bytes, url, limit));
    namedFiles.set(this.#player, this.#named());
    this.#askForWhatMayBe();
  }

  /**
   * The page's own first: it has the word. While there is nothing to play and a file is still to come, nothing is said to
   * be wrong: a listener would be told that there is nothing, and then there is.
   */
  merge(own: Catalog): Catalog {
    const merged = mergeCatalogs([own, ...this.#config.catalogs, ...this.#feed.catalogs]);
    const isToCome = merged.items.length === 0 && [this.#config, this.#feed].some(isUnderWay);
    return isToCome ? { ...merged, issues: [] } : merged;
  }

  #named(): NamedFile[] {
    const { url: config } = this.#config;
    const { url: feed } = this.#feed;
    return [...(config ? [{ kind: 'config' as const, url: config }] : []), ...(feed ? [{ kind: 'feed' as const, url: feed }] : [])];
  }

  #askForWhatMayBe(): void {
    const isBare = audioChildren(this.#host).length === 0;
    const may = ({ url = '' }: OfferedFile, isAlone: boolean) => isAlone || mayAsk(url, this.#player.state);
    if (this.#config.isUnasked && may(this.#config, isBare)) this.#config.ask();
    if (this.#feed.isUnasked && may(this.#feed, isBare && this.#config.isEmpty)) this.#feed.ask();
  }
}

/** Takes the attributes of an element as they are now, with what has been had already. */
export function followFiles(
  before: OfferedFiles | undefined,
  host: NamesFiles,
  player: Player,
  scope: Scope,
  changed: () => void,
): OfferedFiles {
  const files = before ?? new OfferedFiles(host, player, scope, changed);
  files.update();
  return files;
}
