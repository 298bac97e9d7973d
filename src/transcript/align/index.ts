export { AlignedText, type Follows, type SaidNow, type WrittenWord } from './aligned-text.ts';
export { type Token, tokenize } from './tokenize.ts';
export type { Span } from './unique-anchors.ts';
