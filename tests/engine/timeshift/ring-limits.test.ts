import { afterEach, describe, expect, it, vi } from 'vitest';
import { mediaSourceClass } from '../../../src/engine/timeshift/media-source-class.ts';
import { ringLimits } from '../../../src/engine/timeshift/ring-limits.ts';

describe('how much live audio is kept', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['an hour', {}, undefined, { seconds: 3600, bytes: 64e6 }],
    ['what the station says', {}, 1800, { seconds: 1800, bytes: 64e6 }],
    ['more bytes where it says more', {}, 7200, { seconds: 7200, bytes: 230.4e6 }],
    ['ten minutes where data is to be saved', { connection: { saveData: true } }, undefined, { seconds: 600, bytes: 16e6 }],
    ['ten minutes on a small device', { deviceMemory: 2 }, 3600, { seconds: 600, bytes: 16e6 }],
    ['less where the station says so', { deviceMemory: 1 }, 120, { seconds: 120, bytes: 16e6 }],
  ])('is %s', (_, navigator, keep, limits) => {
    vi.stubGlobal('navigator', navigator);
    expect(ringLimits(keep)).toEqual(limits);
  });
});

describe('what live audio is played by', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is MediaSource, or what iPhones have in its place', () => {
    expect(mediaSourceClass()).toBe(undefined);
    const managed = class {};
    vi.stubGlobal('ManagedMediaSource', managed);
    expect(mediaSourceClass()).toBe(managed);
    const plain = class {};
    vi.stubGlobal('MediaSource', plain);
    expect(mediaSourceClass()).toBe(plain);
  });
});
