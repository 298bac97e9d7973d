export const url = 'https://station.example/podcast/feed.xml';

export interface FeedParts {
  readonly channel?: string;
  readonly declaration?: string;
}

/** A feed of RSS 2.0 around some items. */
export const rss = (items: string, { channel = '<title>The Harbor\n Hour</title>', declaration = '' }: FeedParts = {}): string =>
  `${declaration}<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`;

export const enclosure = (src: string): string => `<enclosure url="${src}" length="1" type="audio/mpeg"/>`;

/** An item with a sound, and whatever else it says. */
export const item = (facts = '', id = 'one'): string => `<item><guid>${id}</guid>${enclosure(`/${id}.mp3`)}${facts}</item>`;
