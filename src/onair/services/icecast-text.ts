import type { JsonObject } from '../read-values.ts';

/** Icecast's status that `JSON.parse` refused. */
export const isBrokenStatus = (answer: unknown): answer is string => typeof answer === 'string' && /^\s*\{\s*"icestats"/.test(answer);

/**
 * The members of a mount that are read, each with its text or its number; of a bare `-` nothing. A quote ends the
 * text only where a member or a mount can end: quotes in titles are not always escaped. The bounds keep the search
 * from running away.
 */
const members = ['listenurl', 'title', 'artist', 'yp_currently_playing'].map((key) => {
  const end = '(?=\\s*(?:[,}]|$))';
  const text = `"((?:[^"\\\\]|\\\\.|"(?!${end})){0,2000})"`;
  return { key, pattern: new RegExp(`"${key}"\\s*:\\s*(?:${text}|([\\d.]{1,20}))${end}`, 's') };
});

/**
 * The mounts of a status that is no JSON. Each is cut out and read by itself, member by member, so that the fault
 * of one says nothing of the others. A member that is torn off in its middle is left out.
 */
export function mendSources(text: string): JsonObject[] {
  const at = text.search(/"source"\s*:/);
  const mounts = at < 0 ? [] : text.slice(at).split(/\}[\s,]*(?=\{\s*"\w{1,40}"\s*:)/);
  return mounts.map(readMount);
}

const readMount = (mount: string): JsonObject =>
  Object.fromEntries(
    members.flatMap(({ key, pattern }) => {
      const [, text, number] = pattern.exec(mount) ?? [];
      const value = text === undefined ? number : withoutEscapes(text);
      return value === undefined ? [] : [[key, value]];
    }),
  );

function withoutEscapes(text: string): string {
  try {
    return String(JSON.parse(`"${text.replace(/\\?"/g, '\\"').replace(/\s/g, ' ')}"`));
  } catch {
    return text;
  }
}
