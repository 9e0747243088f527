// What the list of battles keeps in memory of each: enough to filter and sort by, and no text.
import { ratingOf } from '../annotate/change';
import { OVERALL } from '../annotate/vocabulary';
import { hasRevealedNames } from '../db/known-names';
import {
  type Annotation,
  type Battle,
  type BattleRecord,
  type Guess,
  type Outcome,
  SIDES,
  type VoteValue,
} from '../db/schema';
import { factsOf, type LineFacts, type Pair } from './facts';
import { languageOf } from './language';

/** Ways in which a vote may rest on more than the answers. */
export type Taint =
  /** Names were in sight as it was cast. */
  | 'seen'
  /** An earlier battle of the conversation had named the pair. */
  | 'pair'
  /** A probe was among the prompts. */
  | 'probe'
  /** An answer said who made it. */
  | 'said';

/** Row of `lines`: one battle as lists filter and sort it. */
export interface Line {
  /** The battle's id. */
  id: string;
  /** Number of the write that made it; a later write has a higher one. */
  rev: number;
  startedAt: number;
  updatedAt: number;
  site: string;
  mode: string;
  modality: string;
  turns: number;
  /** True while answers are coming. */
  isOpen: boolean;
  /** `other`: a vote that is none of ours, such as a skip. Null for none. */
  vote: VoteValue | 'other' | null;
  /** Names, once the site has told them. */
  models: Pair<string | null>;
  makers: Pair<string | null>;
  machine: Pair<Outcome | null>;
  user: Pair<Outcome | null>;
  isPeeked: boolean;
  isManual: boolean;
  taints: readonly Taint[];
  tags: readonly string[];
  hasNote: boolean;
  /** How the user rated each answer as a whole, 1 to 5; absent where neither is rated. */
  ratings?: Pair<number | null>;
  /** Present where the user put a star. */
  isStarred?: true;
  /** Of the first prompt; empty when it does not show one. */
  language: string;
  /** What statistics count; absent in lines that were written before it was kept. */
  facts?: LineFacts;
}

/** What a line is made of; without the text the lengths of the answers are not known. */
export type LineSource = Pick<BattleRecord, 'battle' | 'guess' | 'annotation'> &
  Partial<Pick<BattleRecord, 'body'>>;

/** The line of a battle, but for the number of its write. `lengths` are those known before. */
export function lineOf(record: LineSource, lengths: Pair<number> | null = null): Omit<Line, 'rev'> {
  const { battle, annotation, guess } = record;
  const { reveal, score } = battle;
  const pair = <T>(of: (side: 'a' | 'b') => T): Pair<T> => [of('a'), of('b')];
  return {
    id: battle.id,
    startedAt: battle.startedAt,
    updatedAt: Math.max(battle.updatedAt, annotation?.updatedAt ?? 0),
    site: battle.site,
    mode: battle.mode,
    modality: battle.modality,
    turns: battle.turns,
    isOpen: battle.phase === 'streaming',
    vote: battle.vote && (battle.vote.value ?? 'other'),
    models: pair((side) => reveal?.[side]?.name ?? null),
    makers: pair((side) => reveal?.[side]?.maker ?? null),
    machine: pair((side) => score.machine[side]),
    user: pair((side) => score.user[side]),
    isPeeked: battle.peekedAt !== null,
    isManual: battle.isManual,
    taints: taintsOf(battle, guess),
    ...saidOf(annotation),
    language: languageOf(battle.preview),
    facts: factsOf(record, lengths),
  };
}

function saidOf(
  annotation: Annotation | null,
): Pick<Line, 'tags' | 'hasNote' | 'ratings' | 'isStarred'> {
  const rated = SIDES.map((side) => ratingOf(annotation, side, OVERALL)?.value ?? null);
  const [a = null, b = null] = rated;
  return {
    tags: annotation?.tags ?? [],
    hasNote: (annotation?.note ?? '') !== '',
    ...(a === null && b === null ? {} : { ratings: [a, b] as const }),
    ...(annotation?.star?.on ? { isStarred: true } : {}),
  };
}

function taintsOf(battle: Battle, guess: Guess | null): Taint[] {
  const taints: Taint[] = [];
  if (battle.vote?.blind === false) taints.push('seen');
  if (battle.pairKnown) taints.push('pair');
  if ((battle.probes ?? []).length > 0) taints.push('probe');
  // What is sealed must not show through a filter.
  const isUnsealed = battle.vote !== null || battle.peekedAt !== null || hasRevealedNames(battle);
  if (isUnsealed && saysWho(guess)) taints.push('said');
  return taints;
}

/** True when the seal that counts heard an answer claim a maker. */
function saysWho(guess: Guess | null): boolean {
  const seal = guess?.seals.at(-1);
  if (!seal) return false;
  return SIDES.some((side) => seal[side].evidence.some(({ cue }) => cue.startsWith('claims:')));
}
