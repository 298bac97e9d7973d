/** A host that has not answered by then is given up. Milliseconds. */
const patience = 12_000;
/** A body may come slowly: a long transcript on a phone in a bad network. Milliseconds. */
const patienceForAll = 90_000;

/** What lies at a URL, with the type that its server gives it; it may be empty. */
export interface FetchedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/**
 * The file at a URL, or `undefined` where there is none to be had: an error, a host that never answers, or a signal
 * that aborts. Cookies stay at home.
 * @param cache `no-cache` asks the server whether what is kept is still true (ETag)
 */
export async function fetchFile(url: string, signal: AbortSignal, cache: RequestCache = 'default'): Promise<FetchedFile | undefined> {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), patience);
  const limits = AbortSignal.any([signal, silent.signal, AbortSignal.timeout(patienceForAll)]);
  try {
    const response = await fetch(url, { credentials: 'omit', cache, signal: limits }).finally(() => clearTimeout(timer));
    if (response.ok) return { bytes: new Uint8Array(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' };
  } catch {
    // What can't be had is nothing.
  }
  return undefined;
}
