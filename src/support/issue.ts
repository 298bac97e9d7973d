/** Something wrong in what came from outside. Readers return issues; they never throw on input. */
export interface Issue {
  /** Stable, kebab-case, for programs: `bad-url`, `no-source`, `torn-cue`. */
  readonly code: string;
  /** One plain sentence for people: what is wrong and, where it helps, what to write instead. */
  readonly message: string;
  /** Line of the input, counted from 1, where the input has lines. */
  readonly line?: number;
}
