/** What sound begins with. */
const beginnings: readonly (readonly [name: string, type: string, is: (bytes: Uint8Array, text: string) => boolean])[] = [
  ['Ogg', 'audio/ogg', (_, text) => text.startsWith('OggS')],
  ['FLAC', 'audio/flac', (_, text) => text.startsWith('fLaC')],
  ['WAV', 'audio/wav', (_, text) => text.startsWith('RIFF')],
  ['MP4', 'audio/mp4', (_, text) => text.slice(4, 8) === 'ftyp'],
  ['WebM', 'audio/webm', ([a, b, c, d]) => a === 0x1a && b === 0x45 && c === 0xdf && d === 0xa3],
  ['MP3', 'audio/mpeg', (_, text) => text.startsWith('ID3')],
  // ISO 13818-7, 6.2: an ADTS frame begins as one of MP3 does, and its layer is 0.
  ['AAC', 'audio/aac', ([a, b = 0]) => a === 0xff && (b & 0xf6) === 0xf0],
  ['MP3', 'audio/mpeg', ([a, b = 0]) => a === 0xff && (b & 0xe0) === 0xe0 && (b & 0x06) !== 0],
];

/** What the first bytes of some sound are; `undefined` where they do not tell, as those of a stream that is joined midway. */
export function sniffType(bytes: Uint8Array): { readonly name: string; readonly type: string } | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, 16));
  const [name, type] = beginnings.find(([, , is]) => is(bytes, text)) ?? [];
  return name && type ? { name, type } : undefined;
}

/** Whether the bytes are a web page, as hosts send for what is not there. */
export const isWebPage = (bytes: Uint8Array): boolean => /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
