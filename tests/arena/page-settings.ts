// What the page is told of the battles to come: nothing but prompts where a battle is blind, the known models where it is not.
import type { ArenaState } from './arena-state.ts';
import type { Battle, Modality, Mode, Model, Side } from './scenario.ts';
import { type Session, withId } from './session-store.ts';

export type KnownModel = { id: string; name: string };

/** How the page has to ask for one battle, and which names it may show at once. */
export type BattlePlan = {
  mode: Mode;
  modality: Modality;
  /** The prompts of its turns, and those that bring a second answer in a direct battle. */
  prompts: string[];
  seconds: number[];
  /** Models that the user chose, or that the heads name before there is a vote. */
  known: Partial<Record<Side, KnownModel>>;
  /** Models whose ids the request carries. */
  asked: Side[];
};

export type BattleSettings = {
  suggestions: string[];
  /** Battles that differ from a blind chat, found by their first prompt. */
  plans: BattlePlan[];
  /** First prompts of the blind chats, where there are others beside them. */
  plain: string[];
  /** What any other prompt gets, when that differs from a blind chat. */
  next: BattlePlan | null;
  /** The plan of the conversation that this page opens. */
  current: BattlePlan | null;
};

export function pageSettings(state: ArenaState, session: Session | null): BattleSettings {
  const { battles } = state.scenario;
  const plans = battles.filter((battle) => !isPlain(battle)).map(battlePlan);
  const plain = plans.length > 0 ? battles.filter(isPlain) : [];
  const next = state.upcoming();
  return {
    suggestions: state.suggestions(),
    plans,
    plain: plain.map((battle) => battle.turns[0]?.prompt ?? ''),
    next: isPlain(next) ? null : battlePlan(next),
    current: session ? battlePlan(session.battle) : null,
  };
}

const isPlain = ({ mode, modality, namesBeforeVote }: Battle): boolean =>
  mode === 'battle' && modality === 'chat' && !namesBeforeVote;

function battlePlan(battle: Battle): BattlePlan {
  const { mode, modality, turns, models } = battle;
  return {
    mode,
    modality,
    prompts: turns.map((turn) => turn.prompt),
    seconds: turns.flatMap((turn, i) => (turn.hasSecond ? [i] : [])),
    known: Object.fromEntries(shownSides(battle).map((side) => [side, knownModel(models[side])])),
    asked: askedSides(mode),
  };
}

function askedSides(mode: Mode): Side[] {
  if (mode === 'battle') return [];
  return mode === 'side-by-side' ? ['a', 'b'] : ['a'];
}

const shownSides = ({ mode, namesBeforeVote }: Battle): Side[] =>
  namesBeforeVote ? ['a', 'b'] : askedSides(mode);

const knownModel = (model: Model): KnownModel => ({
  id: withId(model).id,
  name: model.displayName ?? model.publicName ?? model.name,
});
