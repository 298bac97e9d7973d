/** The keys of a player as its page wants them: what `hotkeys` says. */
export interface KeyMap {
  /** Whether single characters are keys. */
  readonly hasCharacters: boolean;
  readonly hasAny: boolean;
  /** The key of ours whose action a pressed key has; `undefined` where that is another's, or nobody's. */
  meaningOf(pressed: string): string | undefined;
  /** The key that has the action of one of ours; `undefined` where none has. */
  keyFor(ours: string): string | undefined;
}

/** A single character, which is no key where `hotkeys` is `safe` (WCAG 2.1.4). */
export const isCharacter = (key: string): boolean => /^\S$/u.test(key);

/**
 * Reads `hotkeys`: `all`, `safe` or `none`, and, separated by spaces, characters that are to do what another does:
 * with `k:p` the key p does what k did, and k nothing; with `k:` no key does it.
 */
export function readKeys(hotkeys = ''): KeyMap {
  const words = hotkeys.toLowerCase().split(/\s+/);
  const moved = new Map<string, string>();
  for (const word of words) {
    const [, ours, key] = /^(\S):(\S?)$/u.exec(word) ?? [];
    if (ours !== undefined && key !== undefined) moved.set(ours, key);
  }
  const given = new Map([...moved].filter(([, key]) => key).map(([ours, key]) => [key, ours]));
  return {
    hasCharacters: !words.includes('safe'),
    hasAny: !words.includes('none'),
    meaningOf: (pressed) => given.get(pressed) ?? (moved.has(pressed) ? undefined : pressed),
    keyFor: (ours) => (moved.has(ours) ? moved.get(ours) || undefined : given.has(ours) ? undefined : ours),
  };
}
