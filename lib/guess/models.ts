// Divides each maker's probability among its models: those that the style model knows, and those that were met in the place.
import type { SideGuess } from '../db/schema';
import type { MakerOrNone } from '../models/makers';
import type { Ranked } from './fuse';

/** A model's part of its maker's probability. */
export interface ModelShare {
  model: string;
  maker: MakerOrNone;
  /** 0..1; over one maker's models they sum to 1 at most. */
  share: number;
}

export type ModelGuess = NonNullable<SideGuess['models']>[number];

const MAX_MODELS = 8;

/** What one maker's met models leave to the others. */
function leftover(met: readonly ModelShare[]): Map<MakerOrNone, number> {
  const left = new Map<MakerOrNone, number>();
  for (const { maker, share } of met) left.set(maker, (left.get(maker) ?? 1) - share);
  return left;
}

/**
 * The likeliest models, highest first, at most eight. What reveals taught of a maker's models comes first; style divides
 * what they leave.
 */
export function likelyModels(
  makers: readonly Ranked[],
  style: readonly ModelShare[],
  met: readonly ModelShare[],
): ModelGuess[] {
  const pOf = new Map<MakerOrNone, number>(makers.map(({ maker, p }) => [maker, p]));
  const left = leftover(met);
  const sums = new Map<string, ModelGuess>();
  const add = ({ model, maker }: ModelShare, p: number) => {
    const known = sums.get(model);
    if (known && known.maker !== maker) return;
    sums.set(model, { model, maker, p: Math.min(1, (known?.p ?? 0) + p) });
  };
  for (const one of met) add(one, one.share * (pOf.get(one.maker) ?? 0));
  for (const one of style) {
    const rest = Math.max(0, left.get(one.maker) ?? 1);
    add(one, one.share * rest * (pOf.get(one.maker) ?? 0));
  }
  return [...sums.values()].sort((x, y) => y.p - x.p).slice(0, MAX_MODELS);
}
