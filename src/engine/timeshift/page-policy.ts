import { mediaSourceClass } from './media-source-class.ts';

/** Milliseconds; a press of Play may wait for it. */
const PATIENCE = 2_000;

type Allows = (directive: 'connect-src' | 'media-src', url: string) => boolean;

let allows: Allows | undefined;

/** Learns what this page's content security policy allows. It can't be asked for but from where the page came from. */
export async function learnPagePolicy(): Promise<void> {
  // What can't be known counts as a policy that forbids: the sound is the same, only less can be done with it.
  allows ??= await readPolicy().catch(() => () => false);
}

/** Whether scripts of this page may read an address without a breach of its policy, which would be reported to its owner. */
export const mayRead = (address: string): boolean => allows?.('connect-src', new URL(address, location.href).href) === true;

/** Whether MediaSource may play on this page without such a breach. */
export const mayUseMediaSource = (): boolean => takesMediaSource() || allows?.('media-src', 'blob:') === true;

/** Whether a stream may be read and played by MediaSource. */
export const pageAllows = (address: string): boolean => mayRead(address) && mayUseMediaSource();

async function readPolicy(): Promise<Allows> {
  const inPage = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]');
  const texts = [await headerOfPage(), ...[...inPage].map(({ content }) => content)].filter((text) => text !== null);
  if (texts.length === 0) return () => true;
  const policies = await import('./content-policy.ts');
  const policy = texts.flatMap(policies.parsePolicy);
  return (directive, url) => policies.allows(policy, directive, url, location.href);
}

/**
 * From the browser's memory where it keeps the page (Chromium), else from the page's server. `only-if-cached` would
 * leave the server in peace, and an error on the console wherever the page is not kept.
 */
async function headerOfPage(): Promise<string | null> {
  const signal = AbortSignal.timeout(PATIENCE);
  const { headers } = await fetch(location.href, { method: 'HEAD', cache: 'force-cache', mode: 'same-origin', signal });
  return headers.get('content-security-policy');
}

let takes: boolean | undefined;

/** Whether an element plays a MediaSource that has no address (Safari): then nothing has to allow `blob:`. */
export function takesMediaSource(): boolean {
  takes ??= tryObject();
  return takes;
}

function tryObject(): boolean {
  const media = mediaSourceClass();
  if (!media) return false;
  const element = new Audio();
  try {
    element.srcObject = new media();
    element.srcObject = null;
    return true;
  } catch {
    return false;
  }
}
