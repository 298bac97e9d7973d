/** In which lines of a JSON text things stand, counted from 1: no browser's parser tells. */
export interface JsonLines {
  /** Of the entries of the list that was asked for. */
  readonly entries: readonly number[];
  /** Of the first thing that is not JSON. */
  readonly fault?: number;
}

/** White space, and what stands behind it: https://www.rfc-editor.org/rfc/rfc8259 */
const token =
  /([ \t\n\r]*)("(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}[\],:])?/y;

/** What holds it, what stood before it (`k`: a name, `v`: a value), and what it is; a dot where there is nothing. */
const inPlace = /^(?:(?:\.\.|\[[[,]|\{:)[v{[]|\{[{,]k|\{k:|[{[]v,|\{[{v]\}|\[[[v]\])$/;

/** Chapters are nested three deep. */
const DEEPEST = 50;

/**
 * Reads in which lines the entries of a list stand, and mends nothing. The transcripts' own reader, which does, is 1.6 kB
 * more, and a page that shows chapters alone does not have it. Linear time; never throws.
 * @param list its name in the outermost object, in quotes
 */
export function readJsonLines(text: string, list: string): JsonLines {
  const entries: number[] = [];
  let open = '.';
  let last = '.';
  let key = '';
  let line = 1;
  token.lastIndex = 0;
  for (;;) {
    const [, space = '', said = ''] = token.exec(text) ?? [];
    line += space.split(/\r\n|\n|\r/).length - 1;
    const top = open.slice(-1);
    if (top + last + said === '.v' && token.lastIndex === text.length) return { entries };
    const kind = /^\{[{,]"/.test(top + last + said) ? 'k' : /^[{}[\],:]?$/.test(said) ? said : 'v';
    if (open.length > DEEPEST || !inPlace.test(top + last + kind)) return { entries, fault: line };
    if (open === '.{' && kind === 'k') key = said;
    const begins = /[{[]/.test(kind);
    if (open === '.{[' && key === list && (begins || kind === 'v')) entries.push(line);
    last = kind;
    if (begins) open += kind;
    else if (/[}\]]/.test(kind)) {
      open = open.slice(0, -1);
      last = 'v';
    }
  }
}
