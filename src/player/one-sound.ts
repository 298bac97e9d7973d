/** Whoever can be asked to be quiet. */
interface Speaker {
  pause(): void;
}

let speaking: Speaker | undefined;

/** One sound at a time on a page: whoever begins silences whoever sounded before. */
export function takeTheFloor(speaker: Speaker): void {
  const before = speaking;
  speaking = speaker;
  if (before && before !== speaker) before.pause();
}

export function leaveTheFloor(speaker: Speaker): void {
  if (speaking === speaker) speaking = undefined;
}
