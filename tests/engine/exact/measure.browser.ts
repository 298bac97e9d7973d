import { sound, type SweepFile } from '../../support/sound.ts';
import { until } from '../../support/until.ts';
import { listenForSweep } from './sweep-ear.ts';

const files: SweepFile[] = ['sweep-cbr.mp3', 'sweep-xing.mp3', 'sweep-no-toc.mp3', 'sweep-wrong-toc.mp3', 'sweep-vbri.mp3', 'sweep-unmarked.mp3'];
const median = (v: number[]) => v.sort((a, b) => a - b)[v.length >> 1] ?? Number.NaN;

describe('measure', () => {
  for (const file of files) it(file, async () => {
    const element = new Audio();
    element.crossOrigin = 'anonymous';
    const { url } = await sound('file', { file });
    element.src = url;
    const ear = await listenForSweep(element);
    await element.play();
    const row: string[] = [];
    const measure = async (label: string) => {
      const from = element.currentTime;
      await until(() => element.currentTime > from + 0.5 || element.ended, { what: `on ${label}` });
      const offs: number[] = [];
      for (let i = 0; i < 15; i += 1) {
        await new Promise((r) => setTimeout(r, 40));
        const h = ear.listen();
        if (h) offs.push(h.heard - h.clock);
      }
      row.push(`${label}:${median(offs).toFixed(2)}`);
    };
    await measure('start');
    row.push(`dur=${element.duration.toFixed(2)}`);
    for (const t of [50, 20, 38, 8, 57]) {
      element.currentTime = t;
      await until(() => !element.seeking, { what: `seek ${t}` });
      try { await measure(String(t)); } catch (e) { row.push(`${t}:stuck`); }
    }
    console.log(file, row.join('  '));
    element.pause();
    element.removeAttribute('src');
    await ear.close();
  }).timeout(60000);
});
