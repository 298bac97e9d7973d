import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EventSourceLike, readCaptions } from '../../src/player/caption-source.ts';
import type { Issue } from '../../src/support/issue.ts';
import { LiveTranscript } from '../../src/transcript/live/live-transcript.ts';

const now = Date.UTC(2026, 10, 23, 18);
const event = (id: string, second: number, text = id) =>
  JSON.stringify({ id, start: new Date(now + second * 1000).toISOString(), duration: 2, text });

class FakeEventSource implements EventSourceLike {
  readyState = 0;
  readonly #listeners: [string, (event: { data?: unknown }) => void][] = [];

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.#listeners.push([type, listener]);
  }

  close(): void {
    this.readyState = 2;
  }

  open(): void {
    this.readyState = 1;
    this.#tell('open');
  }

  say(...data: unknown[]): void {
    for (const each of data) this.#tell('message', each);
  }

  /** @param readyState 0: the browser asks again itself; 2: it has given up */
  fail(readyState: number): void {
    this.readyState = readyState;
    this.#tell('error');
  }

  #tell(type: string, data?: unknown): void {
    for (const [name, listener] of this.#listeners) if (name === type) listener({ data });
  }
}

function rig({ src = 'https://captions.example/news', started = true, transcript = LiveTranscript.empty() } = {}) {
  const asked: FakeEventSource[] = [];
  const told: LiveTranscript[] = [];
  const issues: Issue[] = [];
  const abort = new AbortController();
  const begin = () =>
    readCaptions(
      {
        src,
        transcript,
        signal: abort.signal,
        listener: { changed: (next) => told.push(next), report: (found) => issues.push(...found) },
        open: () => {
          const source = new FakeEventSource();
          asked.push(source);
          return source;
        },
      },
      { started },
    );
  const newest = () => {
    const source = asked.at(-1);
    if (!source) throw new Error('Nothing was asked for.');
    return source;
  };
  const texts = () =>
    told
      .at(-1)
      ?.cues()
      .map(({ text }) => text);
  const codes = () => issues.map(({ code }) => code);
  return { begin, began: begin(), asked, newest, told, texts, issues, codes, abort };
}

let online = new EventTarget();

