import type { Cue } from './cue.ts';

const POP = '\u202C';
const POP_ISOLATE = '\u2069';
const embeddings = '\u202A\u202B\u202D\u202E';
const isolates = '\u2066\u2067\u2068';

/** Direction marks that a cue opens are closed at its end, so that it turns round no text but its own. */
export function closeBidi(cue: Cue): Cue {
  const { text, speaker, words } = cue;
  const missing = closersOf(text);
  const missingOfSpeaker = closersOf(speaker ?? '');
  if (missing === '' && missingOfSpeaker === '') return cue;
  const lastWord = words?.at(-1);
  return {
    ...cue,
    text: text + missing,
    ...(speaker !== undefined && { speaker: speaker + missingOfSpeaker }),
    ...(words && lastWord && { words: [...words.slice(0, -1), { ...lastWord, text: lastWord.text + missing }] }),
  };
}

/** What closes the direction marks that a text leaves open. https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings */
export function closersOf(text: string): string {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return '';
  const open: string[] = [];
  for (const character of text) {
    if (embeddings.includes(character)) open.push(POP);
    else if (isolates.includes(character)) open.push(POP_ISOLATE);
    else if (character === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}
