// Turns the parts of a sealed guess into factors that speak for its first maker rather than the second.
import type { SideGuess } from '../../lib/db/schema';

/** One part. The factors of all parts multiply to `odds`. */
export interface Factor {
  kind: string;
  /** Above 1 it makes the first maker likelier than the second, below 1 less likely. */
  factor: number;
}

export interface Odds {
  first: string;
  second: string;
  factors: readonly Factor[];
  /** How many times likelier the first maker is. */
  odds: number;
}

/** Null for guesses of before parts were kept, and where there is nobody to compare with. */
export function oddsOf({ makers, parts }: SideGuess): Odds | null {
  const [first, second] = makers.filter(({ maker }) => maker !== 'none');
  if (!first || !second || !parts || parts.length === 0) return null;
  const nats = ({ llr }: (typeof parts)[number]) =>
    (llr[first.maker] ?? 0) - (llr[second.maker] ?? 0);
  const factors = parts
    .map((part) => ({ kind: part.kind, factor: Math.exp(nats(part)) }))
    .sort((x, y) => y.factor - x.factor);
  const odds = Math.exp(parts.reduce((sum, part) => sum + nats(part), 0));
  return { first: first.maker, second: second.maker, factors, odds };
}

export interface ModelPart {
  model: string;
  /** 0..1. */
  p: number;
}

/** Least probability of a model that is worth a word. */
const WORTH_NAMING = 0.05;
const MOST_MODELS = 3;

/** The likeliest models of the first maker, highest first; empty for guesses of before models were guessed. */
export function modelsOfFirst({ makers, models = [] }: SideGuess): ModelPart[] {
  const first = makers.find(({ maker }) => maker !== 'none')?.maker;
  return models
    .filter(({ maker, p }) => maker === first && p >= WORTH_NAMING)
    .slice(0, MOST_MODELS)
    .map(({ model, p }) => ({ model, p }));
}
