/** A host that has not answered by then does not answer. Milliseconds. */
const patience = 10_000;

/** What came, or why nothing did. */
export type Probe =
  | {
      readonly kind: 'read';
      /** `Content-Type`, in small letters; empty where there is none. */
      readonly type: string;
      /** Where it came from in the end, after redirects. */
      readonly url: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'status'; readonly status: number }
  /** It is there, and scripts may not read it. */
  | { readonly kind: 'no-cors' }
  | { readonly kind: 'mixed' | 'policy' | 'silent' | 'unreachable' };

export interface ProbeOptions {
  /** Ends all that is under way. */
  readonly signal: AbortSignal;
  /** How many bytes to read before the connection is closed: a stream has no end. */
  readonly most: number;
}

/** Asks for an address as a script on this page must, and reads its beginning. Never rejects. */
export async function probe(url: string, { signal, most }: ProbeOptions): Promise<Probe> {
  if (globalThis.location?.protocol === 'https:' && url.startsWith('http:')) return { kind: 'mixed' };
  const enough = new AbortController();
  const time = AbortSignal.timeout(patience);
  const whole = AbortSignal.any([signal, time, enough.signal]);
  const policy = watchPolicy(url, enough.signal);
  try {
    const response = await fetch(url, { credentials: 'omit', cache: 'no-store', signal: whole });
    if (!response.ok) return { kind: 'status', status: response.status };
    const bytes = await readBeginning(response, most);
    return { kind: 'read', type: (response.headers.get('content-type') ?? '').toLowerCase(), url: response.url || url, bytes };
  } catch {
    if (policy.isBroken()) return { kind: 'policy' };
    if (time.aborted || signal.aborted) return { kind: 'silent' };
    return { kind: (await isThere(url, whole)) ? 'no-cors' : 'unreachable' };
  } finally {
    enough.abort();
  }
}

async function readBeginning({ body }: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (reader && length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  // The connection is closed by whoever asked: a stream that is cancelled may never say that it is.
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.subarray(0, most);
}

/** Whether anything answers, where nothing may be read of the answer. */
const isThere = (url: string, signal: AbortSignal): Promise<boolean> =>
  fetch(url, { mode: 'no-cors', credentials: 'omit', signal }).then(
    () => true,
    () => false,
  );

/** A page's policy refuses an address with the same error as a network does, and tells the document apart from that. */
function watchPolicy(url: string, signal: AbortSignal): { isBroken(): boolean } {
  let broken = false;
  const listen = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    if (blockedURI && url.startsWith(blockedURI.replace(/[?#].*$/s, ''))) broken = true;
  };
  globalThis.document?.addEventListener('securitypolicyviolation', listen, { signal });
  return { isBroken: () => broken };
}
