import { describe, expect, it, vi } from 'vitest';
import { Store } from '../../src/player/store.ts';

const makeStore = () => new Store({ time: { current: 0 }, volume: { level: 1 } });

describe('the store', () => {
  it('gives a frozen snapshot with frozen parts', () => {
    const { state } = makeStore();
    expect(Object.isFrozen(state)).toBe(true);
    expect(Object.isFrozen(state.time)).toBe(true);
  });

  it('keeps the parts that did not change', () => {
    const store = makeStore();
    const { volume } = store.state;
    store.patch({ time: { current: 1 } });
    expect(store.state.volume).toBe(volume);
    expect(store.state.time.current).toBe(1);
  });

  it('wakes nobody when nothing changed', () => {
    const store = makeStore();
    const listener = vi.fn();
    store.subscribe(listener);
    store.patch({ time: store.state.time });
    expect(listener).not.toHaveBeenCalled();
  });

  it('tells until it is asked to stop, by function or by signal', () => {
    const store = makeStore();
    const controller = new AbortController();
    const byFunction = vi.fn();
    const bySignal = vi.fn();
    const stop = store.subscribe(byFunction);
    store.subscribe(bySignal, controller);
    stop();
    controller.abort();
    store.patch({ time: { current: 2 } });
    expect(byFunction).not.toHaveBeenCalled();
    expect(bySignal).not.toHaveBeenCalled();
  });

  it('does not tell of a part that is ignored, unless another changes with it', () => {
    const store = makeStore();
    const listener = vi.fn();
    store.subscribe(listener, { ignore: 'time' });
    store.patch({ time: { current: 1 } });
    expect(listener).not.toHaveBeenCalled();
    store.patch({ time: { current: 2 }, volume: { level: 0.5 } });
    expect(listener).toHaveBeenCalledOnce();
    store.patch({ volume: { level: 0.6 } });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('tells the others when one listener throws', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const store = makeStore();
    const listener = vi.fn();
    store.subscribe(() => {
      throw new Error('a listener of the page');
    });
    store.subscribe(listener);
    store.patch({ time: { current: 3 } });
    expect(listener).toHaveBeenCalledOnce();
    expect(reported).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('tells nobody anything older last, where somebody changes it while it is told', () => {
    const store = makeStore();
    store.subscribe(({ volume }) => volume.level === 1 && store.patch({ volume: { level: 0.5 } }));
    const told: number[] = [];
    store.subscribe(({ volume }) => told.push(volume.level));
    store.patch({ time: { current: 1 } });
    expect(told).toEqual([0.5, 0.5]);
  });
});
