export interface UntilOptions {
  /** What is waited for, for the message of a failure; a function is asked when it has failed. */
  readonly what?: string | (() => string);
  /** Milliseconds before giving up. */
  readonly within?: number;
}

/** Waits until a condition holds, and returns what it returned. Fails with a sentence when it does not. */
export async function until<Value>(
  condition: () => Value | Promise<Value>,
  { what = condition.toString(), within = 10_000 }: UntilOptions = {},
): Promise<Value> {
  const deadline = performance.now() + within;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`Not within ${within / 1000} s: ${typeof what === 'function' ? what() : what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
