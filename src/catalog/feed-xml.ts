/** The extensions of RSS that podcasts use; feeds write the first with several spellings. */
const namespaces = {
  itunes: /^http:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$/i,
  podcast: /podcastindex\.org\/namespace\/1\.0|podcast-namespace/i,
};

export type FeedNamespace = keyof typeof namespaces;

/** The child elements of that name: of RSS itself, or of an extension. */
export function children(element: Element, name: string, namespace?: FeedNamespace): Element[] {
  return [...element.children].filter(
    (child) => child.localName === name && (namespace ? namespaces[namespace].test(child.namespaceURI ?? '') : child.namespaceURI === null),
  );
}

/** The text of the first child of that name on one line; `undefined` where there is none. */
export function childText(element: Element, name: string, namespace?: FeedNamespace): string | undefined {
  return children(element, name, namespace)[0]?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}
