import type { Format } from '../../i18n/format.ts';
import type { Paragraph } from '../../transcript/paragraphs.ts';
import type { SpokenText, Stretch } from './spoken-text.ts';

/** On groups of this many `content-visibility` costs least; on each paragraph it costs nine times as much. */
const groupSize = 40;

/** A line's height is a little more than the letters'; a finger is not exact. CSS pixels. */
const slack = 4;

/** Fills a scroller with paragraphs of plain text. The last child of each is the text node of what is said. */
export function buildParagraphs(scroller: HTMLElement, text: SpokenText, format: Format): HTMLElement[] {
  const paragraphs = text.paragraphs.map((paragraph) => toElement(paragraph, text.textOf(paragraph), format));
  const groups = [];
  for (let first = 0; first < paragraphs.length; first += groupSize) {
    const group = document.createElement('div');
    group.className = 'group';
    group.append(...paragraphs.slice(first, first + groupSize));
    groups.push(group);
  }
  scroller.replaceChildren(...groups);
  return paragraphs;
}

function toElement(paragraph: Paragraph, words: string, format: Format): HTMLElement {
  const element = document.createElement('p');
  element.tabIndex = -1;
  const named = paragraph.speaker ?? (paragraph.cues[0]?.speaker === undefined ? '' : undefined);
  if (named !== undefined) element.append(heading(named, format.time(paragraph.start)));
  element.append(words);
  return element;
}

function heading(speaker: string, clock: string): HTMLElement {
  const who = document.createElement('span');
  const time = document.createElement('time');
  who.className = 'who';
  time.textContent = clock;
  who.append(speaker, speaker && ' ', time);
  return who;
}

/** Of some stretches of a text the one at a point of the screen. */
export function stretchAt(text: Text, stretches: readonly Stretch[], { clientX, clientY }: MouseEvent): Stretch | undefined {
  const range = document.createRange();
  const holds = ({ left, right, top, bottom }: DOMRect) =>
    clientX >= left - slack && clientX <= right + slack && clientY >= top - slack && clientY <= bottom + slack;
  return stretches.find(({ from, to }) => {
    range.setStart(text, from);
    range.setEnd(text, Math.min(to, text.length));
    return [...range.getClientRects()].some(holds);
  });
}
