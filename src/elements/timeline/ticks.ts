import { html, nothing } from 'lit';
import type { PanelWords } from '../../i18n/panel-messages.ts';
import type { ProgrammeMark } from '../../player/state.ts';
import { stationClock } from '../now/next-words.ts';

/** Where programmes begin on the rail of live audio: lines to the eye, a list to the ear. */
export const ticks = (marks: readonly ProgrammeMark[], timeZone: string | undefined, words: PanelWords) =>
  marks.length === 0
    ? nothing
    : html`<ul class="ticks" aria-label=${words.say.programmes}>${marks.map(
        ({ title, start }) =>
          html`<li class="tick" part="tick"><span class="spoken">${words.say.programmeAt(title, stationClock(start, timeZone, words))}</span></li>`,
      )}</ul>`;

/** Puts them in their places. Seconds. */
export function placeTicks(root: ParentNode, marks: readonly ProgrammeMark[], start: number, end: number): void {
  for (const [index, tick] of root.querySelectorAll<HTMLElement>('.tick').entries()) {
    const place = ((marks[index]?.at ?? start) - start) / (end - start);
    tick.style.setProperty('--_tick', String(Math.round(place * 1000) / 1000));
  }
}

/** The programme at a place, as it is told beside the time there. */
export const programmeAt = (marks: readonly ProgrammeMark[], seconds: number): string | undefined =>
  marks.findLast(({ at }) => at <= seconds)?.title;
