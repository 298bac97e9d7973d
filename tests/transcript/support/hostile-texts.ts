export const overridden = 'abc\u202Edef\u2066ghi';

/** Everything that a text can hold which should be text and nothing else. */
export const hostileTexts = {
  markup: '<img src=x onerror=alert(1)> <script>alert(1)</script>',
  'ten thousand nested tags': `${'<b>'.repeat(10_000)}x${'</b>'.repeat(10_000)}`,
  'a line of a megabyte': 'x'.repeat(1_000_000),
  'a megabyte of spaces': `x${' '.repeat(1_000_000)}y`,
  'a megabyte of colons and dashes': `1${':-'.repeat(500_000)}`,
  NUL: 'a\0b',
  'directions that never end': overridden,
  'half a character': 'a\uD800b',
  'a name of objects': '__proto__ constructor toString',
};
