import type { OnAir, Programme } from './on-air.ts';

/** On air where a service tells of nothing but music: the track is what is on. */
export const carrySong = (song: Programme | undefined, next: readonly Programme[] = []): OnAir =>
  song ? { now: song, track: song, next } : { next };

/** On air where somebody plays live: what the machine would have played next is not what follows. */
export const carryShow = (show: Programme, song: Programme | undefined): OnAir => ({ now: show, ...(song && { track: song }), next: [] });
