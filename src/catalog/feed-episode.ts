import { children, childText } from './feed-xml.ts';
import type { AddressDraft, ItemDraft } from './item-draft.ts';

/** What an `<item>` of a feed says, unchecked. */
export function readEpisode(item: Element, index: number, program: string): ItemDraft {
  return {
    kind: 'episode',
    place: `Item ${index + 1} of the feed`,
    id: childText(item, 'guid'),
    title: childText(item, 'title') ?? childText(item, 'title', 'itunes'),
    sources: children(item, 'enclosure').flatMap((enclosure) => address(enclosure, 'url') ?? []),
    artwork: children(item, 'image', 'itunes')[0]?.getAttribute('href') ?? undefined,
    program,
    author: childText(item, 'author', 'itunes'),
    date: isoDate(childText(item, 'pubDate')),
    link: childText(item, 'link'),
    transcripts: children(item, 'transcript', 'podcast').flatMap((transcript) => {
      const source = address(transcript, 'url');
      return source ? { ...source, srclang: transcript.getAttribute('language') ?? undefined } : [];
    }),
    chapters: children(item, 'chapters', 'podcast').flatMap((chapters) => address(chapters, 'url') ?? [])[0],
    duration: seconds(childText(item, 'duration', 'itunes')),
  };
}

const address = (element: Element, attribute: string): AddressDraft | undefined => {
  const src = element.getAttribute(attribute);
  return src === null ? undefined : { src, type: element.getAttribute('type') ?? undefined };
};

/** Seconds of `H:MM:SS` or `MM:SS`; anything else is left for the check that all numbers meet. */
const seconds = (duration: string | undefined): string | number | undefined =>
  duration !== undefined && /^\d+(:\d{1,2}){1,2}(\.\d+)?$/.test(duration)
    ? duration.split(':').reduce((total, part) => total * 60 + Number(part), 0)
    : duration;

/** Feeds write dates as mail does; the rest of the house reads ISO 8601. */
const isoDate = (date: string | undefined): string | undefined => {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? date : new Date(time).toISOString();
};
