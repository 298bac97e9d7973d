/** Listens to what an element really sounds, sample by sample. */
export interface Ear {
  /** Longest stretch without sound, in seconds, since the first sound. */
  readonly longestSilence: number;
  /** Seconds of sound that were listened to. */
  readonly heard: number;
  close(): Promise<void>;
}

const worklet = `registerProcessor('ear', class extends AudioWorkletProcessor {
  process([[samples]]) {
    let loudest = 0;
    for (const sample of samples ?? []) loudest = Math.max(loudest, Math.abs(sample));
    this.port.postMessage({ loudest, seconds: 128 / sampleRate });
    return true;
  }
});`;

/** Below this a block of samples counts as silence; the tone's are ten times as loud. */
const SILENT = 0.01;

export async function listenTo(element: HTMLMediaElement): Promise<Ear> {
  const context = new AudioContext();
  const url = URL.createObjectURL(new Blob([worklet], { type: 'text/javascript' }));
  await context.audioWorklet.addModule(url);
  URL.revokeObjectURL(url);
  const node = new AudioWorkletNode(context, 'ear');
  context.createMediaElementSource(element).connect(node).connect(context.destination);
  await context.resume();
  let heard = 0;
  let silence = 0;
  let longestSilence = 0;
  node.port.onmessage = ({ data: { loudest, seconds } }) => {
    if (loudest >= SILENT) heard += seconds;
    silence = loudest >= SILENT || heard === 0 ? 0 : silence + seconds;
    longestSilence = Math.max(longestSilence, silence);
  };
  return {
    get longestSilence() {
      return longestSilence;
    },
    get heard() {
      return heard;
    },
    close: () => context.close(),
  };
}
