/** Says that nothing more comes. WebKitGTK 2.50 takes an end before its first frame for an error. */
export function endOfFile(source: MediaSource, { readyState, HAVE_CURRENT_DATA }: HTMLMediaElement): void {
  if (readyState >= HAVE_CURRENT_DATA && source.readyState === 'open') source.endOfStream();
}
