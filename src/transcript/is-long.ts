import type { Cue } from './cue.ts';

/** More letters than a cue of speech has: a whole article, say. */
export const LONG = 800;

export const isLong = ({ text }: Cue): boolean => text.length > LONG;
