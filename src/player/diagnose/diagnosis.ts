/** What an address is for. */
export type AddressUse =
  | 'audio'
  | 'playlist'
  | 'on air'
  | 'live captions'
  | 'transcript'
  | 'chapters'
  | 'artwork'
  | 'station.json'
  | 'feed';

/** Something found at an address. */
export interface Finding {
  /** Stable, kebab-case, for programs: `no-cors`, `not-found`, `cannot-play`. */
  readonly code: string;
  /** What is wrong and what to do about it, in plain words. */
  readonly message: string;
  /** `problem`: it does not work. `advice`: it works, and could do more. */
  readonly severity: 'problem' | 'advice';
}

/** One address, tested. */
export interface AddressCheck {
  readonly url: string;
  readonly use: AddressUse;
  /** What it belongs to: an item's title, or the file itself. */
  readonly of: string;
  /** Empty where all is well. */
  readonly findings: readonly Finding[];
}

/** What `diagnose` found. */
export interface Diagnosis {
  /** True where nothing is a problem. */
  readonly ok: boolean;
  readonly checks: readonly AddressCheck[];
  /** All of it as text to print. */
  readonly text: string;
}
