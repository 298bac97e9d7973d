import type { Issue } from '../support/issue.ts';
import { buildItems } from './build-items.ts';
import type { Catalog } from './catalog.ts';
import type { AddressDraft, ItemDraft } from './item-draft.ts';
import { playlistKind } from './source-type.ts';

/** One `<audio>` of the page as plain data: its attributes by lower-case name, and its children. */
export interface AudioMarkup {
  readonly attributes: Readonly<Record<string, string>>;
  readonly sources: readonly { readonly src: string; readonly type?: string | undefined }[];
  readonly tracks: readonly {
    readonly src: string;
    readonly kind: string;
    readonly srclang?: string | undefined;
    readonly label?: string | undefined;
    readonly default?: boolean | undefined;
  }[];
}

const words = {
  source: 'a src on the <audio>, or a <source src> in it',
  duration: 'data-duration',
  latency: 'data-latency',
  keep: 'data-keep',
  id: 'give each <audio> an id of its own',
};

/**
 * What a page's `<audio>` elements offer, in their order.
 * @param options.base absolute URL of the document, from which relative addresses start
 */
export function readMarkup(audio: readonly AudioMarkup[], { base }: { readonly base: string }): Catalog {
  const issues: Issue[] = [];
  const items = buildItems(audio.map(toDraft), { base, words, issues });
  return { items, issues };
}

function toDraft({ attributes, sources: children, tracks }: AudioMarkup, index: number): ItemDraft {
  const data = (name: string) => attributes[`data-${name}`];
  const sources = sourcesOf(attributes['src'], children);
  const ofKind = (pattern: RegExp) => tracks.filter(({ kind }) => pattern.test(kind));
  return {
    // An .m3u8 tells whether it is live only when it is read, so there the page's word counts.
    kind: data('live') !== undefined || sources.some((source) => playlistKind(source) === 'pls') ? 'live' : 'episode',
    place: `Audio ${index + 1}`,
    id: attributes['id'],
    title: attributes['title'],
    sources,
    artwork: data('artwork'),
    program: data('program'),
    author: data('author'),
    date: data('date'),
    link: data('link'),
    download: data('download'),
    transcripts: ofKind(/^(captions|subtitles)$/i).map((track) => ({ ...track, isDefault: track.default })),
    chapters: ofKind(/^chapters$/i)[0],
    onAir: toAddress(data('now'), data('now-type')),
    captions: toAddress(data('captions')),
    latency: data('latency'),
    keep: data('keep'),
    duration: data('duration'),
  };
}

/** As in HTML: where the element has a `src`, its `<source>` children are not looked at. */
const sourcesOf = (src: string | undefined, children: readonly AddressDraft[]): readonly AddressDraft[] =>
  src === undefined ? children : [{ src }];

const toAddress = (src: string | undefined, type?: string): AddressDraft | undefined => (src === undefined ? undefined : { src, type });
