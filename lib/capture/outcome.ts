// The part of the reducer that concerns what comes of a battle: the vote, the names, the score.
import type { Battle, RevealedModel, Side, VoteValue } from '../db/schema';
import { scoreBattle } from '../stats/score-battle';
import { type Draft, isFinished, isFullyNamed, touch } from './draft';
import type { EventOf } from './events';

/** What naming the makers needs from outside, so that the reducer stays testable. */
export interface NamingContext {
  /** Maker of a revealed model: a known maker's id, `none`, or null when unknown. */
  makerOf(name: string, organization: string | null): string | null;
}

/** True when a chat is a blind battle of two models that the user did not choose. */
export function isBlindMode(mode: string): boolean {
  return mode === 'battle' || mode === 'unknown';
}

/**
 * Records the vote. The first one counts: the button may fire twice, and two tabs may show the same battle. What the
 * page sent goes before what was only read off its columns, and what was seen before what was put in by hand.
 */
export function recordVote(draft: Draft, event: EventOf<'voted'>): void {
  const { battle } = draft.record;
  const value = normaliseVote(event.raw);
  const isBetter =
    battle.vote?.source === 'manual' || (battle.vote?.source === 'dom' && event.source === 'wire');
  const isSkip = value === null && event.raw === 'skip';
  // Only where one of the models is known is leaving a pair without a word an outcome of its own.
  if ((battle.vote && !isBetter) || (isSkip && battle.mode !== 'direct-battle')) return;
  const { raw, at, modelsRevealed, source, preferences } = event;
  const blind = isBlindVote(battle, modelsRevealed);
  battle.vote = { value, raw, at, modelsRevealed, blind, preferences, source };
  if (battle.phase !== 'revealed') battle.phase = 'voted';
  touch(draft, event.at, 'battle');
}

function isBlindVote(battle: Battle, modelsRevealed: boolean | null): boolean {
  if (modelsRevealed === true || battle.pairKnown || !isBlindMode(battle.mode)) return false;
  // A vote that the page sent late, or that is learnt from its record after the names, was cast before them.
  return battle.reveal === null || modelsRevealed === false || battle.vote?.blind === true;
}

/** Records the names. A later sighting only adds what the first did not know, or takes the place of names by hand. */
export function recordReveal(
  draft: Draft,
  event: EventOf<'revealed'>,
  context: NamingContext,
): void {
  const { battle } = draft.record;
  // A chat begun before the extension came does not say its mode; models that were chosen tell it.
  if (event.source === 'chosen' && battle.mode === 'unknown') {
    battle.mode = event.a && event.b ? 'side-by-side' : 'direct';
  }
  const modelOf = (side: Side): RevealedModel | null => {
    const named = event[side];
    if (!named) return null;
    const { name, modelId, organization } = named;
    return { name, modelId, organization, maker: context.makerOf(name, organization) };
  };
  const fresh = { a: modelOf('a'), b: modelOf('b'), at: event.at, source: event.source };
  const { reveal } = battle;
  if (!reveal) battle.reveal = fresh;
  else {
    const isRicher =
      reveal.source === 'manual' || (reveal.source === 'dom' && event.source === 'dom+record');
    const a = isRicher ? (fresh.a ?? reveal.a) : (reveal.a ?? fresh.a);
    const b = isRicher ? (fresh.b ?? reveal.b) : (reveal.b ?? fresh.b);
    const isNew = a !== reveal.a || b !== reveal.b;
    if (!isNew) return;
    // Names of models that the user chose become a reveal with the hidden one's.
    const source = isRicher || reveal.source === 'chosen' ? event.source : reveal.source;
    battle.reveal = { a, b, at: reveal.source === 'chosen' ? event.at : reveal.at, source };
  }
  // Chosen models are named while they still answer.
  const isOver = event.source !== 'chosen' || draft.record.body.turns.every(isFinished);
  if (isOver && isFullyNamed(draft.record)) battle.phase = 'revealed';
  rescore(draft);
  touch(draft, event.at, 'battle');
}

/** Brings the score up to date after the names or a guess changed. */
export function rescore(draft: Draft): void {
  draft.record.battle.score = scoreBattle(draft.record);
  draft.touched.add('battle');
}

/** Votes in our words (site contract, 2.9); null for a skip and for words we do not know. */
export function normaliseVote(raw: string): VoteValue | null {
  switch (raw) {
    case 'model_a':
    case 'a':
      return 'a';
    case 'model_b':
    case 'b':
      return 'b';
    case 'tie':
    case 'both_good':
    case 'both_equal':
      return 'tie';
    case 'both_bad':
    case 'bothbad':
      return 'both_bad';
    default:
      return null;
  }
}
