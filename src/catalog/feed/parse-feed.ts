import type { Issue } from '../../support/issue.ts';
import { buildItems } from '../build-items.ts';
import type { Episode, Item, LiveStream } from '../item.ts';
import type { ItemDraft } from '../item-draft.ts';
import type { XmlDocument, XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { allowAddress } from './allow-address.ts';
import { decodeFeed } from './decode-feed.ts';
import { feedVocabulary } from './feed-grammar.ts';
import { addNotes } from './late-notes.ts';
import { readChannel, withChannel } from './read-channel.ts';
import { type EntryDraft, readEpisode } from './read-episode.ts';
import { allowed } from './read-extras.ts';

export interface Feed {
  /** The podcast's own title; empty where it has none. */
  readonly title: string;
  /** In the feed's order. */
  readonly episodes: readonly Episode[];
  /** What is live now or will be (`podcast:liveItem`); what has ended is left out. */
  readonly live: readonly LiveShow[];
  readonly issues: readonly Issue[];
}

/** A live show that a feed announces. */
export interface LiveShow {
  readonly status: 'pending' | 'live';
  readonly item: LiveStream;
}

export interface FeedOptions {
  /** Absolute URL of the feed, from which relative addresses start; without it only absolute ones are understood. */
  readonly url?: string | undefined;
  /** How many episodes to read: what stands behind them costs nothing. All where absent. */
  readonly limit?: number | undefined;
}

const words = {
  source: 'an <enclosure url> in the <item>',
  duration: 'itunes:duration',
  latency: 'latency',
  keep: 'keep',
  id: 'give each <item> a <guid> of its own',
};
const mostEpisodes = 10_000;
const mostIssues = 100;

/**
 * Reads a podcast feed into episodes: RSS 2.0 with iTunes and Podcasting 2.0 tags, and Atom. XML that is not well-formed
 * is read as it was meant, where that is plain, and reported. Needs no DOM; never throws on input.
 */
export function parseFeed(xml: string | Uint8Array, { url, limit = mostEpisodes }: FeedOptions = {}): Feed {
  const issues: Issue[] = [];
  const text = decodeFeed(xml, issues);
  const most = Math.min(Math.max(0, Math.trunc(limit) || 0), mostEpisodes);
  const readEntry = (entry: XmlElement, index: number) => readEpisode(entry, index, url);
  const document = readXml(text, { vocabulary: feedVocabulary, readEntry, most });
  const head = channelOf(document);
  if (!head) return { title: '', episodes: [], live: [], issues: [...issues, unreadable(document, text)] };
  issues.push(...xmlIssues(document, text));
  const channel = readChannel(head, url);
  const drafts = document.entries.filter(({ status }) => status !== 'ended').map((entry) => withChannel(entry, channel));
  issues.push(...silentIssues(drafts));
  const playable = drafts.filter(({ sources }) => sources.length > 0);
  const items = buildItems(playable, { base: url, allow: allowAddress, words, issues });
  const byId = new Map(playable.map((draft) => [idOf(draft, url), draft] as const).reverse());
  const finished = items.map((item) => finish(item, byId.get(item.id), url));
  const live = finished.filter((item) => item.kind === 'live');
  return {
    title: channel.title,
    episodes: finished.filter((item) => item.kind === 'episode'),
    live: live.map((item) => ({ status: byId.get(item.id)?.status === 'live' ? 'live' : 'pending', item })),
    issues: limited(issues),
  };
}

/** The item with what only feeds say of one. */
const finish = (item: Item, draft: EntryDraft | undefined, base: string | undefined): Item =>
  draft ? addNotes({ ...item, ...draft.extras }, draft.texts, base) : item;

/** As `buildItem` makes it: so an item finds the entry that it was made from. */
const idOf = ({ id, sources }: ItemDraft, base: string | undefined): string | undefined =>
  id ?? sources.flatMap(({ src }) => allowed(src, base) ?? [])[0];

/** What the feed says of itself. Items may stand beside it, as in RSS 1.0, or without it, where it was closed too early. */
function channelOf({ root, entries }: XmlDocument<EntryDraft>): XmlElement | undefined {
  if (root?.name === 'atom:feed') return root;
  if (root?.name === 'channel') return root;
  const isRss = root?.name === 'rss' || root?.name === 'rdf:rdf';
  const channel = root?.children.find(({ name }) => name === 'channel');
  return isRss ? (channel ?? (entries.length > 0 ? root : undefined)) : undefined;
}

function unreadable({ root }: XmlDocument<EntryDraft>, text: string): Issue {
  if (root?.name === 'html')
    return { code: 'unsupported-format', message: 'This is a web page and no feed. Write the address of the RSS file.' };
  if (root) return { code: 'unsupported-format', message: `The feed is neither RSS nor Atom: it begins with <${root.name}>.` };
  const message = text.trim() === '' ? 'The feed is empty.' : 'This is no XML, so it is no feed. Write the address of the RSS file.';
  return { code: 'bad-xml', message };
}

function* xmlIssues({ repairs, firstRepair, isTorn }: XmlDocument<EntryDraft>, text: string): Generator<Issue> {
  const line = text.slice(0, firstRepair).split(/\r\n|\n|\r/).length;
  const places = repairs === 1 ? 'One place was' : `${repairs} places were`;
  const message = `The feed is not well-formed XML. ${places} read as they were probably meant; other apps may read none of it.`;
  if (repairs > 0) yield { code: 'repaired-xml', message, line };
  if (isTorn) yield { code: 'torn-feed', message: 'The feed breaks off before its end. What was there is kept.' };
}

/** A feed of articles has many without audio: they are one issue. */
function* silentIssues(drafts: readonly ItemDraft[]): Generator<Issue> {
  const silent = drafts.filter(({ sources }) => sources.length === 0);
  const [first] = silent;
  if (!first) return;
  const name = first.title ? `“${first.title}”` : first.place;
  const message =
    silent.length === 1 ? `${name} has nothing to play.` : `${silent.length} items have nothing to play; the first is ${name}.`;
  yield { code: 'no-source', message: `${message} Write ${words.source}.` };
}

const limited = (issues: readonly Issue[]): readonly Issue[] =>
  issues.length <= mostIssues
    ? issues
    : [...issues.slice(0, mostIssues), { code: 'more-issues', message: `${issues.length - mostIssues} more like these.` }];
