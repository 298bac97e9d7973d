import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/catalog/feed/read-date.ts';
import { readDuration } from '../../../src/catalog/feed/read-duration.ts';
import { readNotes } from '../../../src/catalog/feed/read-notes.ts';

describe('readDuration', () => {
  it.each([
    ['soon', 'soon'],
    ['-5', '-5'],
    ['1:2:3:4', '1:2:3:4'],
    ['PT', 'PT'],
    ['1:02:', '1:02:'],
    ['::45', '::45'],
    [':', ':'],
    ['min', 'min'],
    ['3:53 months', '3:53 months'],
    ['3 months', '3 months'],
    ['1 hour and a half', '1 hour and a half'],
    ['about 45 min', 'about 45 min'],
    ['1h 2026', '1h 2026'],
    ['3m53x', '3m53x'],
    ['3 53', '3 53'],
    ['1.2.3 min', '1.2.3 min'],
    ['2 min 1 hour', '2 min 1 hour'],
    ['', undefined],
    ['0', undefined],
    ['00:00:00', undefined],
    ['233', '233'],
    ['233.5', '233.5'],
    ['3:53', 233],
    ['62:03', 3723],
    ['1:02:03', 3723],
    ['01:02:03.5', 3723.5],
    ['01:02:03,5', 3723.5],
    ['PT1H2M3S', 3723],
    ['pt90m', 5400],
    ['P1DT1S', 86401],
    ['1h 2m 3s', 3723],
    ['1 hr, 2 min', 3720],
    ['45 minutes', 2700],
    ['1 hour and 2 minutes', 3720],
    ['1 hour, 2 minutes, and 3 seconds', 3723],
    ['1.5 hours', 5400],
    ['1,5 h', 5400],
    ['1.1 hours', 3960],
    ['3.5 min', 210],
    ['PT1.5H', 5400],
    ['2 Std. 30 Min.', 9000],
    ['1h02', 3720],
    ['1h02m03', 3723],
    ['1 hour and 2', 3720],
    ['3m53', 233],
    ['3 min 53', 233],
    [':45', 45],
    ['3:53 min', 233],
    ['3:53 minutes', 233],
    ['0:45 sec.', 45],
    ['1:30 h', 5400],
    ['1:02:03 hours', 3723],
  ])('reads %o as %o', (written, seconds) => {
    expect(readDuration(written)).toBe(seconds);
  });

  it.each(['1h', '1', ',', 'h', 'hand', '1:', ' '])('is not kept busy by a hundred thousand of %o', (each) => {
    const began = performance.now();
    readDuration(`1h${each.repeat(100_000)}!`);
    readDuration(each.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('readDate', () => {
  it.each([
    ['', undefined],
    ['yesterday', 'yesterday'],
    ['31 Feb 2026 10:00:00 GMT', '31 Feb 2026 10:00:00 GMT'],
    ['Fri, 20 Zzz 2026 18:00:00 GMT', 'Fri, 20 Zzz 2026 18:00:00 GMT'],
    ['Fri, 20 Nov 2026 18:00:00 -0500', '2026-11-20T23:00:00.000Z'],
    ['Fri, 20 Nov 2026 18:00:00 GMT', '2026-11-20T18:00:00.000Z'],
    ['Fri, 20 Nov 2026 18:00:00 EST', '2026-11-20T23:00:00.000Z'],
    ['Fri, 20 Nov 2026 18:00:00 +05:30', '2026-11-20T12:30:00.000Z'],
    ['Fri 20 November 2026 18:00', '2026-11-20T18:00:00.000Z'],
    ['20 Nov 26 18:00:00 UT', '2026-11-20T18:00:00.000Z'],
    ['20 Nov 99 18:00:00 UT', '1999-11-20T18:00:00.000Z'],
    ['Friday, November 20, 2026', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T18:00:00Z', '2026-11-20T18:00:00.000Z'],
    ['2026-11-20T18:00:00', '2026-11-20T18:00:00.000Z'],
    ['2026-11-20T18:00:00-05:00', '2026-11-20T23:00:00.000Z'],
  ])('reads %o as %o', (written, date) => {
    expect(readDate(written)).toBe(date);
  });
});

describe('readNotes', () => {
  const base = 'https://station.example/feed.xml';
  const read = (html: string) => readNotes(html, base);

  it.each([
    ['', []],
    ['<p> </p><br><ul><li></li></ul>', []],
    ['<script>alert(1)</script><style>p{}</style><p>Text</p>', [[{ text: 'Text' }]]],
    ['<script>never closed', []],
    ['<p onclick="x()"><img src=x onerror=alert(1)>Safe</p>', [[{ text: 'Safe' }]]],
    ['<a href="javascript:alert(1)">Press</a> me', [[{ text: 'Press me' }]]],
    ['<a href="java\nscript:alert(1)">Press</a>', [[{ text: 'Press' }]]],
    ['<a href="data:text/html,x">Press</a>', [[{ text: 'Press' }]]],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', [[{ text: '<script>alert(1)</script>' }]]],
    ['1 < 2 <b>and</b> 3 &gt; 2', [[{ text: '1 < 2 and 3 > 2' }]]],
    ['One\n\nTwo', [[{ text: 'One' }], [{ text: 'Two' }]]],
    ['<p>One\n  line</p><div>Two<br/>Three</div>', [[{ text: 'One line' }], [{ text: 'Two' }], [{ text: 'Three' }]]],
    ['<ul><li>One</li><li>Two</li></ul>', [[{ text: '• One' }], [{ text: '• Two' }]]],
    [
      'See <a href="/a?b=1&amp;c=2">this <i>page</i></a>.',
      [[{ text: 'See ' }, { text: 'this page', href: 'https://station.example/a?b=1&c=2' }, { text: '.' }]],
    ],
    ['Old: <a href="http://old.example/">old</a>', [[{ text: 'Old: ' }, { text: 'old', href: 'https://old.example/' }]]],
    [
      'At https://a.example/x, and (http://b.example/y).',
      [
        [
          { text: 'At ' },
          { text: 'https://a.example/x', href: 'https://a.example/x' },
          { text: ', and (' },
          { text: 'http://b.example/y', href: 'https://b.example/y' },
          { text: ').' },
        ],
      ],
    ],
  ])('reads %o', (html, notes) => {
    expect(read(html)).toEqual(notes);
  });

  it('without the feed’s address leads to absolute ones only', () => {
    expect(readNotes('<a href="/a">a</a> <a href="https://b.example/">b</a>', undefined)).toEqual([
      [{ text: 'a ' }, { text: 'b', href: 'https://b.example/' }],
    ]);
  });
});
