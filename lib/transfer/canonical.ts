// One text for each JSON value, whatever the order of its keys; what merging compares and breaks ties with.

/** JSON with the keys of every object in code-unit order: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlainObject(part) ? sorted(part) : part,
  );
}

/** True for an object that is no array. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(object).sort();
  // A key such as "10" sorts as an index in any object; it does so in equal objects alike.
  return Object.fromEntries(keys.map((key) => [key, object[key]]));
}

/** Something to compare by; earlier entries count first. */
export type Rank = readonly (number | string)[];

/** Orders two ranks of the same shape: negative, zero or positive. */
export function compareRanks(x: Rank, y: Rank): number {
  for (const [i, left] of x.entries()) {
    const right = y[i];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * The greater of two values by rank, with the canonical text as the last word, so that the choice never depends on the
 * order of the arguments. Null is less than anything.
 */
export function greater<T>(x: T, y: T, rank: (value: NonNullable<T>) => Rank = () => []): T {
  if (x === null || x === undefined) return y;
  if (y === null || y === undefined) return x;
  const order = compareRanks(rank(x), rank(y));
  if (order !== 0) return order > 0 ? x : y;
  return canonicalJson(x) >= canonicalJson(y) ? x : y;
}

/** Fields of two objects that are in neither list of known ones: all of them, the greater where both have one. */
export function mergeUnknown(
  x: object,
  y: object,
  known: Iterable<string>,
): Record<string, unknown> {
  const skip = new Set(known);
  const merged = new Map<string, unknown>();
  for (const [key, value] of [...Object.entries(x), ...Object.entries(y)]) {
    if (skip.has(key)) continue;
    merged.set(key, merged.has(key) ? greater(merged.get(key), value) : value);
  }
  return Object.fromEntries(merged);
}
