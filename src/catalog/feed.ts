export type { Episode } from './item.ts';
export { type Feed, type FeedOptions, parseFeed } from './parse-feed.ts';
