/** ID3 frames that begin at one moment of media time, as hls.js reads them: `{ key: 'TIT2', data: 'Title' }`. */
export interface FramesAt {
  readonly at: number;
  readonly frames: readonly unknown[];
}

/** Takes from the element's metadata track what hls.js has put there since the last time. */
export class Id3Frames {
  readonly #seen = new WeakSet<TextTrackCue>();

  takeNew(element: HTMLMediaElement): readonly FramesAt[] {
    const frames = new Map<number, unknown[]>();
    for (const cue of cuesOf(element)) {
      if (this.#seen.has(cue)) continue;
      this.#seen.add(cue);
      frames.set(cue.startTime, [...(frames.get(cue.startTime) ?? []), (cue as { readonly value?: unknown }).value]);
    }
    return [...frames].map(([at, values]) => ({ at, frames: values }));
  }
}

const cuesOf = ({ textTracks }: HTMLMediaElement): readonly TextTrackCue[] =>
  [...textTracks].filter(({ kind }) => kind === 'metadata').flatMap(({ cues }) => [...(cues ?? [])]);
