import { expect } from 'chai';
import '../../src/define.ts';
import type { Player } from '../../src/player/player.ts';
import { type Sound, sound } from '../support/sound.ts';
import { outOfSight } from '../support/tab.ts';
import { until } from '../support/until.ts';
import { audio, offer } from './support/page.ts';
import { clear } from './support/stand.ts';
import { painted } from './support/transcript.ts';

/** Seconds: of the tone, and of a word of its transcript. */
const whole = 12;
const perWord = 0.25;

const stamp = (seconds: number) => `00:00:${seconds.toFixed(3).padStart(6, '0')}`;

/** Words `w0` to `w47`, eight to a cue: each a quarter of a second. */
function transcriptUrl(): string {
  const cues = Array.from({ length: whole / 2 }, (_, cue) => {
    const words = Array.from({ length: 8 }, (_, word) => `<${stamp(cue * 2 + word * perWord)}>w${cue * 8 + word}`);
    return `${stamp(cue * 2)} --> ${stamp(cue * 2 + 2)}\n${words.join(' ')}\n`;
  });
  return URL.createObjectURL(new Blob([`WEBVTT\n\n${cues.join('\n')}`], { type: 'text/vtt' }));
}

/** The media clocks of the page: what sounds tells where it is. */
const media = new Set<HTMLMediaElement>();
const { play } = HTMLMediaElement.prototype;

const clock = (): number => {
  const sounding = [...media].filter(({ currentSrc, readyState }) => currentSrc !== '' && readyState > 0);
  return sounding.at(-1)?.currentTime ?? 0;
};
const wordAt = (seconds: number) => Math.min(Math.floor(seconds / perWord + 1e-6), whole / perWord - 1);
const highlighted = (): number => Number(painted('station-word')[0]?.slice(1) ?? Number.NaN);
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Whether the word that is highlighted is the one that is heard; the clock is read before and after. */
function isRight(): boolean {
  const before = wordAt(clock());
  const shown = highlighted();
  return shown === before || shown === wordAt(clock());
}

interface Heard {
  readonly player: Player;
  readonly source: Sound;
}

async function listen(source: Promise<Sound>): Promise<Heard> {
  const tone = await source;
  const part = document.createElement('station-transcript');
  const provider = await offer('station-provider', [audio({ src: tone.url, duration: whole, vtt: transcriptUrl() }), part]);
  const { player } = provider;
  if (!player) throw new Error('The provider has no player.');
  await until(() => part.shadowRoot?.querySelector('.scroller p'), { what: 'the transcript' });
  player.play();
  await until(() => player.state.playback.status === 'playing', { what: () => `sound: ${JSON.stringify(player.state.playback)}` });
  return { player, source: tone };
}

/** Watches frame by frame until so many words have been highlighted while they were heard; none may come before its time. */
async function watchWords(count: number): Promise<void> {
  const right = new Set<number>();
  let furthest = 0;
  const deadline = performance.now() + 15_000;
  while (right.size < count) {
    if (performance.now() > deadline) throw new Error(`Only ${[...right].join(', ')} were right; at ${clock()} s it is w${highlighted()}.`);
    furthest = Math.max(furthest, clock());
    if (isRight()) right.add(highlighted());
    // The clock of Firefox 153 goes in steps, and a little to and fro.
    else expect(highlighted() * perWord, 'a word before its time').to.be.at.most(Math.max(furthest, clock()) + 0.05);
    await frame();
  }
}

/** The same places in every run. */
function places(count: number): number[] {
  let seed = 20_261_125;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  return Array.from({ length: count }, () => 0.1 + next() * (whole - 1));
}

async function seek(player: Player, seconds: number): Promise<void> {
  player.seek(seconds);
  await until(() => !player.state.time.seeking && Math.abs(clock() - seconds) < 2, { what: () => `${seconds} s, at ${clock()} s` });
}

describe('the word that is highlighted is the word that is heard', () => {
  before(() => {
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      media.add(this);
      return play.call(this);
    };
  });
  after(() => {
    HTMLMediaElement.prototype.play = play;
  });
  afterEach(() => {
    clear();
    media.clear();
  });

  it('at half to three times the speed', async () => {
    const { player } = await listen(sound('file', { file: 'tone.opus' }));
    for (const rate of [0.5, 1, 1.5, 2, 3]) {
      player.setRate(rate);
      await seek(player, 1);
      await watchWords(5);
    }
  });

  it('after each of twenty seeks, in play and in pause', async () => {
    const { player } = await listen(sound('file', { file: 'tone.opus' }));
    for (const [index, place] of places(20).entries()) {
      if (index === 10) player.pause();
      await seek(player, place);
      await until(isRight, { what: () => `the word at ${clock()} s; w${highlighted()} is highlighted` });
    }
  });

  it('through a stall', async () => {
    const { player, source } = await listen(sound('held', { file: 'tone.m4a', query: 'after=50000' }));
    await until(() => player.state.playback.status === 'stalled', { what: () => `a stall, at ${clock()} s`, within: 20_000 });
    await until(isRight, { what: () => `the word at ${clock()} s; w${highlighted()} is highlighted` });
    await source.change('thaw');
    await until(() => player.state.playback.status === 'playing', { what: 'sound again' });
    await watchWords(4);
  });

  it('when a page is seen again; meanwhile nothing moves', async () => {
    await listen(sound('file', { file: 'tone.opus' }));
    await watchWords(2);
    let earliest = 0;
    await outOfSight(async () => {
      const before = highlighted();
      const from = clock();
      await until(() => clock() > from + 2);
      expect(highlighted()).to.equal(before);
      earliest = wordAt(clock());
    });
    // It is told that it is seen before what the test waits for.
    expect(highlighted(), `at ${clock()} s`).to.be.within(earliest, wordAt(clock()));
    await watchWords(2);
  });
});
