import type { Issue } from '../support/issue.ts';
import { buildItems } from './build-items.ts';
import { readEpisode } from './feed-episode.ts';
import { children, childText } from './feed-xml.ts';
import type { Episode } from './item.ts';

export interface Feed {
  /** The podcast's own title; empty where it has none. */
  readonly title: string;
  /** In the feed's order. */
  readonly episodes: readonly Episode[];
  readonly issues: readonly Issue[];
}

export interface FeedOptions {
  /** Absolute URL of the feed, from which relative addresses start. */
  readonly url?: string | undefined;
  /** What reads XML; the browser's own unless another is given (Node has none). */
  readonly DOMParser?: { new (): Pick<DOMParser, 'parseFromString'> } | undefined;
}

const words = {
  source: 'an <enclosure url> in the <item>',
  duration: 'itunes:duration',
  latency: 'latency',
  keep: 'keep',
  id: 'give each <item> a <guid> of its own',
};

/** Reads an RSS 2.0 podcast feed, with iTunes and Podcasting 2.0 tags, into episodes. Never throws on input. */
export function parseFeed(xml: string, { url, DOMParser: Parser = globalThis.DOMParser }: FeedOptions = {}): Feed {
  if (Parser === undefined) return nothing('no-dom-parser', 'Reading a feed needs a DOMParser, and there is none here. Pass one.');
  // An XML declaration is only legal at the very start, and feeds with white space before it are common.
  const document = new Parser().parseFromString(xml.replace(/^[\uFEFF\s]+/, ''), 'text/xml');
  if (document.getElementsByTagName('parsererror').length > 0) return nothing('bad-xml', 'The feed is not well-formed XML.');
  const channel = document.querySelector('rss > channel');
  if (channel === null) return nothing('unsupported-format', 'The feed is not RSS 2.0: it has no <rss> with a <channel>.');
  const issues: Issue[] = [];
  const title = childText(channel, 'title') ?? '';
  const drafts = children(channel, 'item').map((item, index) => readEpisode(item, index, title));
  const episodes = buildItems(drafts, { base: url, words, issues }).filter((item) => item.kind === 'episode');
  return { title, episodes, issues };
}

const nothing = (code: string, message: string): Feed => ({ title: '', episodes: [], issues: [{ code, message }] });
