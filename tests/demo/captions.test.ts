import { expect, test } from 'vitest';
import { loadLoops } from '../../demo/station/mounts.ts';
import { Schedule } from '../../demo/station/schedule.ts';
import { saidBetween } from '../../demo/station/speech.ts';
import { LiveTranscript } from '../../src/transcript/live/live-transcript.ts';
import { parseCaptionEvent } from '../../src/transcript/live/parse-caption-event.ts';
import { EVENING, onTheAir } from './station-setup.ts';

const speechOf = (id: string) => {
  const loop = loadLoops().find((each) => each.id === id);
  if (!loop) throw new Error(`no loop ${id}`);
  const { lengthMs } = new Schedule(loop);
  return { speech: loop.speech ?? [], lengthMs };
};

/** The sentences of a station that are heard between two moments, in words. */
function heard(id: string, from: number, to: number): string[] {
  const { speech, lengthMs } = speechOf(id);
  return [...saidBetween(speech, lengthMs, from, to)].map(({ words }) => words.map(({ text }) => text).join(''));
}

async function listen(path = '/live/news/captions') {
  const { clock, tuneIn, station } = await onTheAir();
  const ear = await tuneIn(path);
  const events = () =>
    [...ear.bytes.toString().matchAll(/^data: (.*)$/gm)].flatMap(([, data = '']) => {
      const { cue, issues } = parseCaptionEvent(data, { now: clock.now() });
      expect(issues).toEqual([]);
      return cue ? [cue] : [];
    });
  const until = async (text: string) => {
    while (!ear.bytes.toString().includes(text)) await ear.atLeast(ear.length + 1);
    return events();
  };
  return { clock, ear, events, until, station };
}

test('who joins is told what was said in the last two minutes, and each sentence where the sound has it', async () => {
  const { until, ear } = await listen();
  expect(ear.response.headers['content-type']).toBe('text/event-stream');
  const cues = await until('nine thousand');
  const [greeting] = cues.filter(({ text }) => text === 'Good evening.');
  // “Good evening.” begins 4.361 s into the loop, which began at 17:00.
  expect(greeting?.start).toBe(Date.parse('2026-11-20T22:00:04.361Z'));
  expect(greeting?.speaker).toBe('Mara Lindqvist');
  expect(cues[0]?.start).toBeGreaterThanOrEqual(EVENING - 130_000);
});

test('a sentence is guessed while it is said, and then corrected', async () => {
  const { clock, until } = await listen();
  clock.advance(60_000);
  const cues = await until('The school board has chosen');
  const guesses = cues.filter(({ final }) => !final);
  expect(guesses.length).toBeGreaterThan(3);
  const said = LiveTranscript.empty().put(cues);
  const sure = said.cues().filter(({ final }) => final);
  expect(sure.map(({ text }) => text)).toEqual(expect.arrayContaining(heard('news', EVENING, EVENING + 30_000)));
  expect(new Set(said.cues().map(({ id }) => id)).size).toBe(said.length);
});

test('with nobody listening nothing runs', async () => {
  const { clock, ear } = await listen();
  await ear.atLeast(1);
  expect(clock.running).toBe(1);
  ear.close();
  await expect.poll(() => clock.running).toBe(0);
});

test('the desk says two minutes later what the news says', () => {
  const minute = 60_000;
  const start = Math.floor(EVENING / 300_000) * 300_000;
  expect(heard('desk', start, start + 3 * minute)).toEqual(heard('news', start + 2 * minute, start + 5 * minute));
});
