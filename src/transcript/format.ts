/** What came along with a transcript and may help to tell its format. */
export interface FormatHints {
  /** MIME type as the page gave it, else as the server did. */
  readonly type?: string | undefined;
  /** What the server's own type is, where that may tell the encoding (`text/vtt; charset=windows-1251`) and `type` doesn't. */
  readonly charset?: string | undefined;
  /** File name or address. */
  readonly name?: string | undefined;
}

/** Just bytes: what servers say of a file whose ending they don't know. */
const noType = /^\s*$|octet/i;

/** Whether the hints say so: the type or, only where there is none, the end of the name. */
export function isCalled({ type = '', name = '' }: FormatHints, mime: RegExp, ending: RegExp): boolean {
  return noType.test(type) ? ending.test(name.replace(/[?#].*$/s, '')) : mime.test(type.trim());
}
