import type { Segment } from './segments.ts';

/** Up to four words, each with a capital or a number: `Ana Ruiz:`, `SPEAKER 1:`, `Dr. Bo de Vries:`. */
const prefix =
  /^\s*(?:>>\s*)?((?:\p{Lu}|\p{Lo})[\p{L}\p{M}\p{N}.'’-]*(?: (?:\p{Lu}|\p{Lo}|\p{N}|de |van |von |der )[\p{L}\p{M}\p{N}.'’-]*){0,3}):\s+(?=\S)/u;
const LONGEST = 40;

/**
 * Takes speakers out of texts that begin with their names, as in `Ana: Good morning.`. Only where that is plain: the
 * first text names its speaker too. A speaker holds until the next one is named.
 */
export function takeSpeakers(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.find(({ text }) => text.trim() !== '');
  if (first === undefined || first.speaker !== undefined || nameIn(first.text) === undefined) return segments;
  let speaker: string | undefined;
  return segments.map((segment) => {
    const [match, name] = nameIn(segment.text) ?? ['', undefined];
    speaker = segment.speaker ?? name ?? speaker;
    return { ...segment, speaker, text: segment.text.slice(match.length) };
  });
}

function nameIn(text: string): readonly [match: string, name: string] | undefined {
  const [match, name] = prefix.exec(text.slice(0, LONGEST * 2)) ?? [];
  return match === undefined || name === undefined || name.length > LONGEST ? undefined : [match, name];
}
