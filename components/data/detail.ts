// What a page may show of one battle: before the vote and without a peek, nothing of the sealed guess is in it.
import { visibilityOf } from '../../lib/capture/make-view';
import type { Annotation, Battle, BattleRecord, Body, Capture, Seal } from '../../lib/db/schema';
import { countingSeal } from '../../lib/stats/score-battle';

export interface BattleDetail {
  battle: Battle;
  body: Body;
  annotation: Annotation | null;
  /** By what it was recorded. */
  capture: Pick<Capture, 'layers' | 'recorder'>;
  /** `sealed`: there is a guess and it may not be shown. */
  guess: { kind: 'none' } | { kind: 'sealed'; sealedAt: number } | { kind: 'open'; seal: Seal };
}

export function battleDetail(record: BattleRecord): BattleDetail {
  const { battle, body, annotation, capture } = record;
  const { layers, recorder } = capture;
  return { battle, body, annotation, capture: { layers, recorder }, guess: guessOf(record) };
}

function guessOf(record: BattleRecord): BattleDetail['guess'] {
  const seal = countingSeal(record);
  if (!seal) return { kind: 'none' };
  if (visibilityOf(record.battle) === 'hidden') return { kind: 'sealed', sealedAt: seal.sealedAt };
  return { kind: 'open', seal };
}
