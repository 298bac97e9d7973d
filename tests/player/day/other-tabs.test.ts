import { describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../src/support/scope.ts';
import type { Rig } from '../rig.ts';

type Heard = (event: { data: unknown }) => void;

/** Channels of one origin, whose messages come when the test lets them. */
class Origin {
  readonly #tabs: Heard[] = [];
  readonly #under: (() => void)[] = [];

  open() {
    let hear: Heard = () => {};
    const own: Heard = (event) => hear(event);
    this.#tabs.push(own);
    return {
      postMessage: (data: unknown) => {
        for (const tab of this.#tabs) if (tab !== own) this.#under.push(() => tab({ data }));
      },
      addEventListener: (_: string, listener: Heard) => {
        hear = listener;
      },
      close: () => this.#tabs.splice(this.#tabs.indexOf(own), 1),
    };
  }

  deliver(): void {
    for (const message of this.#under.splice(0)) message();
  }
}

/** A page of its own, with modules of its own: within one page a second player silences the first by itself. */
async function tab(origin: Origin): Promise<Rig & { scope: Scope }> {
  vi.resetModules();
  const { rig } = await import('../rig.ts');
  const { yieldToOtherTabs } = await import('../../../src/player/day/other-tabs.ts');
  const r = rig();
  const scope = new Scope();
  yieldToOtherTabs(r.player, () => origin.open() as never, scope);
  return { ...r, scope };
}

describe('one sound across tabs', () => {
  it('silences the others, which say where it went', async () => {
    const origin = new Origin();
    const [one, two] = [await tab(origin), await tab(origin)];
    one.player.play('a');
    one.sound();
    origin.deliver();
    two.player.play('b');
    two.sound();
    origin.deliver();
    expect(one.player.state).toMatchObject({ playback: { status: 'paused' }, elsewhere: 'Episode b' });
    expect(two.player.state.playback.status).toBe('playing');
    one.player.play();
    expect(one.player.state.elsewhere).toBeUndefined();
  });

  it('is never none, where two begin at once', async () => {
    const origin = new Origin();
    const [one, two] = [await tab(origin), await tab(origin)];
    one.player.play('a');
    two.player.play('b');
    origin.deliver();
    const sounding = [one, two].filter(({ player }) => player.state.playback.status !== 'paused');
    expect(sounding).toHaveLength(1);
  });

  it('is the one that began last, where the clock was set back in between', async () => {
    vi.useFakeTimers();
    try {
      const origin = new Origin();
      const [one, two] = [await tab(origin), await tab(origin)];
      one.player.play('a');
      origin.deliver();
      vi.advanceTimersByTime(5000);
      vi.setSystemTime(Date.now() - 3_600_000);
      two.player.play('b');
      origin.deliver();
      expect(one.player.state.playback.status).toBe('paused');
      expect(two.player.state.playback.status).toBe('loading');
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves alone who is silent', async () => {
    const origin = new Origin();
    const [one, two] = [await tab(origin), await tab(origin)];
    two.player.play('b');
    origin.deliver();
    expect(one.player.state.elsewhere).toBeUndefined();
  });

  it.each([null, 'quiet!', {}, { title: 7, since: 1, by: 1 }])('does not listen to %j', async (nonsense) => {
    const origin = new Origin();
    const one = await tab(origin);
    one.player.play('a');
    origin.open().postMessage(nonsense);
    origin.deliver();
    expect(one.player.state.playback.status).toBe('loading');
  });

  it('ends with its scope', async () => {
    const origin = new Origin();
    const [one, two] = [await tab(origin), await tab(origin)];
    one.player.play('a');
    one.scope.release();
    two.player.play('b');
    origin.deliver();
    expect(one.player.state.elsewhere).toBeUndefined();
  });
});
