/** What came along with a transcript and may help to tell its format. */
export interface FormatHints {
  /** MIME type as the server gave it. */
  readonly type?: string | undefined;
  /** File name or address. */
  readonly name?: string | undefined;
}

/** Whether the hints say so: the type or, only where there is none, the end of the name. */
export function isCalled({ type = '', name = '' }: FormatHints, mime: RegExp, ending: RegExp): boolean {
  return type.trim() === '' ? ending.test(name.replace(/[?#].*$/s, '')) : mime.test(type.trim());
}
