import { describe, expect, it } from 'vitest';
import { createWatch } from '../../src/player/watch.ts';
import { Scope } from '../../src/support/scope.ts';

const setUp = () => {
  const owner = new Scope();
  const scopes: Scope[] = [];
  return { owner, scopes, watch: createWatch(owner, (scope) => scopes.push(scope)) };
};

describe('work for watchers', () => {
  it('is begun once for many, and ended with the last', () => {
    const { scopes, watch } = setUp();
    const first = new AbortController();
    const second = new AbortController();
    watch(first.signal);
    watch(second.signal);
    expect(scopes).toHaveLength(1);
    first.abort();
    expect(scopes[0]?.released).toBe(false);
    second.abort();
    expect(scopes[0]?.released).toBe(true);
  });

  it('begins again for a watcher that comes later', () => {
    const { scopes, watch } = setUp();
    const first = new AbortController();
    watch(first.signal);
    first.abort();
    watch(new AbortController().signal);
    expect(scopes).toHaveLength(2);
    expect(scopes[1]?.released).toBe(false);
  });

  it('ends with its owner, and does not begin after it', () => {
    const { owner, scopes, watch } = setUp();
    watch(new AbortController().signal);
    owner.release();
    watch(new AbortController().signal);
    expect(scopes.map(({ released }) => released)).toEqual([true]);
  });
});
