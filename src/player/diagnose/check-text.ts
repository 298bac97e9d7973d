import type { Catalog } from '../../catalog/catalog.ts';
import type { LiveStream, TranscriptSource } from '../../catalog/item.ts';
import { defined } from '../../support/defined.ts';
import type { Finding } from './diagnosis.ts';
import { advice, fromIssues, problem, whyNotHad, whyUnread } from './findings.ts';
import { probe } from './probe.ts';

/** No text that a player reads is longer. */
const all = 20 * 1024 * 1024;

export async function checkTranscript({ src, type }: TranscriptSource, signal: AbortSignal): Promise<Finding[]> {
  const answer = await probe(src, { signal, most: all });
  if (answer.kind !== 'read') return whyUnread(src, answer);
  const { parseTranscript } = await import('../../transcript/parse-transcript.ts');
  const { cues, issues } = parseTranscript(answer.bytes, defined({ type: type ?? answer.type, name: src }));
  const none = cues.length === 0 ? [problem('no-cues', 'There is no line of text in it that can be shown.')] : [];
  return [...none, ...fromIssues(issues)];
}

export async function checkChapters(src: string, signal: AbortSignal): Promise<Finding[]> {
  const answer = await probe(src, { signal, most: all });
  if (answer.kind !== 'read') return whyUnread(src, answer);
  const { parseChapters } = await import('../../transcript/parse-chapters.ts');
  const { chapters, issues } = parseChapters(answer.bytes, { type: answer.type, base: answer.url });
  const none = chapters.length === 0 ? [problem('no-chapters', 'There is no chapter in it that can be shown.')] : [];
  return [...none, ...fromIssues(issues)];
}

export async function checkOnAir({ onAir, sources, timeZone }: LiveStream, signal: AbortSignal): Promise<Finding[]> {
  if (!onAir) return [];
  const answer = await probe(onAir.src, { signal, most: all });
  if (answer.kind !== 'read') return whyUnread(onAir.src, answer);
  const streams = sources.map(({ src }) => src);
  const { readOnAir } = await import('../follow-on-air.ts');
  const said = await readOnAir(answer.bytes, defined({ type: onAir.type, base: onAir.src, streams, time: Date.now(), timeZone }));
  const isQuiet = !said.now && !said.track && said.next.length === 0;
  const quiet = advice('nothing-on', 'It answers, and does not say what is on air now or next.');
  return [...fromIssues(said.issues), ...(isQuiet && said.issues.length === 0 ? [quiet] : [])];
}

/** An event stream has no end: its head tells enough. */
export async function checkCaptions(src: string, signal: AbortSignal): Promise<Finding[]> {
  const answer = await probe(src, { signal, most: 1 });
  if (answer.kind !== 'read') return whyUnread(src, answer);
  if (/^text\/event-stream/.test(answer.type)) return [];
  return [
    problem(
      'wrong-type',
      `Live captions come as an event stream, and this is “${answer.type}”. Let its server send “Content-Type: text/event-stream”.`,
    ),
  ];
}

/** Pictures may be shown without being read. */
export async function checkArtwork(src: string, signal: AbortSignal): Promise<Finding[]> {
  const image = new Image();
  image.src = src;
  const shown = await image.decode().then(
    () => true,
    () => false,
  );
  if (shown) return [];
  const found = whyNotHad(src, await probe(src, { signal, most: 1 }));
  return found.length > 0 ? found : [problem('no-picture', 'This browser finds no picture there that it can show.')];
}

/** @returns what the file offers, too, so that it can be tested in its turn */
export async function checkFile(
  kind: 'config' | 'feed',
  url: string,
  signal: AbortSignal,
): Promise<{ findings: Finding[]; catalog?: Catalog }> {
  const answer = await probe(url, { signal, most: all });
  if (answer.kind !== 'read') return { findings: whyUnread(url, answer) };
  const catalog = kind === 'config' ? await readConfig(answer.bytes, answer.url) : await readFeed(answer.bytes, answer.url);
  const none = catalog.items.length === 0 ? [problem('nothing-to-play', 'It offers nothing that can be played.')] : [];
  return { catalog, findings: [...none, ...fromIssues(catalog.issues)] };
}

async function readConfig(bytes: Uint8Array, base: string): Promise<Catalog> {
  const { readStationJson } = await import('../../catalog/read-station-json.ts');
  return readStationJson(new TextDecoder().decode(bytes), { base });
}

async function readFeed(bytes: Uint8Array, url: string): Promise<Catalog> {
  const { parseFeed } = await import('../../catalog/feed/parse-feed.ts');
  const { episodes, live, issues } = parseFeed(bytes, { url, limit: 50 });
  return { items: [...live.map(({ item }) => item), ...episodes], issues };
}
