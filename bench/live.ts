import type { Browser } from 'puppeteer-core';
import { compare, rounds } from './compare.ts';
import { bursts } from './live-mounts.ts';
import { clickToSound } from './measures/click-to-sound.ts';
import { cpuPerSecond } from './measures/cpu.ts';
import { outage } from './measures/outage.ts';
import type { LiveRow } from './report.ts';
import type { BenchServer } from './server.ts';

const sides = ['bare', 'peer', 'player'] as const;

/** An outage takes half a minute to measure. */
const outageRounds = Math.min(rounds, 3);

/** Live MP3 of 128 kbit/s, joined in mid-frame: bare `<audio>`, icecast-metadata-player, and ours. */
export async function measureLive(browser: Browser, { origin, mounts }: BenchServer): Promise<LiveRow[]> {
  const at = (side: string, burst: number) => `${origin}/${side}-live-${burst}.html`;
  const rows: LiveRow[] = [];
  for (const burst of bursts) {
    const figures = await compare(sides, (side) => clickToSound(browser, at(side, burst)));
    rows.push({ name: `Click to live sound, burst of ${burst} KB`, unit: 'ms', ...figures });
  }
  for (const burst of bursts) {
    const silence = async (side: (typeof sides)[number]) =>
      (await outage(browser, at(side, burst), (state) => mounts.turn(state), side === 'bare')).silence;
    rows.push({ name: `Silence for an outage of 3 s, burst of ${burst} KB`, unit: 'ms', ...(await compare(sides, silence, outageRounds)) });
  }
  const cpu = await compare(sides, (side) => cpuPerSecond(browser, at(side, 64)));
  rows.push({ name: 'Main thread per second of playback', unit: 'ms', ...cpu });
  return rows;
}
