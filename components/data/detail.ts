// What a page may show of one battle: before the vote and without a peek, nothing of the sealed guess is in it.
import { visibilityOf } from '../../lib/capture/make-view';
import type {
  Annotation,
  Battle,
  BattleRecord,
  Body,
  Capture,
  CaptureTurn,
  Seal,
} from '../../lib/db/schema';
import { countingSeal } from '../../lib/stats/score-battle';

export interface BattleDetail {
  battle: Battle;
  body: Body;
  annotation: Annotation | null;
  /** By what it was recorded. */
  capture: Pick<Capture, 'layers' | 'recorder'>;
  /** How the answers came; it tells of who wrote them, so that it is kept back as the guess is. */
  cuts: { kind: 'sealed' } | { kind: 'open'; turns: readonly CaptureTurn[] };
  /** `sealed`: there is a guess and it may not be shown. */
  guess: { kind: 'none' } | { kind: 'sealed'; sealedAt: number } | { kind: 'open'; seal: Seal };
}

export function battleDetail(record: BattleRecord): BattleDetail {
  const { battle, body, annotation, capture } = record;
  const { layers, recorder } = capture;
  return {
    battle,
    body,
    annotation,
    capture: { layers, recorder },
    cuts: cutsOf(record),
    guess: guessOf(record),
  };
}

function cutsOf({ battle, capture }: BattleRecord): BattleDetail['cuts'] {
  const isOpen = battle.isManual || visibilityOf(battle) !== 'hidden';
  return isOpen ? { kind: 'open', turns: capture.turns } : { kind: 'sealed' };
}

function guessOf(record: BattleRecord): BattleDetail['guess'] {
  const seal = countingSeal(record);
  if (!seal) return { kind: 'none' };
  if (visibilityOf(record.battle) === 'hidden') return { kind: 'sealed', sealedAt: seal.sealedAt };
  return { kind: 'open', seal };
}
