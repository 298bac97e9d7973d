import { html, nothing } from 'lit';
import type { PanelWords } from '../../i18n/panel-messages.ts';
import { spokenTime } from '../../i18n/spoken-time.ts';
import type { ProgrammeMark } from '../../player/state.ts';
import type { Chapter } from '../../transcript/chapter.ts';
import { stationClock } from '../now/next-words.ts';

/** The beginning of a programme in live audio that is kept, or of a chapter of an episode, which has no time of day. */
export type RailMark = Omit<ProgrammeMark, 'start'> & Partial<ProgrammeMark>;

const made = new WeakMap<readonly Chapter[], readonly RailMark[]>();

/** The same for the same chapters, so that nothing is painted anew. */
export function chapterMarks(chapters: readonly Chapter[]): readonly RailMark[] {
  const marks = made.get(chapters) ?? chapters.map(({ start, title }) => ({ at: start, title }));
  made.set(chapters, marks);
  return marks;
}

/** Where programmes or chapters begin on a rail: lines to the eye, a list to the ear. */
export const ticks = (marks: readonly RailMark[], timeZone: string | undefined, words: PanelWords) =>
  marks.length === 0
    ? nothing
    : html`<ul class="ticks" aria-label=${marks[0]?.start === undefined ? words.say.chapters : words.say.programmes}>${marks.map(
        ({ title, at, start }) =>
          html`<li class="tick" part="tick"><span class="spoken">${words.say.programmeAt(
            title,
            start === undefined ? spokenTime(words.format, at) : stationClock(start, timeZone, words),
          )}</span></li>`,
      )}</ul>`;

/** Puts them in their places. Seconds. */
export function placeTicks(root: ParentNode, marks: readonly RailMark[], start: number, end: number): void {
  for (const [index, tick] of root.querySelectorAll<HTMLElement>('.tick').entries()) {
    const place = ((marks[index]?.at ?? start) - start) / (end - start);
    tick.style.setProperty('--_tick', place.toFixed(3));
  }
}

/** The programme at a place, as it is told beside the time there. */
export const programmeAt = (marks: readonly RailMark[], seconds: number): string | undefined =>
  marks.findLast(({ at }) => at <= seconds)?.title;
