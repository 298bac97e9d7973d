/** Names, in small letters, and values in turn. No map: tags have few, and a feed has tens of thousands of tags. */
export type Attributes = readonly string[];

/** @param name as it is written, in small letters; of two with one name the first stands */
export function attributeOf({ attributes }: { readonly attributes: Attributes }, name: string): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1];
  return undefined;
}

/** An element as far as its reader was asked to keep it. */
export interface XmlElement {
  /** In small letters, with the usual prefix of its namespace: `title`, `itunes:duration`. */
  readonly name: string;
  readonly attributes: Attributes;
  /** The children that the vocabulary knows, but entries; leaves have none. */
  readonly children: readonly XmlElement[];
  /** A leaf's own text, references and CDATA read. */
  readonly text: string;
  /** What stands between a leaf's tags as it was written, where there are tags in it. */
  readonly markup: string | undefined;
}

/**
 * An `entry` never stands within another: entries are what the document is a list of. A `container` holds other
 * elements. A `leaf` holds text and no known element: the next known one ends it.
 */
export type XmlKind = 'entry' | 'container' | 'leaf';

/** Which elements a kind of document has, so that what its author forgot to close can be told from what is nested. */
export type XmlVocabulary = (name: string) => XmlKind | undefined;

/** @typeParam Entry - what was made of an entry */
export interface XmlDocument<Entry> {
  /** Without the entries. */
  readonly root: XmlElement | undefined;
  /** Wherever they stand, in order. */
  readonly entries: readonly Entry[];
  /** How often the text was not as XML wants it, and could be read all the same. */
  readonly repairs: number;
  /** Where the first of them is: a place in the source. */
  readonly firstRepair: number;
  /** Whether it breaks off before its root has ended. */
  readonly isTorn: boolean;
}
