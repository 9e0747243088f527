// How often each selector of a site's data matches on the page fixtures it was made with.

/** Fewest and most matches over the fixtures. */
export interface Expected {
  min: number;
  max: number;
}

/** By selector name, for one pack and the parts that all packs share. Takes data of any make; empty where it has none. */
export function expectedHits(data: unknown, pack: string | null): Map<string, Expected> {
  const expected = new Map<string, Expected>();
  const packs = part(data, 'packs');
  const named = Array.isArray(packs) ? packs.find((one) => part(one, 'name') === pack) : undefined;
  for (const source of [part(data, 'structure'), named]) {
    const selectors = part(source, 'selectors');
    for (const [name, selector] of entries(selectors)) {
      const counts = entries(part(selector, 'counts'))
        .map(([, count]) => count)
        .filter((count) => typeof count === 'number');
      if (counts.length > 0) {
        expected.set(name, { min: Math.min(...counts), max: Math.max(...counts) });
      }
    }
  }
  return expected;
}

function part(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
