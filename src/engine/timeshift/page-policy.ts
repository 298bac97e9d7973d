import { allows, type ContentPolicy, parsePolicy } from './content-policy.ts';
import { mediaSourceClass } from './media-source-class.ts';

/** Milliseconds; a press of Play may wait for it. */
const PATIENCE = 2_000;

/** `undefined` until it is known; `null` where it can't be. */
let fromServer: ContentPolicy | null | undefined;

/** Learns what this page's content security policy is. It can't be asked for but from where the page came from. */
export async function learnPagePolicy(): Promise<void> {
  if (fromServer === undefined) fromServer = await askForPolicy();
}

/**
 * The page's own headers: as the browser remembers them, else by asking its server anew. A page whose server doesn't
 * answer, or that may not even ask its own origin, counts as one that forbids all.
 */
const askForPolicy = (): Promise<ContentPolicy | null> =>
  askPage({ method: 'GET', cache: 'only-if-cached' })
    .catch(() => askPage({ method: 'HEAD' }))
    .catch(() => null);

async function askPage(init: RequestInit): Promise<ContentPolicy> {
  const { headers } = await fetch(location.href, { ...init, mode: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });
  return parsePolicy(headers.get('content-security-policy') ?? '');
}

/**
 * Whether a stream may be read and played by MediaSource on this page without a breach of its policy, which would be
 * reported to its owner.
 */
export function pageAllows(address: string): boolean {
  if (!fromServer) return false;
  const policy = [...fromServer, ...policiesInPage()];
  const may = (directive: 'connect-src' | 'media-src', url: string) => allows(policy, directive, url, location.href);
  return may('connect-src', new URL(address, location.href).href) && (takesMediaSource() || may('media-src', 'blob:'));
}

const policiesInPage = (): ContentPolicy =>
  [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]')].flatMap(({ content }) =>
    parsePolicy(content),
  );

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
