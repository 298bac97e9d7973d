/** What came along with a transcript and may help to tell its format. */
export interface FormatHints {
  /** MIME type as the server gave it. */
  readonly type?: string | undefined;
  /** File name or address. */
  readonly name?: string | undefined;
}

/** Whether the hints say so: by type, or by the end of the name where there is no type that says otherwise. */
export function isCalled({ type = '', name = '' }: FormatHints, mime: RegExp, ending: RegExp): boolean {
  return mime.test(type.trim()) || ending.test(name.replace(/[?#].*$/s, ''));
}
