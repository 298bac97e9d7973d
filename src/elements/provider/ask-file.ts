import type { Issue } from '../../support/issue.ts';

/** A host that has not answered by then is given up. Milliseconds. */
const patience = 20_000;

/** A file, or why there is none. */
export type FileAnswer =
  | { readonly bytes: Uint8Array; readonly url: string; readonly issue?: undefined }
  | { readonly bytes?: undefined; readonly issue: Issue };

/**
 * Asks for a file that a page names. Cookies stay at home, and another host is not told which page asks.
 * @param what how to speak of it: “The feed”
 */
export async function askFile(what: string, url: string, signal: AbortSignal): Promise<FileAnswer> {
  const unreachable = (why: string) => ({ issue: { code: 'file-unreachable', message: `${what} at ${url} ${why}` } });
  const isOurs = new URL(url).origin === location.origin;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      ...(!isOurs && { referrerPolicy: 'no-referrer' }),
    });
    if (!response.ok) return unreachable(`is not there: its server answers ${response.status}. Write the address where it is.`);
    return { bytes: new Uint8Array(await response.arrayBuffer()), url: response.url || url };
  } catch {
    return unreachable(
      isOurs
        ? 'could not be had. It will be asked for again when the network is back.'
        : 'could not be had. Let its server send Access-Control-Allow-Origin: *, or put a copy on your own host.',
    );
  }
}
