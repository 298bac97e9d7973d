const quote = 34;
const backslash = 92;
const opensList = 91;
const closesList = 93;
const opensObject = 123;
const closesObject = 125;

export interface ClosedCut {
  /** Ends where the last object or list ends that is whole, and closes those that hold it. */
  readonly text: string;
  /** Where that is in the text before. */
  readonly end: number;
}

/** JSON that stops in its midst, closed; `undefined` where nothing is open at its end, or nothing whole. */
export function closeCut(text: string): ClosedCut | undefined {
  const open: string[] = [];
  let end = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === opensObject) open.push('}');
    else if (code === opensList) open.push(']');
    else if (code === closesObject || code === closesList) {
      open.pop();
      end = at + 1;
      depth = open.length;
    }
  }
  if (end === 0 || depth === 0) return undefined;
  return { text: text.slice(0, end) + open.slice(0, depth).reverse().join(''), end };
}

/** Where the quote stands that ends a string; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let from = at;
    while (text.charCodeAt(from - 1) === backslash) from -= 1;
    if ((at - from) % 2 === 0) return at;
  }
  return text.length;
}
