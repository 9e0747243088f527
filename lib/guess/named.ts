// What an answer says of its own version: it weighs among the models of a maker, never between makers.
import type { Evidence } from '../db/schema';
import rates from '../heuristics/self-identification/rates.json';
import type { MakerOrNone } from '../models/makers';
import type { ModelShare } from './models';

const PREFIX = 'claims-version:';

/** Words and numbers of a name, apart, a number with its letters: `Qwen3.5`, `qwen-3.5` are the same, `gpt-4` and `gpt-4o` are not. */
function partsOf(name: string): string[] {
  return name.toLowerCase().match(/\d[\d.]*\p{L}*|\p{L}+/gu) ?? [];
}

/** True when all parts of a version that an answer claims are in a model's name, in whatever order. */
export function isVersionOf(version: string, model: string): boolean {
  const own = new Set(partsOf(model));
  const parts = partsOf(version);
  return parts.length > 0 && parts.every((part) => own.has(part));
}

/** The versions that evidence says were claimed, as `gpt-4.1`. */
export function claimedVersions(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(({ cue }) => (cue.startsWith(PREFIX) ? [cue.slice(PREFIX.length)] : []));
}

/** How many times likelier a model of a maker is when its version is claimed, as measured; 1 where that tells nothing. */
export function versionRatio(maker: MakerOrNone): number {
  const at = rates.order.indexOf(maker);
  const tables: Record<string, Record<string, { llr: readonly number[] }>> = rates.tables;
  return Math.exp(tables.versions?.right?.llr[at] ?? 0);
}

/**
 * The shares with those of claimed versions raised, each maker's sum kept: what a model says of its version tells its
 * maker's models apart as far as that maker's models were found to know it.
 */
export function withVersions(
  shares: readonly ModelShare[],
  versions: readonly string[],
): readonly ModelShare[] {
  if (versions.length === 0) return shares;
  const before = new Map<MakerOrNone, number>();
  const after = new Map<MakerOrNone, number>();
  const raised = shares.map((one) => {
    const isClaimed = versions.some((version) => isVersionOf(version, one.model));
    const share = one.share * (isClaimed ? versionRatio(one.maker) : 1);
    before.set(one.maker, (before.get(one.maker) ?? 0) + one.share);
    after.set(one.maker, (after.get(one.maker) ?? 0) + share);
    return { ...one, share };
  });
  return raised.map((one) => {
    const kept = (before.get(one.maker) ?? 0) / (after.get(one.maker) || 1);
    return { ...one, share: one.share * kept };
  });
}
