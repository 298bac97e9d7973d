import type { Issue } from '../../support/issue.ts';
import { cleanText } from '../clean-text.ts';
import { decodeEntities } from '../decode-entities.ts';
import { type FormatHints, isCalled } from '../format.ts';
import { LineCounter } from '../line-counter.ts';
import { type Segment, segmentsToCues } from '../segments.ts';
import { isBinary } from '../text/read-text.ts';
import { toSeconds } from '../to-seconds.ts';
import type { Transcript } from '../transcript.ts';
import { type HtmlToken, tokenizeHtml } from './tokenize-html.ts';

/**
 * Podcasting 2.0 HTML: `<cite>` names who speaks from there on, `<time>` says when, `<p>` holds what is said.
 * `undefined` where the text is no HTML. A page without any of the first two is no transcript but, mostly, an error page.
 */
export function readHtml(text: string): Transcript | undefined {
  if (!/^\s*<[!?/a-z]/i.test(text)) return undefined;
  const isPage = /^\s*<(?:!doctype|html|head|body)\b/i.test(text);
  const isTranscript = (isPage ? /<(?:time|cite)\b/i : /<(?:time|cite|p)\b/i).test(text) && !/^\s*<(?:\?|tt\b)/i.test(text);
  if (!isTranscript) return isPage || isMarkup(text) ? { format: 'unknown', cues: [], issues: [noTranscript] } : undefined;
  return readSpeech(text);
}

/**
 * What is HTML only by what it is called: it begins with text. Where nothing in it says who speaks or when, that text is
 * its first paragraph. Without any tag it is a plain text, whose empty lines are all that parts it.
 */
export function readFragment(text: string, hints: FormatHints): Transcript | undefined {
  if (!isCalled(hints, /^text\/html\b/i, /\.html?$/i) || !text.includes('<') || isBinary(text)) return undefined;
  return readSpeech(/<(?:time|cite)\b/i.test(text) ? text : `<p>${text}`);
}

function readSpeech(text: string): Transcript {
  const collector = new SpeechCollector(text);
  for (const token of tokenizeHtml(text)) collector.take(token);
  const { segments, issues, language } = collector.finish();
  return { format: 'html', cues: segmentsToCues(segments, issues), issues, ...(language !== undefined && { language }) };
}

/** A plain text may begin with `<laughs>`, but that ends nowhere. */
function isMarkup(text: string): boolean {
  const [, name] = /^\s*<([a-z][^\s/>]{0,40})/i.exec(text) ?? [];
  return name === undefined || text.includes(`</${name}`);
}

const noTranscript: Issue = {
  code: 'unsupported-format',
  message: 'The page is no transcript: it has no <cite>, <time> and <p>.',
};

/** Between these a text is not one. */
const blocks = /^(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|section|article|header|footer|main|blockquote|table|tr|td|body)$/;

type Part = 'cite' | 'time' | 'text';

class SpeechCollector {
  readonly issues: Issue[] = [];
  readonly segments: Segment[] = [];
  language: string | undefined;
  readonly #counter: LineCounter;
  readonly #hasParagraphs: boolean;
  #part: Part = 'text';
  #inParagraph = false;
  #buffer = '';
  #at = 0;
  #start: number | undefined;
  #speaker: string | undefined;

  constructor(html: string) {
    this.#counter = new LineCounter(html);
    this.#hasParagraphs = /<p\b/i.test(html);
  }

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.#takeText(token.text, token.at);
    else if (token.kind === 'start') this.#open(token.name, token.attributes);
    else this.#close(token.name);
  }

  finish(): this {
    this.#flush();
    return this;
  }

  #takeText(text: string, at: number): void {
    if (this.#buffer.trim() === '') this.#at = at;
    this.#buffer += text;
  }

  #open(name: string, attributes: string): void {
    if (name === 'html') this.language = /\slang\s*=\s*["']?([a-z\d-]+)/i.exec(attributes)?.[1];
    // Within a sentence they are what they are in any text: the title of a work, a time of day.
    const isLead = (name === 'cite' || name === 'time') && (this.#part !== 'text' || !this.#inParagraph || this.#buffer.trim() === '');
    if (isLead || blocks.test(name)) this.#flush();
    if (name === 'p') this.#inParagraph = true;
    if (name === 'br') this.#buffer += ' ';
    if (!isLead) return;
    this.#part = name === 'cite' ? 'cite' : 'time';
    if (name === 'time') this.#start = toSeconds(writtenTime(attributes));
  }

  #close(name: string): void {
    if (name === this.#part || blocks.test(name)) this.#flush();
    if (name === 'p') this.#inParagraph = false;
  }

  /** Ends the part at hand. */
  #flush(): void {
    const text = cleanText(this.#buffer);
    const part = this.#part;
    this.#buffer = '';
    this.#part = 'text';
    if (text === '') return;
    if (part === 'cite') this.#speaker = text.replace(/\s*:$/, '');
    else if (part === 'time') this.#takeTime(text);
    else if (this.#inParagraph || !this.#hasParagraphs) this.#takeSpeech(text);
    else if (this.segments.length > 0) this.#tell('stray-text', 'This text stands in no <p> and was left out.');
  }

  #takeTime(text: string): void {
    this.#start ??= toSeconds(text);
    if (this.#start === undefined) this.#tell('bad-time', 'A <time> holds no time. Write it as 1:02:03.');
  }

  /** Paragraphs with no time of their own go on with what the speaker said before. */
  #takeSpeech(text: string): void {
    const last = this.segments.at(-1);
    const start = this.#start;
    this.#start = undefined;
    if (last?.start !== undefined && start === undefined && last.speaker === this.#speaker)
      this.segments[this.segments.length - 1] = { ...last, text: `${last.text} ${text}` };
    else this.segments.push({ start, speaker: this.#speaker, text, name: 'A paragraph', line: this.#counter.lineAt(this.#at) });
  }

  #tell(code: string, message: string): void {
    this.issues.push({ code, message, line: this.#counter.lineAt(this.#at) });
  }
}

/** Of a `<time>`; empty where it has none. */
const writtenTime = (attributes: string): string => decodeEntities(/\sdatetime\s*=\s*(["'])(.*?)\1/is.exec(attributes)?.[2] ?? '');