beforeEach(() => {
  online = new EventTarget();
  vi.useFakeTimers({ now });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.stubGlobal('addEventListener', online.addEventListener.bind(online));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('live captions', () => {
  it('join the transcript as they come, corrections in their place', () => {
    const r = rig();
    r.newest().open();
    r.newest().say(event('b', 3), event('a', 0));
    vi.advanceTimersByTime(100);
    expect(r.texts()).toEqual(['a', 'b']);
    r.newest().say(event('a', 0, 'A'), event('c', 6));
    vi.advanceTimersByTime(100);
    expect(r.texts()).toEqual(['A', 'b', 'c']);
    r.newest().say(event('c', 6));
    vi.advanceTimersByTime(100);
    expect(r.told.length).toBe(2);
    expect(r.issues).toEqual([]);
  });

  it('that were said before are told in one go, and soon', () => {
    const r = rig();
    for (let second = 0; second < 500; second += 1) r.newest().say(event(`${second}`, second));
    vi.advanceTimersByTime(100);
    expect(r.told.map(({ length }) => length)).toEqual([500]);
  });

  it('go on where they were left', () => {
    const before = rig();
    before.newest().say(event('a', 0));
    vi.advanceTimersByTime(100);
    const r = rig({ transcript: before.told[0] ?? LiveTranscript.empty() });
    r.newest().say(event('a', 0));
    vi.advanceTimersByTime(100);
    expect(r.told).toEqual([]);
    r.newest().say(event('b', 3));
    vi.advanceTimersByTime(100);
    expect(r.texts()).toEqual(['a', 'b']);
  });

  it('that are torn are told of, a few times, and the rest goes on', () => {
    const r = rig();
    r.newest().say(...Array(1000).fill('{'), undefined, event('a', 0));
    vi.advanceTimersByTime(100);
    expect(r.codes()).toEqual(Array(10).fill('bad-json'));
    expect(r.texts()).toEqual(['a']);
    r.newest().say('[]');
    vi.advanceTimersByTime(100);
    expect(r.codes().slice(10)).toEqual(['bad-value']);
  });

  it('of another day are left out', () => {
    const r = rig();
    r.newest().say(event('a', 100_000));
    vi.advanceTimersByTime(100);
    expect([r.told.length, r.codes()]).toEqual([0, ['bad-time']]);
  });
});

describe('manners', () => {
  beforeEach(() => vi.stubGlobal('location', { origin: 'https://page.example' }));

  it('another origin is not asked before the first press of Play', () => {
    const r = rig({ started: false });
    expect([r.began, r.asked.length]).toEqual([false, 0]);
    expect(rig({ started: false, src: 'https://page.example/captions' }).began).toBe(true);
    expect(rig({ started: true }).began).toBe(true);
  });

  it('nothing is asked, heard or told once it has ended', () => {
    const r = rig();
    r.newest().say(event('a', 0));
    r.abort.abort();
    expect(r.newest().readyState).toBe(2);
    r.newest().say(event('b', 3));
    r.newest().fail(2);
    online.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(60_000);
    expect([r.told.length, r.issues.length, r.asked.length]).toEqual([0, 0, 1]);
    expect(r.begin()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends in the middle of telling, too', () => {
    const r = rig();
    const stop = vi.spyOn(r.told, 'push').mockImplementation(() => {
      r.abort.abort();
      return 1;
    });
    r.newest().say('{', event('a', 0));
    vi.advanceTimersByTime(100);
    expect([stop.mock.calls.length, r.issues.length]).toEqual([1, 0]);
  });
});

describe('a connection that breaks', () => {
  it('is left to the browser, as long as it asks again', () => {
    const r = rig();
    r.newest().open();
    r.newest().fail(0);
    vi.advanceTimersByTime(60_000);
    r.newest().say(event('a', 0));
    vi.advanceTimersByTime(100);
    expect([r.asked.length, r.texts(), r.issues]).toEqual([1, ['a'], []]);
  });

  it('is made anew where the browser gives up, with ever longer waits', () => {
    const r = rig();
    r.newest().fail(2);
    expect(r.codes()).toEqual(['captions-unreachable']);
    vi.advanceTimersByTime(399);
    expect(r.asked.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(r.asked.length).toBe(2);
    for (let second = 0; second < 3600; second += 1) {
      if (r.newest().readyState === 0) r.newest().fail(2);
      vi.advanceTimersByTime(1000);
    }
    expect(r.asked.length).toBeGreaterThan(3570 / 30);
    expect(r.asked.length).toBeLessThan(150);
    expect(r.asked.slice(0, -1).every(({ readyState }) => readyState === 2)).toBe(true);
  });

  it('that held is asked for soon when it breaks again', () => {
    const r = rig();
    for (let second = 0; second < 600; second += 1) {
      if (r.newest().readyState === 0) r.newest().fail(2);
      vi.advanceTimersByTime(1000);
    }
    vi.advanceTimersByTime(30_000);
    r.newest().open();
    vi.advanceTimersByTime(20_000);
    const before = r.asked.length;
    r.newest().fail(2);
    vi.advanceTimersByTime(400);
    expect(r.asked.length).toBe(before + 1);
  });

  it('waits for the network, and is made anew when that is back', () => {
    vi.stubGlobal('navigator', { onLine: false });
    const r = rig();
    r.newest().fail(2);
    vi.advanceTimersByTime(600_000);
    expect(r.asked.length).toBe(1);
    online.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(400);
    expect(r.asked.length).toBe(2);
    vi.stubGlobal('navigator', { onLine: true });
    r.newest().fail(2);
    vi.advanceTimersByTime(799);
    expect(r.asked.length).toBe(2);
    vi.advanceTimersByTime(1);
    expect(r.asked.length).toBe(3);
  });

  it('that looks open is made anew on another network, and nothing is told twice', () => {
    const r = rig();
    r.newest().open();
    r.newest().say(event('a', 0));
    online.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(400);
    expect(r.asked.map(({ readyState }) => readyState)).toEqual([2, 0]);
    r.newest().say(event('a', 0), event('b', 3));
    vi.advanceTimersByTime(1000);
    expect([r.asked.length, r.texts()]).toEqual([2, ['a', 'b']]);
  });

  it('that says nothing for long is made anew, ever more seldom, until something is said', () => {
    const r = rig();
    r.newest().open();
    vi.advanceTimersByTime(59_000);
    expect(r.asked.length).toBe(1);
    vi.advanceTimersByTime(62_000);
    expect(r.asked.map(({ readyState }) => readyState)).toEqual([2, 0]);
    for (let minute = 0; minute < 240; minute += 1) {
      if (r.newest().readyState === 0) r.newest().open();
      vi.advanceTimersByTime(60_000);
    }
    expect(r.asked.length).toBeLessThan(35);
    expect(r.asked.length).toBeGreaterThan(14);
    const before = r.asked.length;
    if (r.newest().readyState === 0) r.newest().open();
    r.newest().say(event('a', 0));
    vi.advanceTimersByTime(121_000);
    expect(r.asked.length).toBe(before + 1);
  });
});
