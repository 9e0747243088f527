// Says in a few numbers how many tokens the pieces of an answer hold.

/** How many tokens pieces hold. */
export interface RunSummary {
  /** The commonest number. */
  usual: number;
  /** Share of the pieces that hold that many, 0..1. */
  share: number;
  /** Nine of ten pieces hold at least and at most so many. */
  from: number;
  to: number;
}

/** Null for no pieces. Pieces that hold no end of a token are left out: they were cut inside one. */
export function summariseRuns(tokensPerPiece: readonly number[]): RunSummary | null {
  const runs = tokensPerPiece.filter((tokens) => tokens > 0).sort((a, b) => a - b);
  if (runs.length === 0) return null;
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  const at = (share: number) => runs[Math.round(share * (runs.length - 1))] ?? usual;
  return { usual, share: count / runs.length, from: at(0.05), to: at(0.95) };
}
