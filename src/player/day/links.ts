/** A moment that an address names. */
export interface Moment {
  /** Id of the item; the item at hand where absent. */
  readonly item?: string;
  /** Seconds */
  readonly at: number;
}

/** `67`, `67.5`, `1:07`, `1:02:03`, `1h2m3s` (Media Fragments, normal play time, and what people write). */
export function parseTime(text: string): number | undefined {
  if (/^\d+(\.\d+)?s?$/.test(text)) return Number.parseFloat(text);
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(text) ?? /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text);
  if (!clock || text === '') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = clock;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * The moment that an address's fragment names: `#t=1:07` or `#station-player=ITEM&t=67`.
 * @returns `undefined` where the fragment is the page's own
 */
export function readMoment(hash: string): Moment | undefined {
  const facts = new URLSearchParams(hash.replace(/^#/, ''));
  const item = facts.get('station-player');
  const at = parseTime(facts.get('t')?.split(',')[0] ?? '');
  if (item === null && at === undefined) return undefined;
  return { at: at ?? 0, ...(item && { item }) };
}
