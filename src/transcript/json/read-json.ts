import { closeCut } from './close-cut.ts';

export interface JsonReading {
  readonly value: unknown;
  /** The first thing that is not JSON; what could be read around it is in `value`. */
  readonly fault?: { readonly line: number; readonly what: string };
}

/** To read this much token by token takes a while. Characters. */
const LONG = 100_000;

/** Reads JSON, and of JSON that is torn, cut off or slightly wrong what can be read. Never throws, never recurses. */
export function readJson(text: string): JsonReading {
  // What is longer than is read at all is cut off: it is not read to its end in vain.
  const isCut = text.length > LONG && !/[}\]]\s{0,9}$/.test(text.slice(-10));
  return (isCut ? readCut(text) : readWhole(text)) ?? new TornJsonReader(text).read();
}

function readWhole(text: string): JsonReading | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What is whole of a text that is cut off. */
function readCut(text: string): JsonReading | undefined {
  const closed = closeCut(text);
  const reading = closed && readWhole(closed.text);
  return reading && { ...reading, fault: { line: lineAt(text, closed.end), what: cutOff } };
}

const cutOff = 'it is cut off';

const lineAt = (text: string, position: number): number => text.slice(0, position).split(/\r\n|\n|\r/).length;

type Container = unknown[] | Record<string, unknown>;

interface Open {
  readonly container: Container;
  /** The name whose value comes next. */
  key?: string | undefined;
}

/** A sign, a string, a number or a word. */
const token = /(?:([{}[\],:])|"([^"\\]*(?:\\.[^"\\]*)*)"|(-?\d[\d.eE+-]*)|(-?[a-zA-Z]+))/sy;

const space = /[ \t\r\n]*/y;

/** Transcripts are nested six deep. */
const DEEPEST = 200;

const literals: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

class TornJsonReader {
  readonly #text: string;
  readonly #open: Open[] = [{ container: [] }];
  readonly #root = this.#open[0]?.container;
  #fault: number | undefined;
  #what = '';
  #position = 0;
  #wantsComma = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): JsonReading {
    while (this.#position < this.#text.length && this.#takeToken()) {}
    if (this.#open.length > 1) this.#tell(cutOff);
    const value = Array.isArray(this.#root) ? this.#root[0] : undefined;
    if (this.#fault === undefined) return { value };
    return { value, fault: { line: lineAt(this.#text, this.#fault), what: this.#what } };
  }

  /** @returns whether to go on */
  #takeToken(): boolean {
    space.lastIndex = this.#position;
    this.#position += space.exec(this.#text)?.[0].length ?? 0;
    token.lastIndex = this.#position;
    const match = token.exec(this.#text);
    if (!match) {
      if (this.#position < this.#text.length) this.#tell('this can’t be read');
      return false;
    }
    const [all, sign, string, number, word] = match;
    if (this.#open.length > DEEPEST) {
      this.#tell('it is nested too deeply');
      return false;
    }
    if (sign !== undefined) this.#takeSign(sign);
    else if (string !== undefined) this.#takeValue(this.#readString(string));
    else if (number !== undefined) this.#takeValue(Number(number));
    else this.#takeValue(this.#readWord(word ?? ''));
    this.#position += all.length;
    return true;
  }

  #takeSign(sign: string): void {
    if (sign === '{') this.#enter(Object.create(null));
    else if (sign === '[') this.#enter([]);
    else if (sign === ',') this.#wantsComma = false;
    else if (sign !== ':') this.#leave();
  }

  #enter(container: Container): void {
    this.#takeValue(container);
    this.#open.push({ container });
    this.#wantsComma = false;
  }

  #leave(): void {
    if (this.#open.length > 1) this.#open.pop();
    this.#wantsComma = true;
  }

  #takeValue(value: unknown): void {
    const top = this.#open.at(-1);
    if (!top) return;
    if (this.#wantsComma) this.#tell('a comma is missing');
    this.#wantsComma = false;
    if (Array.isArray(top.container)) top.container.push(value);
    else if (top.key === undefined) {
      if (typeof value === 'string') top.key = value;
      else this.#tell('a name is missing');
      return;
    } else {
      top.container[top.key] = value;
      top.key = undefined;
    }
    this.#wantsComma = true;
  }

  /** Line breaks and tabs stand in strings of files that were put together by hand. */
  #readString(raw: string): string {
    if (!/[\\\p{Cc}]/u.test(raw)) return raw;
    try {
      return JSON.parse(`"${raw}"`);
    } catch {
      this.#tell('a text holds a sign that must be escaped');
      return raw.replace(/\\u([\da-f]{4})|\\(.)/gis, (_, code, sign) =>
        code === undefined ? ({ n: '\n', t: '\t', r: '\r' }[sign as string] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
      );
    }
  }

  /** Python writes `NaN` where it has no number. */
  #readWord(word: string): unknown {
    if (!Object.hasOwn(literals, word)) this.#tell(`“${word.slice(0, 20)}” is no value`);
    return literals[word];
  }

  #tell(what: string): void {
    if (this.#fault !== undefined) return;
    this.#fault = this.#position;
    this.#what = what;
  }
}
