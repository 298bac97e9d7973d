type Units = readonly [hours: number, minutes: number, seconds: number];

/** Whole hours, minutes and seconds. */
export const inUnits = (seconds: number): Units => {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
};

/** Numbers, times and durations as the readers of one language write and say them. */
export class Format {
  /** BCP 47 language tag. */
  readonly locale: string;
  /** Making one is far dearer than using it. */
  readonly #kept = new Map<string, unknown>();

  constructor(locale: string) {
    this.locale = locale;
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return this.#formatter(Intl.NumberFormat, options).format(value);
  }

  /** 67 → “1:07”, 3667 → “1:01:07”. */
  time(seconds: number): string {
    const [hours, minutes, rest] = inUnits(seconds);
    const two = (value: number) => this.number(value, { minimumIntegerDigits: 2 });
    const end = `:${two(rest)}`;
    return hours ? `${this.number(hours)}:${two(minutes)}${end}` : this.number(minutes) + end;
  }

  /** An ISO 8601 date in words, with the year where it is not this one; anything else as it is. */
  date(text: string): string {
    const moment = /^\d{4}-\d\d-\d\d/.test(text) ? new Date(text) : undefined;
    if (!moment || Number.isNaN(moment.getTime())) return text;
    const thisYear = moment.getFullYear() === new Date().getFullYear();
    return this.moment(moment.getTime(), {
      month: 'long',
      day: 'numeric',
      year: thisYear ? undefined : 'numeric',
      // A date without a time means the day itself, wherever the reader is.
      timeZone: text.length === 10 ? 'UTC' : undefined,
    });
  }

  /** A moment, in milliseconds since 1970, as a date or a time of day. */
  moment(moment: number, options: Intl.DateTimeFormatOptions): string {
    return this.#formatter(Intl.DateTimeFormat, options).format(moment);
  }

  #formatter<Formatter, Options>(Kind: new (locale: string, options: Options) => Formatter, options: Options): Formatter {
    const key = Kind.name + JSON.stringify(options);
    const formatter = (this.#kept.get(key) as Formatter | undefined) ?? new Kind(this.locale, options);
    this.#kept.set(key, formatter);
    return formatter;
  }
}
