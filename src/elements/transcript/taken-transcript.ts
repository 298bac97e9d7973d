import type { Format } from '../../i18n/format.ts';
import type { Scope } from '../../support/scope.ts';
import type { Cue } from '../../transcript/cue.ts';
import { isTimed } from '../../transcript/is-timed.ts';
import type { Paragraph } from '../../transcript/paragraphs.ts';
import { toText } from '../../transcript/to-text.ts';
import { toVtt } from '../../transcript/to-vtt.ts';

/** A transcript that is taken away from the page. */
export interface Taken {
  readonly title: string;
  readonly cues: readonly Cue[];
  readonly paragraphs: readonly Paragraph[];
  /** BCP 47 language tag of the text. */
  readonly language?: string | undefined;
  readonly format: Format;
  /** Releases what the taking needs, at the latest when the transcript goes. */
  readonly scope: Scope;
}

/** A browser that was asked to save has read the file by then. Milliseconds. */
const savedBy = 40_000;

export const downloadCaptions = (taken: Taken): void => save(taken, 'vtt', 'text/vtt', toVtt(taken.cues));

export const downloadText = (taken: Taken): void => {
  const { title, paragraphs, format } = taken;
  save(taken, 'txt', 'text/plain', toText(paragraphs, { title, time: (seconds) => format.time(seconds) }));
};

function save({ title, scope }: Taken, extension: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(title)}.${extension}`;
  link.click();
  const release = scope.add(() => URL.revokeObjectURL(url));
  scope.timer(savedBy, () => {
    URL.revokeObjectURL(url);
    release();
  });
}

/** Without what one system or another forbids in names. */
export const fileName = (title: string): string =>
  title
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 80)
    .trim() || 'transcript';

const sheet = `
  body { font: 11pt/1.5 Georgia, serif; max-inline-size: 38em; margin: 2em auto; padding-inline: 1em; }
  h1 { font-size: 18pt; line-height: 1.2; }
  h2 { font-size: 13pt; line-height: 1.3; margin-block: 1.5em 0.5em; break-after: avoid; }
  b { display: block; font: 600 9.5pt/1.6 sans-serif; break-after: avoid; }
  time { font-weight: 400; margin-inline-start: 0.5em; }
  p { orphans: 2; widows: 2; overflow-wrap: anywhere; }`;

/** Prints the transcript by itself, all of it, from a page of its own that nobody sees. */
export async function printTranscript(taken: Taken): Promise<void> {
  const frame = document.createElement('iframe');
  // Not display: none, which some browsers print as nothing.
  Object.assign(frame.style, { position: 'fixed', inset: '100% auto auto 100%', inlineSize: '1px', blockSize: '1px', border: '0' });
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  taken.scope.add(() => frame.remove());
  // Firefox loads even an empty page later, and drops what was written on it before.
  await loaded;
  const page = frame.contentWindow;
  if (!page) return;
  fillPage(page as Window & typeof globalThis, taken);
  page.addEventListener('afterprint', () => frame.remove());
  page.focus();
  page.print();
}

export function fillPage(page: Window & typeof globalThis, { title, cues, paragraphs, language, format }: Taken): void {
  const { document: paper } = page;
  const style = new page.CSSStyleSheet();
  style.replaceSync(sheet);
  paper.adoptedStyleSheets = [style];
  paper.title = title;
  if (language) paper.documentElement.lang = language;
  const make = (name: string, ...content: (string | Node)[]) => {
    const element = paper.createElement(name);
    element.append(...content);
    return element;
  };
  const timed = isTimed(cues);
  const written = paragraphs.flatMap(({ speaker = '', start, cues: own, chapters = [] }) => {
    const time = timed ? [make('time', format.time(start))] : [];
    const head = speaker || timed ? [make('b', speaker, ...time)] : [];
    return [...chapters.map((chapter) => make('h2', chapter.title)), make('p', ...head, own.map(({ text }) => text.trim()).join(' '))];
  });
  paper.body.replaceChildren(make('h1', title), ...written);
}
