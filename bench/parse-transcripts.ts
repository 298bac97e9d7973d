/** Measures how long it takes to read 60,000 words in each format: `node bench/parse-transcripts.ts`. */
import { parseTranscript, toParagraphs } from '../src/transcript/index.ts';
import { longSpeech, writers } from '../tests/transcript/support/long-transcript.ts';

const WORDS = 60_000;
const ROUNDS = 9;

/** Milliseconds of processor, so that what else the machine does counts little. */
const timeOf = (task: () => unknown): number => {
  const start = process.cpuUsage();
  task();
  return process.cpuUsage(start).user / 1000;
};

const speech = longSpeech(WORDS);

for (const [name, write] of Object.entries(writers)) {
  const bytes = new TextEncoder().encode(write(speech));
  const { cues } = parseTranscript(bytes);
  const times = Array.from({ length: ROUNDS }, () => timeOf(() => parseTranscript(bytes)));
  const grouping = timeOf(() => toParagraphs(cues));
  const [best = 0, median = 0] = [Math.min(...times), times.sort((a, b) => a - b)[(ROUNDS - 1) / 2]];
  const figures = `${median.toFixed(0)} ms (best ${best.toFixed(0)}), paragraphs ${grouping.toFixed(0)} ms`;
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB, ${cues.length} cues, ${figures}`);
}
