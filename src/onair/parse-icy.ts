import type { Issue } from '../support/issue.ts';
import { allowUrl } from '../support/url.ts';
import { decodeText } from './decode-text.ts';
import type { OnAirAnswer } from './read-answer.ts';
import { readText } from './read-values.ts';
import { splitTitle } from './split-title.ts';

/** A quote ends the title only where another field or nothing follows: titles hold quotes, and none is escaped. */
const fieldEnd = /'\s*;(?=\s*(?:[A-Za-z]\w{0,40}='|$))/;

const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Reads one block of ICY metadata from within a stream: `StreamTitle='Artist - Title';StreamUrl='…';`.
 * No track, where the title is empty. Never throws on input.
 * @param data the block's text or bytes, without the byte that tells its length
 */
export function parseIcy(data: string | Uint8Array): OnAirAnswer {
  const text = (typeof data === 'string' ? data : decodeText(data)).replaceAll('\0', ' ').trimEnd();
  const title = field(text, 'StreamTitle');
  if (title === undefined) return { next: [], issues: [noTitle] };
  const track = splitTitle(readText(title));
  const artwork = pictureAt(field(text, 'StreamUrl')?.trim());
  return { next: [], ...(track && { track: { ...track, ...(artwork && { artwork }) } }), issues: [] };
}

const noTitle: Issue = { code: 'no-title', message: 'On air: the stream’s metadata has no StreamTitle.' };

/** A title that fills the block is torn off at its end, with its quote. */
function field(text: string, name: string): string | undefined {
  const start = text.indexOf(`${name}='`);
  if (start < 0) return undefined;
  const rest = text.slice(start + name.length + 2);
  const end = rest.search(fieldEnd);
  return end < 0 ? rest.replace(/';?$/, '') : rest.slice(0, end);
}

/** `StreamUrl` is the station's page, a tracker, or a picture of the track: only the last is of use. */
function pictureAt(address: string | undefined): string | undefined {
  const url = address ? allowUrl(address, 'about:blank').url : undefined;
  return url !== undefined && picture.test(new URL(url).pathname) ? url : undefined;
}
