import type { Source } from '../../catalog/item.ts';
import { parsePlaylist } from '../../catalog/parse-playlist.ts';
import { playlistKind, typeOf } from '../../catalog/source-type.ts';
import type { Finding } from './diagnosis.ts';
import { advice, corsHeader, problem, whyNotHad, whyUnread } from './findings.ts';
import { probe } from './probe.ts';
import { isWebPage, sniffType } from './sniff-type.ts';

/** Enough to tell what it is, and half a second of sound. */
const beginning = 4096;
const wholeList = 1024 * 1024;

/** Whether a source can be had and played. */
export function checkAudio(source: Source, isLive: boolean, signal: AbortSignal): Promise<Finding[]> {
  return playlistKind(source) ? checkList(source, isLive, signal, 2) : checkSound(source, isLive, signal);
}

async function checkSound(source: Source, isLive: boolean, signal: AbortSignal): Promise<Finding[]> {
  const answer = await probe(source.src, { signal, most: beginning });
  if (answer.kind === 'no-cors') return checkUnread(source, isLive, signal);
  if (answer.kind !== 'read') return whyNotHad(source.src, answer);
  const { type, bytes } = answer;
  if (isWebPage(bytes) || /^text\/html\b/i.test(type))
    return [problem('web-page', 'This is a web page and no sound. Write the address of the stream or file itself.')];
  if (bytes.length === 0) return [problem('empty', 'It answers, and sends no sound.')];
  const sound = sniffType(bytes);
  const format = sound ?? { name: type, type: typeOf({ src: source.src, type }) ?? '' };
  if (format.type && !canPlay(format.type)) return [cannotPlay(format.name)];
  const isCalledSound = /^(audio|video)\/|octet-stream|\bogg$/.test(type.split(';')[0]?.trim() ?? '');
  if (sound && !isCalledSound)
    return [advice('wrong-type', `It is ${sound.name}, and its server calls it “${type}”. Let it send “Content-Type: ${sound.type}”.`)];
  return isLive ? [] : checkRanges(source.src, signal);
}

/** Sound that no script may read can be played all the same: only the browser itself can tell. */
async function checkUnread({ src, type = '' }: Source, isLive: boolean, signal: AbortSignal): Promise<Finding[]> {
  if (!(await canBeHeard(src, signal))) {
    const message = `The browser finds nothing there that it can play${type && ` as ${type}`}. Open the address, and see what comes. ${corsHeader(src)}, and this test can say more.`;
    return [problem('cannot-play', message)];
  }
  return isLive ? [advice('no-cors', `It plays. So that listeners can pause and rewind: ${lowerFirst(corsHeader(src))}.`)] : [];
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** Whether the browser gets as far as knowing what sound it is. */
function canBeHeard(src: string, signal: AbortSignal): Promise<boolean> {
  const audio = new Audio();
  return new Promise<boolean>((resolve) => {
    audio.onloadedmetadata = () => resolve(true);
    audio.onerror = () => resolve(false);
    AbortSignal.any([signal, AbortSignal.timeout(10_000)]).addEventListener('abort', () => resolve(false));
    audio.preload = 'metadata';
    audio.src = src;
  }).finally(() => {
    // Without the error that comes of having no source; and an endless stream is let go.
    audio.onerror = null;
    audio.removeAttribute('src');
    audio.load();
  });
}

/** Told only of one's own host: elsewhere the header is hidden, or costs a preflight. */
async function checkRanges(src: string, signal: AbortSignal): Promise<Finding[]> {
  if (new URL(src).origin !== globalThis.location?.origin) return [];
  const enough = new AbortController();
  const whole = AbortSignal.any([signal, enough.signal, AbortSignal.timeout(10_000)]);
  const status = await fetch(src, { headers: { range: 'bytes=0-1' }, credentials: 'omit', cache: 'no-store', signal: whole }).then(
    (response) => response.status,
    () => 206,
  );
  enough.abort();
  const message =
    'Its server sends all of it, whatever part is asked for, so listeners cannot jump ahead in Safari. Let it answer range requests.';
  return status === 206 ? [] : [advice('no-ranges', message)];
}

/** @param depth how many lists may still lead to lists */
async function checkList(source: Source, isLive: boolean, signal: AbortSignal, depth: number): Promise<Finding[]> {
  const answer = await probe(source.src, { signal, most: wholeList });
  if (answer.kind !== 'read') return whyUnread(source.src, answer);
  const { url, type } = answer;
  const text = new TextDecoder().decode(answer.bytes);
  const list = parsePlaylist(text, { type, base: url });
  if (list.format === 'hls-media' || list.format === 'hls-master') return checkSegments(text, url, signal, depth);
  const found = list.issues.map(({ code, message }) => problem(code, message));
  const first = list.sources[0];
  if (!first || depth === 0) return found;
  const inside = await (playlistKind(first) ? checkList(first, isLive, signal, depth - 1) : checkSound(first, isLive, signal));
  return [...found, ...inside.map((finding) => ({ ...finding, message: `${first.src}: ${finding.message}` }))];
}

/** HLS is read by a script, segment by segment: so all of it must be open to scripts. */
async function checkSegments(text: string, base: string, signal: AbortSignal, depth: number): Promise<Finding[]> {
  if (!('MediaSource' in globalThis || 'ManagedMediaSource' in globalThis) && !canPlay('application/vnd.apple.mpegurl'))
    return [cannotPlay('HLS')];
  const first = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (!first) return [problem('no-segments', 'The playlist names no segment. Is the stream on air?')];
  if (!URL.canParse(first.trim(), base)) return [problem('bad-url', `The playlist names “${first.slice(0, 80)}”, which is no address.`)];
  const src = new URL(first.trim(), base).href;
  const isList = playlistKind({ src }) === 'm3u8';
  const answer = await probe(src, { signal, most: isList ? wholeList : beginning });
  const found = whyUnread(src, answer).map((finding) => ({ ...finding, message: `${src}: ${finding.message}` }));
  if (answer.kind !== 'read' || !isList || depth === 0) return found;
  return checkSegments(new TextDecoder().decode(answer.bytes), answer.url, signal, depth - 1);
}

const canPlay = (type: string): boolean => new Audio().canPlayType(type) !== '';

const cannotPlay = (name: string): Finding =>
  problem('cannot-play', `This browser cannot play ${name}. Add a source that every browser plays: MP3, or AAC in MP4.`);
