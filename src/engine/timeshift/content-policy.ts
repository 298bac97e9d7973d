/** A page's content security policies: each has to allow what is to happen. Directives by their lower-case names. */
export type ContentPolicy = readonly ReadonlyMap<string, readonly string[]>[];

/** @param text what a header or a `<meta>` says; several policies stand with commas between them */
export const parsePolicy = (text: string): ContentPolicy => text.split(',').map(parseOne);

/** Of a directive that is named twice the first counts (CSP 3, 2.2.1). */
const parseOne = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .reverse()
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );

/**
 * Whether something may be asked for. In doubt it may not: a breach is reported to the page's owner.
 * @param url absolute; `blob:` for what scripts have made
 * @param page the page's own address
 */
export const allows = (policy: ContentPolicy, directive: 'connect-src' | 'media-src', url: string, page: string): boolean =>
  policy.every((one) => {
    const sources = one.get(directive) ?? one.get('default-src');
    return sources === undefined || sources.some((source) => matches(source, new URL(url), new URL(page)));
  });

function matches(source: string, url: URL, page: URL): boolean {
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (/^'self'$/i.test(source)) return url.origin === page.origin && url.protocol !== 'blob:';
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return isScheme(source, url);
  const [, scheme, host = '', port, path = ''] = /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  return isScheme(scheme ?? page.protocol, url) && isHost(host.toLowerCase(), url) && isPort(port, url) && isPath(path, url);
}

/** Who allows http allows https. */
const isScheme = (scheme: string, { protocol }: URL): boolean => [protocol, protocol.replace('s:', ':')].includes(scheme.toLowerCase());

const isHost = (host: string, { hostname }: URL): boolean =>
  host === '*' ? hostname !== '' : host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : host === hostname;

const isPort = (port: string | undefined, url: URL): boolean =>
  port === '*' || (port ?? '') === url.port || (url.port === '' && /^(80|443)$/.test(port ?? ''));

/** A path that ends in a slash is the start of what is allowed. */
const isPath = (path: string, { pathname }: URL): boolean =>
  path === '' || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path);
