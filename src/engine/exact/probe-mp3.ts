import { id3Bytes, lookAtMp3, type Mp3Look } from './mp3-kind.ts';

/** Enough for a note, or for three frames of the longest. */
const FIRST_BYTES = 4_096;
/** Where a file that says nothing of itself is looked at besides: speech may begin with silence, and music come late. */
const FURTHER_LOOKS = [0.35, 0.7];

interface Part {
  readonly bytes: Uint8Array;
  /** Bytes of the whole file; 0 where the host doesn't tell. */
  readonly total: number;
}

/**
 * Finds out what kind of MP3 an address leads to, by one small request where the file says it, and at most four more
 * where it doesn't; `undefined` where it is none, or its bytes can't be read (CORS).
 */
export async function probeMp3(url: string, signal: AbortSignal): Promise<Mp3Look | undefined> {
  const start = (await part(url, 0, signal)) ?? (await ask(url, {}, signal));
  if (!start) return undefined;
  const tag = id3Bytes(start.bytes);
  const bytes = start.bytes.subarray(tag);
  // A picture may make the tag long.
  const look = lookAtMp3(bytes.length > FIRST_BYTES / 2 ? bytes : ((await part(url, tag, signal))?.bytes ?? bytes));
  if (look?.kind !== 'constant' || look.isStated) return look;
  // Cross-origin `Content-Range` is hidden unless the host exposes it; `Content-Length` is not (Fetch, 2.2.6).
  const total = start.total || (await ask(url, {}, signal))?.total || 0;
  return (await lookFurther(url, tag, total, signal)) ?? look;
}

async function lookFurther(url: string, tag: number, total: number, signal: AbortSignal): Promise<Mp3Look | undefined> {
  const places = FURTHER_LOOKS.map((share) => Math.floor(tag + share * (total - tag))).filter((at) => at > FIRST_BYTES);
  const parts = await Promise.all(places.map((at) => part(url, at, signal)));
  return parts.map((each) => each && lookAtMp3(each.bytes)).find((look) => look?.kind === 'unmarked');
}

/** Some bytes of the file, where the host gives out parts and its CORS lets them be asked for. */
const part = (url: string, from: number, signal: AbortSignal): Promise<Part | undefined> =>
  ask(url, { range: `bytes=${from}-${from + FIRST_BYTES - 1}` }, signal).then((answer) => (answer?.from === from ? answer : undefined));

/** The first bytes of an answer, which is hung up on then: it may be the whole file. */
async function ask(url: string, headers: Record<string, string>, signal: AbortSignal) {
  const enough = new AbortController();
  try {
    const response = await fetch(url, { headers, credentials: 'omit', signal: AbortSignal.any([signal, enough.signal]) });
    if (!response.ok) return undefined;
    const isPart = response.status === 206;
    const length = response.headers
      .get(isPart ? 'content-range' : 'content-length')
      ?.split('/')
      .at(-1);
    const from = isPart ? Number(/\d+/.exec(headers['range'] ?? '')) : 0;
    return { bytes: await firstBytes(response), total: Number(length) || 0, from };
  } catch {
    return undefined;
  } finally {
    enough.abort();
  }
}

async function firstBytes({ body }: Response): Promise<Uint8Array> {
  const bytes = new Uint8Array(FIRST_BYTES);
  const reader = body?.getReader();
  let length = 0;
  while (reader && length < FIRST_BYTES) {
    const { value, done } = await reader.read();
    if (done) break;
    const taken = value.subarray(0, FIRST_BYTES - length);
    bytes.set(taken, length);
    length += taken.length;
  }
  return bytes.subarray(0, length);
}
