import type { JsonObject } from '../read-values.ts';
import { decodeEntities } from './decode-entities.ts';

/** Listeners, whether there is a source, peak, limit, unique listeners, bit rate; then the title, which may hold commas. */
const sevenFields = /^\s*\d+\s*,\s*([01])\s*,(?:\s*\d+\s*,){4}(.*)$/s;

/** Whether it is Shoutcast 1's page of seven fields; without the tags, where a proxy took them off. */
export const isSevenHtml = (answer: string): boolean => sevenFields.test(bodyOf(answer).text);

/** `undefined` where the answer breaks off in the title. What follows the first body, a second copy, is not looked at. */
export function readSevenHtml(answer: string): JsonObject | undefined {
  const { text, torn } = bodyOf(answer);
  const [, streamstatus, songtitle = ''] = sevenFields.exec(text) ?? [];
  return torn ? undefined : { streamstatus, songtitle: decodeEntities(songtitle) };
}

function bodyOf(answer: string): { readonly text: string; readonly torn: boolean } {
  const body = answer.search(/<body/i);
  if (body < 0) return { text: answer.trim().split(/[\r\n<]/, 1)[0] ?? '', torn: false };
  const text = answer.slice(answer.indexOf('>', body) + 1);
  const end = text.search(/<\/?(?:body|html)/i);
  return { text: end < 0 ? text : text.slice(0, end), torn: end < 0 };
}
