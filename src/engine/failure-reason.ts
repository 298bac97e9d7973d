import type { FailureReason } from './engine.ts';

/** Milliseconds that a host has to say what it has at an address. */
const PATIENCE = 5000;

/**
 * Why an element could not play. A media error does not tell a missing file from one of a wrong type, so the host
 * is asked, as far as its headers, where CORS lets its answer be read.
 */
export async function failureReason(error: MediaError | null, url: string, signal: AbortSignal): Promise<FailureReason> {
  if (error?.code === MediaError.MEDIA_ERR_DECODE) return 'decode';
  if (error?.code === MediaError.MEDIA_ERR_NETWORK) return 'network';
  try {
    return await reasonByStatus(url, signal);
  } catch {
    return (await answers(url, signal)) ? 'unsupported' : 'network';
  }
}

async function reasonByStatus(url: string, signal: AbortSignal): Promise<FailureReason> {
  const { ok, status } = await head(url, 'cors', signal);
  if (status === 404 || status === 410) return 'not-found';
  return ok ? 'unsupported' : 'network';
}

const answers = (url: string, signal: AbortSignal): Promise<boolean> =>
  head(url, 'no-cors', signal).then(
    () => true,
    () => false,
  );

/** GET, and hangs up after the headers: Icecast 2.4 answers HEAD with 400, and a stream's body has no end. */
async function head(url: string, mode: RequestMode, signal: AbortSignal): Promise<Response> {
  const enough = new AbortController();
  const hangUp = () => enough.abort();
  const timer = setTimeout(hangUp, PATIENCE);
  signal.addEventListener('abort', hangUp);
  try {
    return await fetch(url, { mode, cache: 'no-store', credentials: 'omit', signal: enough.signal });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', hangUp);
    hangUp();
  }
}
