import { isTimed } from './is-timed.ts';
import type { Paragraph } from './paragraphs.ts';

/** How a transcript is written for people. */
export interface TextOptions {
  /** A first line of its own. */
  readonly title?: string;
  /** Writes a time. Default: “1:07”, “1:01:07”. */
  readonly time?: (seconds: number) => string;
}

/**
 * A transcript as people read it: paragraphs, each with its time where the text has times and, where a turn begins, who
 * speaks; the titles of chapters stand above theirs.
 */
export function toText(paragraphs: readonly Paragraph[], { title, time = clock }: TextOptions = {}): string {
  const timed = paragraphs.some(({ cues }) => isTimed(cues));
  const written = paragraphs.flatMap(({ speaker = '', start, cues, chapters = [] }) => {
    const head = [speaker.trim(), timed ? `(${time(start)})` : ''].filter(Boolean).join(' ');
    const words = cues.map(({ text }) => text.trim()).join(' ');
    return [...chapters.map((chapter) => `${chapter.title}\n`), `${head && `${head}\n`}${words}\n`];
  });
  return [...(title ? [`${title}\n`] : []), ...written].join('\n');
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
