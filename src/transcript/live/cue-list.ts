import { findLastAtOrBefore, findLastStarted } from '../find-at.ts';
import { bytesOf, type LiveCue } from './live-cue.ts';

/** A change copies at most this many pointers to cues, and one more for each half as many that are kept. */
const CHUNK_LENGTH = 200;

/** A stretch of cues that never changes, so that lists share it. */
class Chunk {
  readonly cues: readonly LiveCue[];
  readonly start: number;
  readonly bytes: number;
  #places: ReadonlyMap<string, number> | undefined;

  constructor(cues: readonly LiveCue[]) {
    this.cues = cues;
    this.start = cues[0]?.start ?? Number.NaN;
    this.bytes = cues.reduce((sum, cue) => sum + bytesOf(cue), 0);
  }

  /** -1 where there is none. */
  placeOf(id: string): number {
    this.#places ??= new Map(this.cues.flatMap((cue, place) => (cue.id === undefined ? [] : [[cue.id, place] as const])));
    return this.#places.get(id) ?? -1;
  }
}

/** Cues in order of start, in a list that never changes: lists that follow from one another share what is the same. */
export class CueList {
  static readonly empty = new CueList([]);

  readonly length: number;
  readonly bytes: number;
  readonly #chunks: readonly Chunk[];
  /** Index of each chunk's first cue. */
  readonly #firsts: readonly number[];

  private constructor(chunks: readonly Chunk[]) {
    let length = 0;
    let bytes = 0;
    this.#firsts = chunks.map((chunk) => {
      const first = length;
      length += chunk.cues.length;
      bytes += chunk.bytes;
      return first;
    });
    this.#chunks = chunks;
    this.length = length;
    this.bytes = bytes;
  }

  at(index: number): LiveCue | undefined {
    const [chunk, place] = this.#locate(index);
    return chunk?.cues[place];
  }

  slice(from: number, to: number): LiveCue[] {
    const start = Math.max(0, from);
    const first = findLastAtOrBefore(this.#firsts, start);
    const last = findLastAtOrBefore(this.#firsts, to - 1);
    if (first < 0 || last < first) return [];
    const skipped = this.#firsts[first] ?? 0;
    const cues = this.#chunks.slice(first, last + 1).flatMap((chunk) => chunk.cues);
    return cues.slice(start - skipped, to - skipped);
  }

  /** Where a cue with this start belongs: behind all that start no later. */
  placeFor(start: number): number {
    const index = findLastStarted(this.#chunks, start);
    const chunk = this.#chunks[index];
    return chunk ? (this.#firsts[index] ?? 0) + findLastStarted(chunk.cues, start) + 1 : 0;
  }

  /** Index of the newest cue with this id; -1 where there is none. */
  indexOf(id: string): number {
    const index = this.#chunks.findLastIndex((chunk) => chunk.placeOf(id) >= 0);
    return index < 0 ? -1 : (this.#firsts[index] ?? 0) + (this.#chunks[index]?.placeOf(id) ?? 0);
  }

  insert(cue: LiveCue): CueList {
    return this.#splice(this.placeFor(cue.start), 0, [cue]);
  }

  /** Puts a cue of the same start in the place of another. */
  replace(index: number, cue: LiveCue): CueList {
    return this.#splice(index, 1, [cue]);
  }

  remove(index: number): CueList {
    return this.#splice(index, 1, []);
  }

  /** @param count less than the length */
  dropFirst(count: number): CueList {
    if (count <= 0) return this;
    const index = findLastAtOrBefore(this.#firsts, count);
    const kept = this.#chunks[index]?.cues.slice(count - (this.#firsts[index] ?? 0)) ?? [];
    return new CueList(this.#chunks.slice(index).with(0, new Chunk(kept)));
  }

  /** How many cues of this list, from `skip` on, are the very same objects that `other` begins with. */
  sharedFrom(skip: number, other: CueList): number {
    const longest = Math.min(this.length - skip, other.length);
    let count = 0;
    while (count < longest) {
      const [mine, at] = this.#locate(skip + count);
      const [theirs, theirAt] = other.#locate(count);
      if (mine?.cues[at] !== theirs?.cues[theirAt]) break;
      count += mine !== undefined && mine === theirs && at === theirAt ? mine.cues.length - at : 1;
    }
    return Math.max(0, Math.min(count, longest));
  }

  /** How many cues at the end are the very same objects as those at the end of `other`; no more than `longest`. */
  sharedToEnd(other: CueList, longest: number): number {
    let count = 0;
    while (count < longest) {
      const [mine, at] = this.#locate(this.length - 1 - count);
      const [theirs, theirAt] = other.#locate(other.length - 1 - count);
      if (mine?.cues[at] !== theirs?.cues[theirAt]) break;
      count += mine === theirs && at === theirAt ? at + 1 : 1;
    }
    return Math.min(count, longest);
  }

  #locate(index: number): readonly [Chunk | undefined, number] {
    const chunk = index < this.length ? findLastAtOrBefore(this.#firsts, index) : -1;
    return [this.#chunks[chunk], index - (this.#firsts[chunk] ?? 0)];
  }

  /** Within one chunk; one that grows too long is cut in two. */
  #splice(index: number, removed: number, cues: readonly LiveCue[]): CueList {
    const at = Math.max(0, findLastAtOrBefore(this.#firsts, index));
    const before = this.#chunks[at]?.cues ?? [];
    const after = before.toSpliced(index - (this.#firsts[at] ?? 0), removed, ...cues);
    const half = after.length > CHUNK_LENGTH ? CHUNK_LENGTH / 2 : after.length;
    const pieces = [after.slice(0, half), after.slice(half)].filter(({ length }) => length > 0);
    return new CueList(this.#chunks.toSpliced(at, 1, ...pieces.map((piece) => new Chunk(piece))));
  }
}
