import { median } from './browser.ts';

const rounds = Number(process.env['ROUNDS'] ?? 5);

/** Measures all sides in turn, so that what else the machine does falls on all. Medians by side. */
export async function compare<Side extends string>(
  sides: readonly Side[],
  measure: (side: Side) => Promise<number>,
  times = rounds,
): Promise<Record<Side, number>> {
  const values = new Map<Side, number[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < times; round += 1) {
    for (const side of sides) values.get(side)?.push(await measure(side));
  }
  return Object.fromEntries(sides.map((side) => [side, median(values.get(side) ?? [])])) as Record<Side, number>;
}

export { rounds };
