import { LineCounter } from '../line-counter.ts';

type Container = Record<number | string, unknown>;

interface Open {
  readonly container: Container;
  /** Of a list: the lines of its values so far. */
  readonly lines: number[] | undefined;
  /** The name whose value comes next. */
  key?: string | undefined;
}

const word = /[^ \t\r\n,:[\]{}"]+/y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Transcripts are nested six deep. */
const DEEPEST = 200;

const literals: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

/**
 * Reads JSON sign by sign: tells where it is wrong, and in which lines the values of its lists stand, for no parser of a
 * browser tells.
 */
export class JsonReader {
  /** By list, once it is read: the lines in which its values begin, counted from 1. */
  readonly lines = new Map<unknown, number[]>();
  /** The first thing that is not JSON; what could be read around it is in `value`. */
  fault: { readonly line: number; readonly what: string } | undefined;
  readonly #text: string;
  readonly #counter: LineCounter;
  /** Nothing is made: the lines are those of lists that are there. */
  readonly #isKnown: boolean;
  readonly #root: Open;
  /** What holds what is open. */
  readonly #open: Open[] = [];
  #top: Open;
  #at = 0;
  /** What stood last: a sign, a name or another value. */
  #last: ',' | ':' | 'begin' | 'name' | 'value' = 'begin';

  /** @param known what the text was read as, where it is known: then only the lines are still to be read */
  constructor(text: string, known?: unknown) {
    this.#text = text;
    this.#counter = new LineCounter(text);
    this.#isKnown = known !== undefined;
    this.#root = { container: { 0: known }, lines: [] };
    this.#top = this.#root;
  }

  get value(): unknown {
    return this.#root.container[0];
  }

  read(): this {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text.charAt(this.#at);
      if (sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t') continue;
      if (this.#isAtEnd(sign)) break;
      this.#take(sign);
    }
    if (this.#open.length > 0) this.#tell('it is cut off');
    return this;
  }

  #isAtEnd(sign: string): boolean {
    const isDeep = this.#open.length > DEEPEST;
    const isOver = this.#top === this.#root && this.#last === 'value';
    if (isDeep) this.#tell('it is too deep');
    else if (isOver) this.#misplace(sign);
    return isDeep || isOver;
  }

  #misplace(sign: string): void {
    this.#tell(`“${sign}” is out of place`);
  }

  #take(sign: string): void {
    if (sign === '"') this.#takeString();
    else if (sign === ',' || sign === ':') this.#part(sign);
    else if (sign === '}' || sign === ']') this.#leave(sign);
    else if (sign === '{') this.#enter({} as Container, undefined);
    else if (sign === '[') this.#enter([] as unknown as Container, []);
    else this.#takeWord();
  }

  /** What must stand before a comma is a value, and before a colon a name. */
  #part(sign: ',' | ':'): void {
    if (this.#last !== (sign === ',' ? 'value' : 'name')) this.#misplace(sign);
    if (sign === ',') this.#top.key = undefined;
    this.#last = sign;
  }

  #leave(sign: string): void {
    const isOwn = sign === (this.#top.lines ? ']' : '}') && (this.#last === 'value' || this.#last === 'begin');
    const outer = this.#open.pop();
    if (!isOwn || !outer) this.#misplace(sign);
    this.#top = outer ?? this.#root;
    this.#last = 'value';
  }

  #enter(made: Container, lines: number[] | undefined): void {
    const { container, key, lines: own } = this.#top;
    const known = this.#isKnown ? container[own ? own.length : (key ?? '')] : made;
    this.#takeValue(known);
    this.#open.push(this.#top);
    this.#top = { container: (known ?? made) as Container, lines };
    if (lines) this.lines.set(known, lines);
    this.#last = 'begin';
  }

  #takeValue(value: unknown): void {
    const top = this.#top;
    if (this.#last === 'name') this.#tell('a colon is missing');
    if (this.#last === 'value') this.#tell('a comma is missing');
    this.#last = 'value';
    if (top.lines) {
      this.#set(top.lines.length, value);
      top.lines.push(this.#counter.lineAt(this.#at));
    } else if (top.key !== undefined) {
      this.#set(top.key, value);
      top.key = undefined;
    } else if (typeof value === 'string') {
      top.key = value;
      this.#last = 'name';
    } else this.#tell('a name is missing');
  }

  #set(key: number | string, value: unknown): void {
    // No name makes an object of another kind.
    if (!this.#isKnown && key !== '__proto__') this.#top.container[key] = value;
  }

  /** One that never ends belongs to nothing. */
  #takeString(): void {
    const text = this.#text;
    let end = this.#at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    if (end < text.length) this.#takeValue(this.#unescape(text.slice(this.#at + 1, end)));
    this.#at = end;
  }

  /** Line breaks and tabs stand in strings of files that were put together by hand. */
  #unescape(raw: string): string {
    if (!/[^ -[\]-\uFFFF]/.test(raw)) return raw;
    const whole = raw.replace(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|\\|[^ -\uFFFF]/g, (all) => (all[1] ? all : all === '\\' ? '' : ' '));
    if (whole !== raw) this.#tell('a text holds a sign that is not escaped');
    return JSON.parse(`"${whole}"`);
  }

  /** A number, a word, or neither: Python writes `NaN` where it has no number. */
  #takeWord(): void {
    word.lastIndex = this.#at;
    const [all = ''] = word.exec(this.#text) ?? [];
    if (!Object.hasOwn(literals, all) && !number.test(all)) this.#tell(`“${all.slice(0, 20)}” is no value`);
    this.#takeValue(/^-?\d/.test(all) ? Number(all) : literals[all]);
    this.#at += all.length - 1;
  }

  #tell(what: string): void {
    this.fault ??= { line: this.#counter.lineAt(this.#at), what };
  }
}
