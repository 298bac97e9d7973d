/** True where two values are the same, or two plain objects or arrays hold the same values under the same keys. */
export function shallowEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isBag(a) || !isBag(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && Object.is(a[key], b[key]));
}

const isBag = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
