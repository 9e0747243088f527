// What a page may show of one battle: before the vote and without a peek, nothing of the sealed guess is in it.
import { visibilityOf } from '../../lib/capture/make-view';
import type { Annotation, Battle, BattleRecord, Body, Seal } from '../../lib/db/schema';
import { countingSeal } from '../../lib/stats/score-battle';

export interface BattleDetail {
  battle: Battle;
  body: Body;
  annotation: Annotation | null;
  /** `sealed`: there is a guess and it may not be shown. */
  guess: { kind: 'none' } | { kind: 'sealed'; sealedAt: number } | { kind: 'open'; seal: Seal };
}

export function battleDetail(record: BattleRecord): BattleDetail {
  const { battle, body, annotation } = record;
  return { battle, body, annotation, guess: guessOf(record) };
}

function guessOf(record: BattleRecord): BattleDetail['guess'] {
  const seal = countingSeal(record);
  if (!seal) return { kind: 'none' };
  if (visibilityOf(record.battle) === 'hidden') return { kind: 'sealed', sealedAt: seal.sealedAt };
  return { kind: 'open', seal };
}
