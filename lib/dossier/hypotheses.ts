// What in a dossier speaks for a hypothesis of the user's, and what against it.

import type { ClaimCount } from './claims';
import { mayHave } from './contradictions';
import type { Kin, Vote } from './kinship';
import type { Hypothesis } from './own';
import type { Pooled } from './pool';
import type { Kinship } from './two-sample';
import type { WireVerdict } from './wire-verdict';

/** One thing that speaks for a hypothesis (`isFor`) or against it. Makers are ids. */
export type Argument = { isFor: boolean } & (
  | { kind: 'part'; part: string; nats: number; rival: string }
  | { kind: 'reveal'; maker: string }
  | { kind: 'claims'; maker: string; n: number }
  | { kind: 'vocabulary'; vocabulary: string; n: number }
  | { kind: 'votes'; model: string; n: number; of: number }
  | { kind: 'kin'; name: string; kinship: Kinship; n: readonly [number, number] }
);

export interface Weighed {
  hypothesis: Hypothesis;
  /** Probability of its maker by all answers, 0..1; null while none was read. */
  p: number | null;
  arguments: Argument[];
}

interface Parts {
  maker: string | null;
  pooled: Pooled | null;
  claims: readonly ClaimCount[];
  wire: WireVerdict;
  votes: readonly Vote[];
  kin: readonly Kin[];
}

/** Less than this is not worth a line, nats. */
const WORTH_SAYING = 0.1;

/** Each kind of evidence against the strongest other maker. */
function partArguments(maker: string, pooled: Pooled): Argument[] {
  const rival = pooled.makers.find((one) => one.maker !== maker)?.maker ?? 'none';
  return pooled.parts.flatMap(({ kind: part, llr }): Argument[] => {
    const nats = (llr[maker] ?? 0) - (llr[rival] ?? 0);
    if (part === 'prior' || Math.abs(nats) < WORTH_SAYING) return [];
    return [{ kind: 'part', part, nats, rival, isFor: nats > 0 }];
  });
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** True for two names of models of which one is the beginning of the other, as with a date behind it. */
export function isSameName(x: string, y: string): boolean {
  const [a, b] = [plain(x), plain(y)];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

function modelArguments(model: string, { votes, kin }: Parts): Argument[] {
  if (plain(model) === '') return [];
  const of = votes.reduce((sum, { n }) => sum + n, 0);
  const voted = votes.find((vote) => isSameName(vote.model, model));
  const found: Argument[] = voted
    ? [{ kind: 'votes', model: voted.model, n: voted.n, of, isFor: voted.n * 4 >= of }]
    : [];
  for (const { name, kinship, n } of kin) {
    if (kinship === 'few' || !isSameName(name, model)) continue;
    found.push({ kind: 'kin', name, kinship, n, isFor: kinship !== 'unrelated' });
  }
  return found;
}

function argumentsOf({ maker, model }: Hypothesis, parts: Parts): Argument[] {
  const found: Argument[] = [];
  if (parts.maker !== null) {
    found.push({ kind: 'reveal', maker: parts.maker, isFor: parts.maker === maker });
  }
  if (parts.pooled) found.push(...partArguments(maker, parts.pooled));
  for (const { value, n } of parts.claims) {
    found.push({ kind: 'claims', maker: value, n, isFor: value === maker });
  }
  const [best] = parts.wire.vocabularies.filter(({ id }) => id !== 'none');
  if (best) {
    const isFor = mayHave(maker, best.id);
    found.push({ kind: 'vocabulary', vocabulary: best.id, n: best.n, isFor });
  }
  return [...found, ...modelArguments(model, parts)];
}

/** Each hypothesis with its arguments, in the order in which they were put up. */
export function weigh(hypotheses: readonly Hypothesis[], parts: Parts): Weighed[] {
  return hypotheses.map((hypothesis) => ({
    hypothesis,
    p: parts.pooled?.makers.find(({ maker }) => maker === hypothesis.maker)?.p ?? null,
    arguments: argumentsOf(hypothesis, parts),
  }));
}
