interface Rendition {
  readonly default: boolean;
  readonly autoselect: boolean;
  readonly forced: boolean;
}

/** The subtitles to read: those meant for everybody before those of a choice; forced ones hold only foreign phrases. */
export function chooseRendition<R extends Rendition>(renditions: readonly R[]): R | undefined {
  const whole = renditions.filter(({ forced }) => !forced);
  return whole.find((rendition) => rendition.default) ?? whole.find(({ autoselect }) => autoselect) ?? whole[0];
}
