import fc from 'fast-check';

/** Any code point but half a pair, as fast-check's unit `binary` has them, whose table alone takes seconds to make. */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));
