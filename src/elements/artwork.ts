import { html, nothing, type TemplateResult } from 'lit';

/** What stands for a title without a picture: a station's frequency, else the initials of its telling words. */
export function callLetters(title: string): string {
  const frequency = /\d+[.,]\d+/.exec(title);
  if (frequency) return frequency[0];
  const words = title.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const telling = words.filter((word) => word.length > 3);
  return (telling.length ? telling : words)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase())
    .join('');
}

/** One of six hues, always the same for a title. */
const hueOf = (title: string): number => [...title].reduce((sum, letter) => (sum * 11 + (letter.codePointAt(0) ?? 0)) % 9973, 2) % 6;

const show = (event: Event, shown: boolean): void => {
  (event.currentTarget as HTMLElement).hidden = !shown;
};

/** A picture over call letters, which show until it has come and when it does not come. */
export const artwork = (title: string, src: string | undefined): TemplateResult => html`<span
  class="artwork hue${hueOf(title)}" part="artwork" aria-hidden="true"><b>${callLetters(title)}</b>${
    src
      ? html`<img part="image" src=${src} alt="" decoding="async" referrerpolicy="no-referrer"
          @load=${(event: Event) => show(event, true)} @error=${(event: Event) => show(event, false)}>`
      : nothing
  }</span>`;
