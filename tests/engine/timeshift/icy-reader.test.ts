import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IcyInterleaver, META_INTERVAL } from '../../../demo/station/icy.ts';
import { IcyReader } from '../../../src/engine/timeshift/icy-reader.ts';
import { anyCharacter } from '../../support/any-character.ts';

interface Met {
  readonly at: number;
  readonly text: string;
}

function readIcy(bytes: Uint8Array, interval: number, pieces: readonly number[]) {
  const parts: Uint8Array[] = [];
  let length = 0;
  const metadata: Met[] = [];
  const reader = new IcyReader(interval, {
    audio(part) {
      parts.push(part);
      length += part.length;
    },
    metadata: (part) => metadata.push({ at: length, text: new TextDecoder().decode(part) }),
  });
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = pieces[turn % pieces.length] ?? 1;
    reader.push(bytes.subarray(at, at + size));
    at += size;
  }
  return { audio: Buffer.concat(parts), metadata };
}

/** Sizes, in turn; one of them is no crumb, or a station's worth of single bytes would be handed over. */
const anyPieces = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 7 }), fc.integer({ min: 500, max: 9000 }))
  .map(([some, one]) => [...some, one]);

test('takes apart what the station puts together, to the byte, in pieces of any size', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 4 }),
      anyPieces,
      (titles, pieces) => {
        const clean = titles.map((title) => title.replaceAll('\0', ' '));
        const audio = Uint8Array.from({ length: META_INTERVAL * clean.length + 500 }, (_, index) => index % 253);
        const icy = new IcyInterleaver((position) => clean[position / META_INTERVAL - 1] ?? '');
        const wire = Buffer.concat([...icy.interleave(Buffer.from(audio), 0)]);
        const read = readIcy(wire, META_INTERVAL, pieces);
        expect(read.audio.equals(audio)).toBe(true);
        const news = clean.map((title, index) => ({ at: META_INTERVAL * (index + 1), text: `StreamTitle='${title}';` }));
        expect(read.metadata).toEqual(news.filter(({ text }, index) => text !== news[index - 1]?.text));
      },
    ),
    { numRuns: 25 },
  );
});

test('the longest block fills 255 units and has no padding', () => {
  const block = new Uint8Array(1 + 255 * 16).fill(97);
  block[0] = 255;
  const read = readIcy(Uint8Array.from([1, 2, 3, ...block, 4, 5, 6, 0, 7]), 3, [1]);
  expect([...read.audio]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(read.metadata).toEqual([{ at: 3, text: 'a'.repeat(4080) }]);
});
