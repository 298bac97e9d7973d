import type { Player } from '../../src/player/player.ts';
import { until } from '../support/until.ts';
import { station } from './rig.ts';

interface Spell {
  readonly at: number;
  readonly status: string;
}

/** Somebody in a page of their own, for in one page only one sounds; nobody touches it after the first press. */
export class Listener {
  readonly #frame = document.createElement('iframe');
  #player: Player | undefined;
  spells: Spell[] = [];

  async begin(url: string, type: string): Promise<void> {
    this.#frame.src = '/tests/player/one-listener.html';
    document.body.append(this.#frame);
    const inner = () => (this.#frame.contentWindow as unknown as { player?: Player }).player;
    const player = (await until(inner, { what: 'the player' })) as Player;
    this.#player = player;
    player.setCatalog({ items: [station('news', { sources: [{ src: url, type }] })], issues: [] });
    player.subscribe(() => this.#note());
    player.play('news');
  }

  get behind(): number {
    return this.#player?.state.time.live?.behind ?? 0;
  }

  get isKept(): boolean {
    return this.#player?.state.capabilities.canRewindLive === true;
  }

  /** Plays, and its clock runs: for so many seconds, or at all. */
  async sounds(seconds = 0): Promise<void> {
    await until(() => this.spells.at(-1)?.status === 'playing', { what: 'playing', within: 30_000 });
    const clock = () => this.#player?.readClock() ?? 0;
    const goal = clock() + seconds;
    await until(() => clock() > goal, { what: 'a clock that runs', within: (seconds + 30) * 1000 });
  }

  /** Milliseconds since a moment in which it did not play. */
  silentSince(moment: number): number {
    let silent = 0;
    for (const [index, { at, status }] of this.spells.entries()) {
      const end = this.spells[index + 1]?.at ?? performance.now();
      if (status !== 'playing' && end > moment) silent += end - Math.max(at, moment);
    }
    return silent;
  }

  /** Milliseconds from a moment until it plays, which it did not meanwhile; `undefined` while that is to come. */
  backAfter(moment: number): number | undefined {
    const after = this.spells.filter(({ at }) => at >= moment);
    const last = after.at(-1);
    return after.length > 1 && last?.status === 'playing' ? last.at - moment : undefined;
  }

  async end(): Promise<void> {
    this.#player?.dispose();
    this.#frame.remove();
  }

  #note(): void {
    const status = this.#player?.state.playback.status ?? '';
    if (this.spells.at(-1)?.status !== status) this.spells.push({ at: performance.now(), status });
  }
}
