import { JsonReader } from './json-reader.ts';

/** To be read in vain takes a while. Characters. */
const LONG = 100_000;

/** Reads JSON, and of JSON that is torn, cut off or slightly wrong what can be read. Never throws, never recurses. */
export function readJson(text: string): JsonReader {
  // What is longer than is read at all is cut off: it is not read to its end in vain.
  const isCut = text.length > LONG && !/[}\]]\s{0,9}$/.test(text.slice(-10));
  return (isCut ? undefined : readWhole(text)) ?? new JsonReader(text).read();
}

function readWhole(text: string): JsonReader | undefined {
  try {
    return new JsonReader(text, JSON.parse(text));
  } catch {
    return undefined;
  }
}
