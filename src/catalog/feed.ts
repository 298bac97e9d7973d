export { type Feed, type FeedOptions, type LiveShow, parseFeed } from './feed/parse-feed.ts';
export type { Episode, ItemImage, LiveStream, Person, Soundbite } from './item.ts';
export type { NotePiece, Notes } from './notes.ts';
