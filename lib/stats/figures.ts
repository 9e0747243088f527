// All figures of the statistics, worked out from one tally.
import { type Calibration, type CoveragePoint, calibrationOf, coverageOf } from './calibration';
import { type Confusion, confusionOf } from './confusion';
import type { Reason } from './left-out';
import { type Lift, liftsOf } from './lift';
import { type Period, periodsOf, type Shares, sharesOf, sumOf, type Unit } from './over-time';
import type { DayCounts, Tally } from './tally';
import {
  type Agreement,
  agreementOf,
  groupsOf,
  type LengthSlope,
  lengthSlopeOf,
  type Voting,
  type VotingGroup,
  votingOf,
} from './voting';

export interface Figures {
  /** Battles that count for guesses, and for votes. */
  guessed: number;
  voted: number;
  leftOut: Readonly<Record<Reason, number>>;
  /** Chats with chosen models, never counted. */
  chosen: number;
  /** Outcomes of all counted guesses, and their shares. */
  counts: DayCounts;
  shares: Shares;
  unit: Unit;
  periods: readonly Period[];
  calibration: Calibration;
  coverage: readonly CoveragePoint[];
  confusion: { machine: Confusion; user: Confusion };
  lifts: readonly Lift[];
  voting: Voting;
  byMode: readonly VotingGroup[];
  byKind: readonly VotingGroup[];
  byLanguage: readonly VotingGroup[];
  lengthSlope: LengthSlope | null;
  agreement: Agreement;
}

/** A picture of the tally as it stands; later changes to the tally do not reach it. */
export function figuresOf(tally: Tally): Figures {
  const counts = sumOf(tally.days.values());
  return {
    guessed: tally.guessed,
    voted: tally.voted,
    leftOut: { ...tally.leftOut },
    chosen: tally.chosen,
    counts,
    shares: sharesOf(counts),
    ...periodsOf(tally.days),
    calibration: calibrationOf(tally.sure),
    coverage: coverageOf(tally.sure),
    confusion: {
      machine: confusionOf(new Map(tally.pairs.machine)),
      user: confusionOf(new Map(tally.pairs.user)),
    },
    lifts: liftsOf(tally),
    voting: votingOf(tally.votes),
    byMode: groupsOf(tally.byMode),
    byKind: groupsOf(tally.byKind),
    byLanguage: groupsOf(tally.byLanguage),
    lengthSlope: lengthSlopeOf(tally.lengths),
    agreement: agreementOf(tally.again),
  };
}
