/** How the namespaces that feeds use are called here, whatever their prefix; feeds write some with several spellings. */
const known: readonly (readonly [RegExp, string])[] = [
  [/itunes\.com\/dtds\/podcast/i, 'itunes'],
  [/podcastindex\.org\/namespace|podcast-namespace/i, 'podcast'],
  [/w3\.org\/2005\/atom/i, 'atom'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/search\.yahoo\.com\/mrss/i, 'media'],
  [/purl\.org\/dc\/elements/i, 'dc'],
  [/w3\.org\/1999\/xhtml/i, 'xhtml'],
  [/22-rdf-syntax-ns/i, 'rdf'],
  // RSS has no namespace, but some of its early forms have.
  [/purl\.org\/rss\/1\.0\/?$|userland\.com\/rss/i, ''],
];

/** A prefix and what it meant before. */
export type Undo = readonly (readonly [prefix: string, before: string | undefined])[];

/** What prefixes mean at a place of a document. */
export class Namespaces {
  readonly #meanings = new Map<string, string>();
  /** Names as written that have been resolved under the declarations in force: a feed has few, again and again. */
  readonly #resolved = new Map<string, string>();

  /** Takes the declarations of a start tag; what comes back undoes them at its end. */
  declare(attributes: ReadonlyMap<string, string>): Undo {
    const undo: (readonly [string, string | undefined])[] = [];
    for (const [name, uri] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      undo.push([prefix, this.#meanings.get(prefix)]);
      this.#meanings.set(prefix, known.find(([pattern]) => pattern.test(uri))?.[1] ?? prefix);
      this.#resolved.clear();
    }
    return undo;
  }

  restore(undo: Undo): void {
    if (undo.length > 0) this.#resolved.clear();
    for (const [prefix, before] of undo) {
      if (before === undefined) this.#meanings.delete(prefix);
      else this.#meanings.set(prefix, before);
    }
  }

  /** `itunes:duration`, in small letters; a prefix that is declared nowhere means what it usually does. */
  resolve(written: string): string {
    const known = this.#resolved.get(written);
    if (known !== undefined) return known;
    const name = written.toLowerCase();
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const space = this.#meanings.get(prefix) ?? prefix;
    const resolved = space ? `${space}:${name.slice(colon + 1)}` : name.slice(colon + 1);
    // A hostile file may make up as many as it likes.
    if (this.#resolved.size < 1000) this.#resolved.set(written, resolved);
    return resolved;
  }
}
