/** A host that has not answered by then is given up. Milliseconds. */
const patience = 12_000;
/** A body may come slowly: a long transcript on a phone in a bad network. Milliseconds. */
const patienceForAll = 90_000;

/**
 * The body at a URL, or `undefined` where there is none to be had: an error, a host that never answers,
 * or a signal that aborts. Cookies stay at home.
 * @param cache `no-cache` asks the server whether what is kept is still true (ETag)
 */
export async function fetchBytes(url: string, signal: AbortSignal, cache: RequestCache = 'default'): Promise<Uint8Array | undefined> {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), patience);
  try {
    const limits = AbortSignal.any([signal, silent.signal, AbortSignal.timeout(patienceForAll)]);
    const response = await fetch(url, { credentials: 'omit', cache, signal: limits });
    clearTimeout(timer);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
