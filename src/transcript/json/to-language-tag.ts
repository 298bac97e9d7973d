/** A BCP 47 tag of what a file calls its language: `en`, `pt_BR`, or `english`, as OpenAI has it. */
export function toLanguageTag(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const tag = value.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(-|$)/i.test(tag) ? canonical(tag) : tagOfName(tag.toLowerCase());
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Asks the platform for the English name of every tag of two letters: no list of ours could be as complete. */
function tagOfName(name: string): string | undefined {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return letters.flatMap((first) => letters.map((second) => first + second)).find((tag) => names.of(tag)?.toLowerCase() === name);
}
