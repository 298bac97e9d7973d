const warned = new WeakSet<HTMLElement>();

/** Tells the page's author, once, of a part that has no player. */
export function warnOfNoPlayer(part: HTMLElement & { htmlFor?: string | undefined }): void {
  if (warned.has(part)) return;
  warned.add(part);
  const where = part.htmlFor ? `no player has id="${part.htmlFor}"` : 'it stands in no <station-player>, and has no for="id"';
  console.warn(`<${part.localName}> has nothing to control: ${where}.`);
}
