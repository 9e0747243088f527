// What in a dossier does not go together: claims against claims, claims against wire, style or reveal.
import { MAKER_VOCABULARIES } from '../wire/makers';
import type { ClaimCount } from './claims';
import type { Pooled } from './pool';
import type { WireVerdict } from './wire-verdict';

/** One contradiction; makers are ids. */
export type Contradiction =
  | { kind: 'makers'; makers: string[] }
  | { kind: 'reveal'; claimed: string; revealed: string }
  | { kind: 'looks'; claimed: string; looks: string; p: number }
  | { kind: 'vocabulary'; claimed: string; vocabulary: string; n: number }
  | { kind: 'cutoffs'; months: string[] };

interface Parts {
  claims: readonly ClaimCount[];
  cutoffs: readonly ClaimCount[];
  maker: string | null;
  /** Everything but claims, together. */
  unclaimed: Pooled | null;
  wire: WireVerdict;
}

/** From which probability on looks may contradict a claim. */
const SURE = 0.6;
/** Answers whose cuts must fit a vocabulary before it contradicts a claim. */
const FITS = 2;

/** True when one of the maker's published vocabularies is this one, or some are not published. */
export function mayHave(maker: string, vocabulary: string): boolean {
  const lines = MAKER_VOCABULARIES.filter((line) => line.maker === maker);
  return lines.length === 0 || lines.some((line) => line.vocabulary === vocabulary);
}

function againstClaim(claimed: string, { maker, unclaimed, wire }: Parts): Contradiction[] {
  const found: Contradiction[] = [];
  if (maker !== null && maker !== claimed) found.push({ kind: 'reveal', claimed, revealed: maker });
  const [first] = unclaimed?.makers ?? [];
  if (first && first.maker !== claimed && first.p >= SURE) {
    found.push({ kind: 'looks', claimed, looks: first.maker, p: first.p });
  }
  const [best] = wire.vocabularies.filter(({ id }) => id !== 'none');
  if (best && best.n >= FITS && !mayHave(claimed, best.id)) {
    found.push({ kind: 'vocabulary', claimed, vocabulary: best.id, n: best.n });
  }
  return found;
}

/** Everything in a dossier that speaks against itself. */
export function contradictionsOf(parts: Parts): Contradiction[] {
  const { claims, cutoffs } = parts;
  const found: Contradiction[] = [];
  if (claims.length > 1) found.push({ kind: 'makers', makers: claims.map(({ value }) => value) });
  const [first] = claims;
  if (first) found.push(...againstClaim(first.value, parts));
  // A year says no more than its months do.
  const months = cutoffs.map(({ value }) => value);
  const apart = months.filter((one) => !months.some((x) => x !== one && x.startsWith(one)));
  if (apart.length > 1) found.push({ kind: 'cutoffs', months: apart.sort() });
  return found;
}
