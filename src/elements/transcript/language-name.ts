import type { TranscriptSource } from '../../catalog/item.ts';

/** What a transcript is called in a list of languages: as the page calls it, else by its language's own name. */
export function languageName({ label, srclang = '', src }: TranscriptSource): string {
  return label || nameOf(srclang) || srclang || src;
}

function nameOf(tag: string): string | undefined {
  try {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
    return name && name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return undefined;
  }
}
