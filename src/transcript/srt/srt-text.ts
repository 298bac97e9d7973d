import { cleanText } from '../clean-text.ts';
import { decodeEntities } from '../decode-entities.ts';

/** What players take for markup in SubRip; any other sign is text. */
const tag = /<\/?(?:b|i|u|s|em|strong|font|span|c|ruby|rt|lang)(?:[ .][^<>]*)?>|<\/?v>|<\/v[^<>]*>|<br ?\/?>/gi;
/** `{\an8}` and the like, of SubStation; `{b}`, of players. */
const override = /\{\\[^{}]*\}|\{\/?[bius]\}|\{y:[bius]\}/gi;
const voice = /<v(?:\.[^\s<>]*)? ([^<>]*)>/i;

/** The text of a SubRip cue without its markup, and the speaker where a `<v>` names one. */
export function readSrtText(lines: readonly string[]): { readonly text: string; readonly speaker?: string } {
  const raw = lines.join('\n');
  const speaker = cleanText(decode(voice.exec(raw)?.[1] ?? ''));
  const bare = raw
    .replace(/<br ?\/?>|\\N/gi, '\n')
    .replace(voice, '')
    .replace(tag, '')
    .replace(override, '');
  return { text: cleanText(decode(bare)), ...(speaker && { speaker }) };
}

/** SubRip has no references of its own: only what is whole is one, so that “R&D” and “&copy” stay. */
const decode = (text: string): string => text.replace(/&[#\w]{1,10};/g, decodeEntities);
