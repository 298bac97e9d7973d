/** MediaSource, or what iPhones have in its place since iOS 17.1; `undefined` where there is neither. */
export function mediaSourceClass(): typeof MediaSource | undefined {
  const { MediaSource: plain, ManagedMediaSource: managed } = globalThis as {
    MediaSource?: typeof MediaSource;
    ManagedMediaSource?: typeof MediaSource;
  };
  return plain ?? managed;
}
