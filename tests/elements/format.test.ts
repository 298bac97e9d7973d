import { describe, expect, it } from 'vitest';
import { clock } from '../../src/i18n/clock.ts';
import { Format } from '../../src/i18n/format.ts';
import { wordsFor } from '../../src/i18n/messages.ts';
import { spokenPercent } from '../../src/i18n/spoken-percent.ts';
import { spokenTime } from '../../src/i18n/spoken-time.ts';

const format = new Format('en');

describe('Format', () => {
  it.each([
    [0, '0:00'],
    [-3, '0:00'],
    [67.9, '1:07'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [36_061, '10:01:01'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(format.time(seconds)).toBe(text);
  });

  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [60, '1 minute'],
    [67, '1 minute 7 seconds'],
    [3605, '1 hour 5 seconds'],
  ])('says %d seconds as %s', (seconds, text) => {
    expect(spokenTime(format, seconds)).toBe(text);
  });

  it('says a fraction in percent', () => {
    expect(spokenPercent(format, 0.7)).toBe('70 percent');
  });

  it('tells the time of day in a zone, and in the reader’s own where the zone is unknown', () => {
    const moment = Date.UTC(2026, 10, 20, 23, 0);
    expect(clock(format, moment, 'America/New_York')).toMatch(/^6:00\sPM$/);
    expect(clock(format, moment, 'Harbor/Nowhere')).toBe(clock(format, moment));
  });

  it('puts ISO dates into words, and leaves others alone', () => {
    expect(format.date('2020-11-20')).toBe('November 20, 2020');
    expect(format.date(`${new Date().getFullYear()}-03-02`)).toBe('March 2');
    expect(format.date('2020-99-99')).toBe('2020-99-99');
    expect(format.date('last Thursday')).toBe('last Thursday');
  });
});

describe('wordsFor', () => {
  it('speaks English where a language is not spoken, or is no language', () => {
    const english = wordsFor('en');
    for (const tag of ['fr', 'en_US', 'constructor', '', 'en-!']) expect(wordsFor(tag)).toBe(english);
  });

  it('keeps a region’s way with numbers and times', () => {
    expect(wordsFor('en-GB').say).toBe(wordsFor('en').say);
    expect(clock(wordsFor('en-GB').format, 0, 'UTC')).toBe('00:00');
  });
});
