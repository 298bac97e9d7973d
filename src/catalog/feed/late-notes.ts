import type { Item } from '../item.ts';
import type { Notes } from '../notes.ts';
import type { XmlElement } from '../xml/element.ts';
import { children } from './feed-grammar.ts';
import { readNotes } from './read-notes.ts';

/** The fullest first. */
const names = ['content:encoded', 'atom:content', 'description', 'atom:summary', 'itunes:summary'];

/** The show notes of an entry as they were written, the fullest first. */
export const readTexts = (entry: XmlElement): string[] =>
  names.flatMap((name) => children(entry, name).map(({ markup, text }) => markup ?? text)).filter((text) => /\S/.test(text));

/**
 * Gives an item its show notes, which are read when somebody first looks at them: of a feed of a thousand episodes nobody
 * looks at a thousand, and they take longer than all the rest.
 * @param texts as they were written, the fullest first
 */
export function addNotes(item: Item, texts: readonly string[], base: string | undefined): Item {
  if (texts.length === 0) return item;
  let notes: Notes | undefined;
  const get = (): Notes => {
    notes ??= texts.map((text) => readNotes(text, base)).find(({ length }) => length > 0) ?? [];
    return notes;
  };
  return Object.defineProperty(item, 'notes', { get, enumerable: true });
}
