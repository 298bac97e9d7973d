import { en, type Messages } from './en.ts';
import { Format } from './format.ts';

/** What an element needs to speak to its reader. */
export interface Words {
  readonly say: Messages;
  readonly format: Format;
}

const languages = new Map<string, Messages>([['en', en]]);
const made = new Map<string, Words>();

/** The words for a BCP 47 language tag; English where the language is not spoken yet. */
export function wordsFor(tag: string): Words {
  const known = made.get(tag);
  if (known) return known;
  const say = languages.get(primary(tag));
  const words = say && isTag(tag) ? { say, format: new Format(tag) } : wordsFor('en');
  made.set(tag, words);
  return words;
}

/** The words in the language of an element, which it inherits as in HTML, through shadow roots too. */
export const wordsOf = (element: Element): Words => wordsFor(tagOf(element));

/** The same, with the language's primary subtag. */
export const languageOf = (element: Element): { readonly words: Words; readonly language: string } => ({
  words: wordsOf(element),
  language: primary(tagOf(element)),
});

const primary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

function tagOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const tag = at.closest('[lang]')?.getAttribute('lang');
    if (tag) return tag;
  }
  return 'en';
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
