// Counts what the stored evidence of the wire says of a name: which vocabulary its pieces fit, and how they came.
import type { Sighting } from './sightings';

/** What the pieces of all answers of a name came to. */
export interface WireVerdict {
  /** Answers that came in pieces. */
  pieces: number;
  /** Vocabularies by how many answers they fit best, most first; `none` where the cuts fit none that we have. */
  vocabularies: { id: string; n: number }[];
  /** Answers whose site cut them anew, so that only the rhythm is left. */
  recut: number;
  /** The newest sentence on cadence and on rhythm; null where there is none. */
  cadence: string | null;
  rhythm: string | null;
}

const VOCABULARY = 'vocabulary:';

/** Reads the evidence that was sealed with the battles; nothing is cut or tokenised again. */
export function wireVerdict(sightings: readonly Sighting[]): WireVerdict {
  const counts = new Map<string, number>();
  let recut = 0;
  let cadence: string | null = null;
  let rhythm: string | null = null;
  for (const { cue, heuristic, sentence } of sightings.flatMap(({ wire }) => wire)) {
    if (cue.startsWith(VOCABULARY)) {
      const id = cue.slice(VOCABULARY.length);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    if (cue.startsWith('recut:')) recut += 1;
    if (heuristic === 'wire-cadence') cadence = sentence;
    if (heuristic === 'wire-rhythm') rhythm = sentence;
  }
  return {
    pieces: sightings.filter(({ hasPieces }) => hasPieces).length,
    vocabularies: [...counts]
      .map(([id, n]) => ({ id, n }))
      .sort((x, y) => y.n - x.n || (x.id < y.id ? -1 : 1)),
    recut,
    cadence,
    rhythm,
  };
}
