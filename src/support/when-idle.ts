/** Runs a task once the page has nothing more pressing to do. */
export function whenIdle(task: () => void): void {
  // WebKit has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 200);
}
