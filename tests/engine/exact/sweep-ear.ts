/** Hears where in a sweep an element really is. */
export interface SweepEar {
  /** Seconds into the sweep by its pitch, and by the element's clock at the same moment; `undefined` in silence. */
  listen(): { readonly heard: number; readonly clock: number } | undefined;
  close(): Promise<void>;
}

/** The pitch of a sweep of `tests/support/audio/make.sh`. Hertz, and hertz per second. */
const FIRST_PITCH = 300;
const PITCH_PER_SECOND = 40;

/** Samples that are listened to at once: what is heard was on average half of them ago. */
const SAMPLES = 4096;
/** Decibels below which there is no tone. */
const SILENT = -60;

/** @param element what plays; its audio must be of the page's own origin, or come with CORS */
export async function listenForSweep(element: HTMLMediaElement): Promise<SweepEar> {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: SAMPLES, smoothingTimeConstant: 0 });
  context.createMediaElementSource(element).connect(analyser).connect(context.destination);
  await context.resume();
  const levels = new Float32Array(analyser.frequencyBinCount);
  const delay = SAMPLES / 2 / context.sampleRate;
  return {
    listen() {
      analyser.getFloatFrequencyData(levels);
      const clock = element.currentTime;
      const loudest = levels.reduce((best, level, bin) => (level > (levels[best] ?? -Infinity) ? bin : best), 1);
      if (!((levels[loudest] ?? -Infinity) > SILENT)) return undefined;
      const pitch = (peakNear(levels, loudest) * context.sampleRate) / SAMPLES;
      return { heard: (pitch - FIRST_PITCH) / PITCH_PER_SECOND + delay * element.playbackRate, clock };
    },
    close: () => context.close(),
  };
}

/** Between the bins: the top of the parabola through three levels. */
function peakNear(levels: Float32Array, bin: number): number {
  const [before = 0, at = 0, after = 0] = [levels[bin - 1], levels[bin], levels[bin + 1]];
  const curve = before - 2 * at + after;
  return curve === 0 ? bin : bin + (before - after) / (2 * curve);
}
