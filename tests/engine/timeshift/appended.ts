import { numbersIn } from '../../support/fault-server/counted-frames.ts';

/** What was handed to the browser's decoders: the numbers of counted frames, in order. */
export interface Appended {
  readonly numbers: readonly number[];
  /** Forgets what came so far. */
  clear(): void;
  stop(): void;
}

/** Listens to every SourceBuffer of the page. */
export function listenToAppends(): Appended {
  const { appendBuffer } = SourceBuffer.prototype;
  const numbers: number[] = [];
  SourceBuffer.prototype.appendBuffer = function (data: BufferSource) {
    appendBuffer.call(this, data);
    numbers.push(...numbersIn(data as Uint8Array));
  };
  return {
    numbers,
    clear: () => void numbers.splice(0),
    stop: () => {
      SourceBuffer.prototype.appendBuffer = appendBuffer;
    },
  };
}

/** Pairs of neighbours that do not follow one another: where something was lost, or came twice. */
export const breaksIn = (numbers: readonly number[]): (readonly [number, number])[] =>
  numbers.slice(1).flatMap((number, index) => {
    const before = numbers[index] ?? 0;
    return number === before + 1 ? [] : [[before, number] as const];
  });
