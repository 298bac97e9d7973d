/** Measures how long it takes to read 60,000 words in each format: `node bench/parse-transcripts.ts`. */
import { parseTranscript, toParagraphs } from '../src/transcript/index.ts';
import { longSpeech, writers } from '../tests/transcript/support/long-transcript.ts';
import { median } from './browser.ts';
import { medianTime } from './median-time.ts';

const WORDS = 60_000;
const ROUNDS = 9;

/** Milliseconds of processor, so that what else the machine does counts little. */
const timeOf = (task: () => unknown): number => {
  const start = process.cpuUsage();
  task();
  return process.cpuUsage(start).user / 1000;
};

const write = (name: string): Uint8Array => new TextEncoder().encode(writers[name]?.(longSpeech(WORDS)));

/** Milliseconds by the clock to read 60,000 words of WebVTT, each with its time: the median. The target is 150 ms. */
export function webVttTime(): number {
  const bytes = write('WebVTT, a time for each word');
  if (!parseTranscript(bytes).cues.length) throw new Error('The transcript was not read.');
  return medianTime(() => parseTranscript(bytes), ROUNDS);
}

function print(name: string): void {
  const bytes = write(name);
  const { cues } = parseTranscript(bytes);
  const times = Array.from({ length: ROUNDS }, () => timeOf(() => parseTranscript(bytes)));
  const grouping = timeOf(() => toParagraphs(cues));
  const figures = `${median(times).toFixed(0)} ms (best ${Math.min(...times).toFixed(0)}), paragraphs ${grouping.toFixed(0)} ms`;
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB, ${cues.length} cues, ${figures}`);
}

if (import.meta.main) for (const name of Object.keys(writers)) print(name);
