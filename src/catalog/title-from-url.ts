/** A title made from the file name of an address; from its host where there is no name to speak of. */
export function titleFromUrl(url: string): string {
  const { hostname, pathname } = new URL(url);
  const file = decode(pathname.split('/').findLast((part) => part !== '') ?? '');
  const name = file
    .replace(/\.[a-z\d]{2,5}$/i, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return hostname || 'Audio';
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
