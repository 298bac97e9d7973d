/** What a test does; it fails by a rejection. */
type Body = () => Promise<void>;

/**
 * Begins something that mostly waits, such as a backlog that drains or a host that doesn't answer, before the first
 * test of the suite that stands around this call. Returns the body of the test that awaits it: tests before that one
 * run meanwhile. For what shares nothing with them: neither focus, nor the pointer, nor a page's one sound.
 */
export function begunEarly(body: Body): Body {
  let running: Promise<void> | undefined;
  before(() => {
    running = body();
    // Its own test tells of a failure.
    running.catch(() => {});
  });
  return async () => running;
}

/** Makes a test of each case, and runs up to `lanes` of them at once: they mostly wait for sound, and share nothing. */
export function testTogether(cases: readonly { readonly title: string; readonly run: Body }[], lanes = 3): void {
  let results: readonly Promise<void>[] = [];
  before(() => {
    const last: Promise<void>[] = Array(lanes).fill(Promise.resolve());
    results = cases.map(({ run }, index) => {
      const result = (last[index % lanes] ?? Promise.resolve()).then(run);
      last[index % lanes] = result.catch(() => {});
      return result;
    });
  });
  for (const [index, { title }] of cases.entries()) it(title, async () => results[index]);
}
