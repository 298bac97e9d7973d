/** Does something once, however often it is asked for; what has failed is tried again by who asks next. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  const begin = () =>
    work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
  return () => {
    done ??= begin();
    return done;
  };
}
