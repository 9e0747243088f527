// Picks out of whole records every answer of a revealed name: what was asked, what was said, and how the battle went.
import { wireOf } from '../capture/seal';
import { hasRevealedNames } from '../db/known-names';
import { type BattleRecord, type Evidence, SIDES, type Side } from '../db/schema';
import { placeOf, representationOf } from '../guess/learn/lesson';
import type { HeuristicInput } from '../heuristics/types';
import { countingSeal } from '../stats/score-battle';
import type { Representation } from '../style/reading';

/** How a battle went for one side; null without a vote that is one of ours. */
export type Result = 'won' | 'lost' | 'tie' | 'both_bad';

/** One side of one battle whose name is out. Plain data. */
export interface Sighting {
  battleId: string;
  side: Side;
  /** When the battle began, ms since 1970-01-01 UTC. */
  at: number;
  name: string;
  /** Maker by the reveal: an id, `none` for one outside the list, null when the name says nothing. */
  maker: string | null;
  opponent: string | null;
  result: Result | null;
  /** True for a vote that rests on the answers alone. */
  isBlind: boolean;
  /** True where the user chose who answers: not met by chance. */
  isChosen: boolean;
  representation: Representation;
  /** Where habits can be compared; see `placeOf`. */
  place: string;
  turns: HeuristicInput['turns'];
  /** What the seal that counts says of the pieces; empty without a seal or without pieces. */
  wire: Evidence[];
  /** True when the answers came in pieces that were recorded. */
  hasPieces: boolean;
  tags: readonly string[];
  note: string;
}

function resultOf({ battle }: BattleRecord, side: Side): Result | null {
  const value = battle.vote?.value ?? null;
  if (value === 'a' || value === 'b') return value === side ? 'won' : 'lost';
  return value;
}

/** Blind as far as a name's record is concerned: a probe looks for the name, so that it counts as not blind. */
function isBlind({ battle }: BattleRecord): boolean {
  const { vote, probes = [], pairKnown, isManual } = battle;
  return vote?.blind === true && probes.length === 0 && !pairKnown && !isManual;
}

function isChosen({ battle }: BattleRecord, side: Side): boolean {
  const { mode } = battle;
  return mode === 'direct' || mode === 'side-by-side' || (mode === 'direct-battle' && side === 'a');
}

/** The prompts and answers of one side, without answers that failed or never came. */
function turnsOf({ body }: BattleRecord, side: Side): Sighting['turns'] {
  return body.turns.flatMap((turn) => {
    const { finish, text } = turn[side];
    const isAnswer = finish !== 'absent' && finish !== 'error' && text.trim() !== '';
    return isAnswer ? [{ prompt: turn.prompt, text }] : [];
  });
}

function sightingOf(record: BattleRecord, side: Side): Sighting | null {
  const { battle, annotation } = record;
  const model = battle.reveal?.[side];
  if (!model || model.name.trim() === '') return null;
  const other = battle.reveal?.[side === 'a' ? 'b' : 'a'];
  const representation = representationOf(record.body, side);
  const evidence = countingSeal(record)?.[side].evidence ?? [];
  return {
    battleId: battle.id,
    side,
    at: battle.startedAt,
    name: model.name,
    maker: model.maker,
    opponent: other?.name ?? null,
    result: resultOf(record, side),
    isBlind: isBlind(record),
    isChosen: isChosen(record, side),
    representation,
    place: placeOf(battle.site, battle.modality, representation),
    turns: turnsOf(record, side),
    wire: evidence.filter(({ heuristic }) => heuristic.startsWith('wire-')),
    hasPieces: wireOf(record, side).answers.length > 0,
    tags: annotation?.tags ?? [],
    note: annotation?.note ?? '',
  };
}

/** Every named side of a record. Empty while names are hidden: what is sealed stays out of every dossier. */
export function sightingsOf(record: BattleRecord): Sighting[] {
  if (!hasRevealedNames(record.battle)) return [];
  return SIDES.flatMap((side) => sightingOf(record, side) ?? []);
}

/** Oldest first; of equal age by battle and side, so that equal records give equal dossiers. */
export function inOrder(sightings: readonly Sighting[]): Sighting[] {
  const key = ({ battleId, side }: Sighting) => `${battleId}/${side}`;
  return [...sightings].sort((x, y) => x.at - y.at || (key(x) < key(y) ? -1 : 1));
}
