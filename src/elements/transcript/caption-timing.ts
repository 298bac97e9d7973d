import { html } from 'lit';
import type { PanelWords } from '../../i18n/panel-messages.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';

/** Seconds that a press moves them. */
const step = 0.5;

/** How much later captions come, or earlier, in words. Seconds. */
export function captionShift({ say, format }: PanelWords, offset: number): string {
  const seconds = format.number(Math.abs(offset), { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 1 });
  return offset ? say.captionsShifted(seconds, offset > 0) : say.captionsUnshifted;
}

/**
 * Has live captions come earlier or later.
 * @param offset seconds by which they come later; below 0 earlier
 */
export function captionTiming(words: PanelWords, offset: number, set: (seconds: number) => void) {
  const { say } = words;
  const button = (name: string, path: string, by: number) =>
    html`<button class="icon" type="button" aria-label=${name} @click=${() => set(offset + by)}>${icon(path)}</button>`;
  return html`<div class="timing" part="timing" role="group" aria-label=${say.captionsTiming}
    ><span aria-hidden="true">${say.captionsTiming}</span>${button(say.captionsEarlier, lateIcons.less, -step)}<span class="shift">${captionShift(words, offset)}</span
    >${button(say.captionsLater, lateIcons.add, step)}</div>`;
}
