import type { Attributes, XmlKind, XmlVocabulary } from './element.ts';

/** How the namespaces that feeds use are called here, whatever their prefix; feeds write some with several spellings. */
const known: readonly (readonly [RegExp, string])[] = [
  [/itunes\.com/i, 'itunes'],
  [/podcast-?(index|namespace)/i, 'podcast'],
  [/2005\/atom/i, 'atom'],
  [/modules\/content/i, 'content'],
  [/\/mrss/i, 'media'],
  [/dc\/elements/i, 'dc'],
  [/xhtml/i, 'xhtml'],
  [/rdf-syntax/i, 'rdf'],
  // RSS has no namespace, but some of its early forms have.
  [/rss\/1\.0\/?$|userland/i, ''],
];

/** A prefix and what it meant before. */
export type Undo = readonly (readonly [prefix: string, before: string | undefined])[];

const nothing: Undo = [];

/** A name as the vocabulary has it. */
export interface XmlName {
  readonly name: string;
  readonly kind: XmlKind | undefined;
}

/** What prefixes mean at a place of a document. */
export class Namespaces {
  readonly #vocabulary: XmlVocabulary;
  readonly #meanings = new Map<string, string>();
  /** Names as written that have been resolved under the declarations in force: a feed has few, again and again. */
  readonly #resolved = new Map<string, XmlName>();

  constructor(vocabulary: XmlVocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Takes the declarations of a start tag; what comes back undoes them at its end. */
  declare(attributes: Attributes): Undo {
    let undo: (readonly [string, string | undefined])[] | undefined;
    // From the last to the first, which stands where two declare the same.
    for (let at = attributes.length - 2; at >= 0; at -= 2) {
      const name = attributes[at] ?? '';
      if (!name.startsWith('xmlns') || (name !== 'xmlns' && name[5] !== ':')) continue;
      const prefix = name.slice(6);
      const uri = attributes[at + 1] ?? '';
      undo ??= [];
      undo.push([prefix, this.#meanings.get(prefix)]);
      this.#meanings.set(prefix, known.find(([pattern]) => pattern.test(uri))?.[1] ?? prefix);
    }
    if (undo) this.#resolved.clear();
    return undo ?? nothing;
  }

  restore(undo: Undo): void {
    if (undo === nothing) return;
    this.#resolved.clear();
    for (const [prefix, before] of undo.toReversed()) {
      if (before === undefined) this.#meanings.delete(prefix);
      else this.#meanings.set(prefix, before);
    }
  }

  /** `itunes:duration`, in small letters; a prefix that is declared nowhere means what it usually does. */
  resolve(written: string): XmlName {
    const known = this.#resolved.get(written);
    if (known) return known;
    const lower = written.toLowerCase();
    const colon = lower.indexOf(':');
    const prefix = colon < 0 ? '' : lower.slice(0, colon);
    const space = this.#meanings.get(prefix) ?? prefix;
    const name = space ? `${space}:${lower.slice(colon + 1)}` : lower.slice(colon + 1);
    const resolved = { name, kind: this.#vocabulary(name) };
    // A hostile file may make up as many as it likes.
    if (this.#resolved.size < 1000) this.#resolved.set(written, resolved);
    return resolved;
  }
}
