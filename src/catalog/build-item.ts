import { defined } from '../support/defined.ts';
import type { Issue } from '../support/issue.ts';
import { allowUrl } from '../support/url.ts';
import type { Item, Source, TranscriptSource } from './item.ts';
import type { AddressDraft, DraftWords, ItemDraft, TranscriptDraft } from './item-draft.ts';
import { titleFromUrl } from './title-from-url.ts';

/** Where addresses start from, how facts are called, and where what is wrong is told. */
export interface BuildContext {
  /** Absolute URL; without it only absolute addresses are understood. */
  readonly base?: string | undefined;
  /** Lets addresses through in place of `allowUrl`, as exactly. */
  readonly allow?: typeof allowUrl;
  readonly words: DraftWords;
  readonly issues: Issue[];
}

/** The item that a draft describes, or `undefined` where nothing in it can be played. Bad facts are left out. */
export function buildItem(draft: ItemDraft, context: BuildContext): Item | undefined {
  const name = nameOf(draft);
  const address = (text: string | undefined, what: string) => readAddress(text, `${name}: ${what}`, context);
  const source = (given: AddressDraft | undefined, what: string): Source | undefined => {
    const src = address(given?.src, what);
    return src === undefined ? undefined : defined({ src, type: text(given?.type), bitrate: given?.bitrate });
  };

  const sources = draft.sources.flatMap((given) => source(asPageMay(given, context), 'audio') ?? []);
  const first = sources[0];
  if (first === undefined) {
    if (draft.sources.length === 0) context.issues.push(noSource(name, context.words));
    return undefined;
  }

  const facts = {
    id: text(draft.id) ?? first.src,
    title: text(draft.title) ?? titleFromUrl(first.src),
    sources,
    artwork: address(draft.artwork, 'artwork'),
    program: text(draft.program),
    author: text(draft.author),
    date: text(draft.date),
    link: address(draft.link, 'link'),
    download: address(draft.download, 'download'),
    transcripts: draft.transcripts.flatMap((given) => toTranscript(source(given, 'transcript'), given) ?? []),
    chapters: source(draft.chapters, 'chapters'),
  };
  const seconds = (given: string | number | undefined, what: 'duration' | 'latency' | 'keep') =>
    // Captions that are late themselves may need less than nothing.
    readSeconds(given, `${name}: ${context.words[what]}`, context.issues, what === 'latency' ? -MOST_EARLY : 0);
  if (draft.kind === 'episode') {
    return defined({ ...facts, kind: 'episode' as const, duration: seconds(draft.duration, 'duration') });
  }
  const captions = address(draft.captions?.src, 'captions');
  return defined({
    ...facts,
    kind: 'live' as const,
    onAir: source(draft.onAir, 'on air'),
    captions: captions === undefined ? undefined : { src: captions },
    latency: seconds(draft.latency, 'latency'),
    keep: seconds(draft.keep, 'keep'),
    timeZone: draft.timeZone,
  });
}

/** An https page may load no sound by http, and many a host has both: as browsers do with pictures, https is asked for. */
const asPageMay = (given: AddressDraft, { base = '' }: BuildContext): AddressDraft =>
  base.startsWith('https:') ? { ...given, src: given.src.trim().replace(/^http:/i, 'https:') } : given;

const nameOf = (draft: ItemDraft): string => {
  const own = text(draft.title) ?? text(draft.id);
  return own === undefined ? draft.place : `“${own}”`;
};

const noSource = (name: string, words: DraftWords): Issue => ({
  code: 'no-source',
  message: `${name} has nothing to play. Write ${words.source}.`,
});

/** Plain text on one line; `undefined` where there is none. */
const text = (given: string | undefined): string | undefined => given?.replace(/\s+/g, ' ').trim() || undefined;

// `about:blank` cannot be a start for relative addresses, so without a base they are turned away.
const readAddress = (
  given: string | undefined,
  what: string,
  { base = 'about:blank', issues, allow = allowUrl }: BuildContext,
): string | undefined => {
  if (given === undefined) return undefined;
  const { url, problem } = given.trim() === '' ? { problem: 'the address is empty.' } : allow(given, base);
  if (problem !== undefined) issues.push({ code: 'bad-url', message: `${what}: ${problem}` });
  return url;
};

/** Seconds. */
const MOST_EARLY = 600;

const readSeconds = (given: string | number | undefined, what: string, issues: Issue[], least: number): number | undefined => {
  if (given === undefined) return undefined;
  const seconds = typeof given === 'string' && given.trim() === '' ? Number.NaN : Number(given);
  if (seconds >= least && seconds < Number.POSITIVE_INFINITY) return seconds;
  issues.push({ code: 'bad-number', message: `${what} is “${given}”. Write seconds, such as 233.` });
  return undefined;
};

const toTranscript = (source: Source | undefined, given: TranscriptDraft): TranscriptSource | undefined =>
  source && defined({ ...source, srclang: text(given.srclang), label: text(given.label), isDefault: given.isDefault || undefined });
