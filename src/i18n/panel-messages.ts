import type { Messages } from './en.ts';
import { enPanels, type PanelMessages } from './en-panels.ts';
import { languageOf, type Words } from './messages.ts';

/** What a part that comes late needs to speak to its reader. */
export interface PanelWords extends Words {
  readonly say: Messages & PanelMessages;
}

const languages = new Map<string, PanelMessages>([['en', enPanels]]);
const made = new WeakMap<Words, PanelWords>();

/** The words in the language of an element, those of the late parts among them. */
export function panelWordsOf(element: Element): PanelWords {
  const { words, language } = languageOf(element);
  const known = made.get(words);
  if (known) return known;
  const all = { ...words, say: { ...words.say, ...(languages.get(language) ?? enPanels) } };
  made.set(words, all);
  return all;
}
