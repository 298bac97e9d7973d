import type { AddressDraft, TranscriptDraft } from '../item-draft.ts';
import { attributeOf, type XmlElement } from '../xml/element.ts';
import { children } from './feed-grammar.ts';

const isSound = ({ type = '' }: AddressDraft): boolean => /^$|^(audio|video)\/|mpegurl|\bogg$|octet-stream/i.test(type.trim());

/**
 * Where the sound of an entry is: the enclosure, which is what its publisher means first, then the alternatives: sound
 * before pictures that move, more bits before fewer.
 */
export function readSources(item: XmlElement): AddressDraft[] {
  const alternatives = children(item, 'podcast:alternateenclosure').flatMap(fromAlternative);
  const media = [...children(item, 'media:content'), ...children(item, 'media:group').flatMap((group) => children(group, 'media:content'))];
  const given: AddressDraft[] = [
    ...children(item, 'enclosure').flatMap((enclosure) => toAddress(enclosure, 'url')),
    ...children(item, 'atom:link').flatMap((link) => (attributeOf(link, 'rel') === 'enclosure' ? toAddress(link, 'href') : [])),
    ...alternatives.sort((a, b) => Number(isVideo(a)) - Number(isVideo(b)) || (b.bitrate ?? 0) - (a.bitrate ?? 0)),
  ].filter(isSound);
  // WordPress writes the same media twice; where there is nothing else, that of the extension counts.
  return given.length > 0
    ? given
    : media.flatMap((content) => toAddress(content, 'url')).filter(({ type }) => /^(audio|video)\//i.test(type ?? ''));
}

const isVideo = ({ type = '' }: AddressDraft): boolean => /^video\//i.test(type);

/** One version of the audio may lie at several places; those of other networks than the web's are passed over. */
function fromAlternative(alternative: XmlElement): AddressDraft[] {
  const bitrate = Number(attributeOf(alternative, 'bitrate'));
  return children(alternative, 'podcast:source').flatMap((source) => {
    const src = attributeOf(source, 'uri') ?? '';
    if (/^[a-z][a-z\d+.-]*:/i.test(src) && !/^https?:/i.test(src)) return [];
    const type = withCodecs(attributeOf(source, 'contenttype') ?? attributeOf(alternative, 'type'), attributeOf(alternative, 'codecs'));
    return [{ src, type, bitrate: bitrate > 0 && Number.isFinite(bitrate) ? bitrate : undefined }];
  });
}

const withCodecs = (type: string | undefined, codecs: string | undefined): string | undefined =>
  type && codecs && !type.includes(';') ? `${type}; codecs="${codecs.replace(/["\\]/g, '')}"` : type;

/** The address that an attribute holds, with the type beside it. */
export function toAddress(element: XmlElement, attribute: string): AddressDraft[] {
  const src = attributeOf(element, attribute);
  return src === undefined ? [] : [{ src, type: attributeOf(element, 'type') }];
}

/** The best first: WebVTT has times for words and voices, plain text has no times. */
const formats = [/vtt/i, /json/i, /subrip|srt/i, /html/i, /plain/i];
const rank = ({ type = '' }: AddressDraft): number => formats.findIndex((format) => format.test(type)) >>> 0;

/** Transcripts of every type, the best first. */
export const readTranscripts = (item: XmlElement): TranscriptDraft[] =>
  children(item, 'podcast:transcript')
    .flatMap((transcript) => toAddress(transcript, 'url').map((address) => ({ ...address, srclang: attributeOf(transcript, 'language') })))
    .sort((a, b) => rank(a) - rank(b));
