const iso = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)$/i;

/** Epoch milliseconds of an ISO 8601 time with a zone; `undefined` for anything else. */
export function parseInstant(text: string): number | undefined {
  const [match, local = '', zone = ''] = iso.exec(text.trim()) ?? [];
  if (match === undefined) return undefined;
  // ECMAScript's own format has a colon in the zone; without it each browser does as it likes.
  const time = Date.parse(local + zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : time;
}
