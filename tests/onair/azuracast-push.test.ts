import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToAzuracast } from '../../src/onair/azuracast-push.ts';
import { Scope } from '../../src/support/scope.ts';
import { sampleJson } from './sample.ts';

/** What the browser's own does, by hand. */
class Events {
  static made: Events[] = [];
  onmessage: ((event: { data: string }) => void) | undefined;
  onerror: (() => void) | undefined;
  closed = false;
  readonly src: string;
  constructor(src: string) {
    this.src = src;
    Events.made.push(this);
  }
  close() {
    this.closed = true;
  }
}

let number = 0;
/** Of another station each time: where nothing came is remembered. */
function anotherAddress(): string {
  number += 1;
  return `https://radio.example/api/nowplaying/s${number}`;
}

function listen(address = anotherAddress(), answer = '{}') {
  const scope = new Scope();
  const titles: unknown[] = [];
  let over = false;
  const listening = listenToAzuracast(address, new TextEncoder().encode(answer), {}, ({ now }) => titles.push(now?.title), scope).then(
    () => {
      over = true;
    },
  );
  return { address, scope, titles, listening, over: () => over, events: Events.made.at(-1) as Events };
}
const np = () => JSON.stringify({ pub: { data: { np: sampleJson('azuracast-nowplaying.json') } } });
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('listening to AzuraCast', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    Events.made = [];
    vi.stubGlobal('EventSource', Events);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('takes what comes, pings left out', () => {
    const { events, titles } = listen();
    expect(events.src).toContain('/api/live/nowplaying/sse?cf_connect=');
    events.onmessage?.({ data: '{}' });
    events.onmessage?.({ data: np() });
    events.onmessage?.({ data: 'nonsense' });
    expect(titles).toEqual(['Gulls']);
  });

  it('is over where nothing has come for a minute, pings included', async () => {
    const { events, over } = listen();
    for (let count = 0; count < 5; count += 1) {
      await vi.advanceTimersByTimeAsync(59_000);
      events.onmessage?.({ data: '{}' });
    }
    expect(over()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([over(), events.closed]).toEqual([true, true]);
  });

  it('is over with the first error: the browser does not ask again by itself', async () => {
    const { events, over } = listen();
    events.onmessage?.({ data: '{}' });
    events.onerror?.();
    await settled();
    expect([over(), events.closed]).toEqual([true, true]);
  });

  it('is not tried again where nothing has ever come', async () => {
    const { events, address } = listen();
    events.onerror?.();
    const again = listen(address);
    await again.listening;
    expect(Events.made.length).toBe(1);
  });

  it('is tried again where it had come', async () => {
    const { events, address } = listen();
    events.onmessage?.({ data: '{}' });
    events.onerror?.();
    listen(address);
    expect(Events.made.length).toBe(2);
  });

  it('is over with its scope, and while the page is hidden', async () => {
    const { scope, listening, events } = listen();
    scope.release();
    await listening;
    expect(events.closed).toBe(true);
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    const seen = listen();
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    await seen.listening;
    expect(seen.events.closed).toBe(true);
    await listen().listening;
    expect(Events.made.length).toBe(2);
  });

  it('asks by the short name that the answer tells, where the address has the station’s number', () => {
    const { events } = listen('https://radio.example/api/nowplaying/7', '{"station":{"id":7,"shortcode":"harbor"}}');
    expect(new URL(events.src).searchParams.get('cf_connect')).toContain('"station:harbor"');
  });

  it.each(['https://radio.example/api/nowplaying/7', 'https://radio.example/status'])('is over at once for %s', async (address) => {
    await listen(address).listening;
    expect(Events.made).toEqual([]);
  });
});
