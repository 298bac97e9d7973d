import { clock } from '../../i18n/clock.ts';
import type { Words } from '../../i18n/messages.ts';
import type { NextUp } from '../../player/state.ts';
import { joined } from './now-words.ts';

/** A time of day on the station's clock, and on the reader's where the two differ. */
export function stationClock(moment: number, timeZone: string | undefined, { say, format }: Words): string {
  const there = clock(format, moment, timeZone);
  const here = clock(format, moment);
  return there === here ? there : `${there} (${say.forYou(here)})`;
}

export function nextWords(next: NextUp | undefined, words: Words): { readonly eyebrow: string; readonly title: string } | undefined {
  const { say } = words;
  if (!next) return;
  if (next.kind === 'episode') return { eyebrow: say.nextUp, title: next.item.title };
  if (next.kind === 'live') return { eyebrow: say.nextUp, title: say.backToLive(next.item.title) };
  const begins = next.start === undefined ? undefined : stationClock(next.start, next.timeZone, words);
  return { eyebrow: joined(say.nextUp, begins), title: next.title };
}
