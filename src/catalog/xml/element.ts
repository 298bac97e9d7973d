/** An element as far as its reader was asked to keep it. */
export interface XmlElement {
  /** In small letters, with the usual prefix of its namespace: `title`, `itunes:duration`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The children that the vocabulary knows. */
  readonly children: readonly XmlElement[];
  /** Its own text, references and CDATA read. */
  readonly text: string;
  /** What stands between its tags as it was written, where there are tags in it. */
  readonly markup?: string;
}

/** Which elements a kind of document has, so that what its author forgot to close can be told from what is nested. */
export interface XmlVocabulary {
  /** Elements that are kept. */
  isKnown(name: string): boolean;
  /** Known elements that hold text and no known element: the next known one ends them. */
  isLeaf(name: string): boolean;
  /** Elements that never stand within one another: they are what the document is a list of. */
  isEntry(name: string): boolean;
}

export interface XmlDocument {
  readonly root?: XmlElement;
  /** The entries, wherever they stand, in order. */
  readonly entries: readonly XmlElement[];
  /** How often the text was not as XML wants it, and could be read all the same. */
  readonly repairs: number;
  /** Where the first of them is: a place in the source. */
  readonly firstRepair: number;
  /** Whether it breaks off before its root has ended. */
  readonly isTorn: boolean;
}
