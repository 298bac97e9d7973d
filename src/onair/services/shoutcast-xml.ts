import type { JsonObject } from '../read-values.ts';
import { decodeEntities } from './decode-entities.ts';

const elements = ['STREAMSTATUS', 'STREAMPATH', 'SONGTITLE', 'NEXTTITLE', 'SONGURL'];

export const isStatisticsXml = (answer: string): boolean => answer.includes('<SHOUTCASTSERVER');

/**
 * What Shoutcast 2's XML says, in the shape of its JSON. An element that is torn off is left out.
 * Not by `DOMParser`: Node has none, and of a torn document it would make nothing.
 */
export function readStatisticsXml(answer: string): JsonObject {
  const [server = '', ...streams] = answer.split(/<STREAM(?=[\s>])/);
  return answer.includes('<STREAMSTATS') ? { streams: streams.map(readStream) } : readStream(server);
}

function readStream(xml: string): JsonObject {
  const [, id] = /^\s{1,9}id="(\w{1,20})"/.exec(xml) ?? [];
  const members = elements.flatMap((name) => {
    const text = elementText(xml, name);
    return text === undefined ? [] : [[name.toLowerCase(), text]];
  });
  return { ...(id && { id }), ...Object.fromEntries(members) };
}

function elementText(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`);
  const end = xml.indexOf(`</${name}>`, start);
  return start < 0 || end < 0 ? undefined : decodeEntities(xml.slice(start + name.length + 2, end));
}
