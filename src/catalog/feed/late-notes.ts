import type { Item } from '../item.ts';
import type { Notes } from '../notes.ts';
import type { XmlElement } from '../xml/element.ts';
import { children } from './feed-grammar.ts';
import { readNotes } from './read-notes.ts';

/** The fullest first. */
const names = ['content:encoded', 'atom:content', 'description', 'atom:summary', 'itunes:summary'];

/**
 * Gives an item the show notes of its entry, which are read when somebody first looks at them: of a feed of a thousand
 * episodes nobody looks at a thousand, and they take longer than all the rest.
 */
export function addNotes(item: Item, entry: XmlElement, base: string | undefined): Item {
  const found = names.flatMap((name) => children(entry, name)).map(({ markup, text }) => markup ?? text);
  const texts = found.filter((text) => text.trim() !== '');
  if (texts.length === 0) return item;
  let notes: Notes | undefined;
  const get = (): Notes => {
    notes ??= texts.map((text) => readNotes(text, base)).find(({ length }) => length > 0) ?? [];
    return notes;
  };
  return Object.defineProperty(item, 'notes', { get, enumerable: true });
}
