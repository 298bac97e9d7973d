/** Why an address was turned away, in words for people. */
export type UrlAnswer = { readonly url: string; readonly problem?: undefined } | { readonly url?: undefined; readonly problem: string };

/**
 * Lets through what may be fetched or linked: `https:`, `blob:`, and `http:` on http pages.
 * @param address as the page, a feed or a service wrote it
 * @param base absolute URL that a relative address starts from
 */
export function allowUrl(address: string, base: string): UrlAnswer {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return { problem: `“${shorten(address)}” is not a web address.` };
  }
  const { protocol, href } = url;
  if (protocol === 'https:' || protocol === 'blob:' || (protocol === 'http:' && base.startsWith('http:'))) return { url: href };
  return { problem: `“${shorten(address)}” begins with ${protocol}, which can’t be used here. Write https: instead.` };
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
