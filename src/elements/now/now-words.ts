import type { Item } from '../../catalog/item.ts';
import type { Words } from '../../i18n/messages.ts';
import type { Programme } from '../../onair/on-air.ts';
import type { OnAirState } from '../../player/state.ts';

/** What is said of the item at hand. An empty string is not shown. */
export interface NowWords {
  readonly live: boolean;
  readonly eyebrow: string;
  readonly title: string;
  readonly sub: string;
}

export const joined = (...parts: readonly (string | undefined)[]): string => [...new Set(parts)].filter(Boolean).join(' · ');

/** A programme or a track on one line, without what stands above it already. */
export const programmeLine = ({ title, program, artist }: Programme, ...above: readonly string[]): string =>
  joined(...[title, program, artist].map((part) => (part && above.includes(part) ? undefined : part)));

export interface NowFacts {
  readonly item: Item | undefined;
  readonly name: string | undefined;
  readonly onAir: OnAirState;
}

export function nowWords({ item, name, onAir }: NowFacts, { format }: Words): NowWords {
  if (item?.kind !== 'live') {
    const date = item?.date && format.date(item.date);
    return { live: false, eyebrow: item?.program ?? name ?? '', title: item?.title ?? name ?? '', sub: joined(item?.author, date) };
  }
  const { now, track } = onAir[item.id] ?? {};
  if (!now) return { live: true, eyebrow: name ?? '', title: item.title, sub: track ? programmeLine(track) : '' };
  return { live: true, eyebrow: item.title, title: now.title, sub: programmeLine(track ?? now, now.title, item.title) };
}
