// A battle that the user keeps by hand: the form's own data, what is wrong with it, and the record it becomes.
import * as z from 'zod/mini';
import { emptyAnnotation } from '../db/empty-annotation';
import { emptyCaptureTurn } from '../db/empty-capture';
import {
  type Answer,
  type Battle,
  type RevealedModel,
  SIDES,
  type Side,
  type Turn,
  type Vote,
  type VoteValue,
  VoteValueSchema,
} from '../db/schema';
import { noteProbes } from '../probes/note-probes';
import { NO_SCORE } from '../stats/score-battle';
import { PREVIEW, type ReducerContext } from './battle';
import { battleId, type Draft, emptyAnswer, isFullyNamed } from './draft';
import { rescore } from './outcome';

/** Bounds of what can be kept by hand; texts in UTF-16 units. */
export const MANUAL = {
  turns: 50,
  /** One prompt or answer. */
  text: 500_000,
  /** All prompts and answers together. */
  total: 2_000_000,
  name: 200,
  site: 60,
  note: 20_000,
} as const;

const text = (max: number) => z.string().check(z.maxLength(max));
const NamesSchema = z.object({ a: text(MANUAL.name), b: text(MANUAL.name) });
export const ManualVoteSchema = z.object({
  value: VoteValueSchema,
  /** True when the user says that the vote was cast before the names were seen. */
  blind: z.boolean(),
});
/** A vote as the user gives it by hand. */
export type ManualVote = z.infer<typeof ManualVoteSchema>;

const ManualTurnSchema = z.object({
  prompt: text(MANUAL.text),
  a: text(MANUAL.text),
  b: text(MANUAL.text),
});
export type ManualTurn = z.infer<typeof ManualTurnSchema>;

export const ManualDraftSchema = z.object({
  /** Makes the id, so that keeping the same form twice keeps one battle. */
  uuid: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  /** Id of a known site, or the user's own word for another. */
  site: text(MANUAL.site),
  turns: z.array(ManualTurnSchema).check(z.maxLength(MANUAL.turns)),
  vote: z.nullable(ManualVoteSchema),
  /** Empty where the name is not known. */
  names: NamesSchema,
  note: text(MANUAL.note),
});
/** What stands in the form. Texts that are too long are told as problems before they get here. */
export type ManualDraft = z.infer<typeof ManualDraftSchema>;

/** What is added to a stored battle by hand; what is left out stays as it is, null takes it back. */
export const AmendmentSchema = z.object({
  names: z.optional(z.nullable(NamesSchema)),
  vote: z.optional(z.nullable(ManualVoteSchema)),
});
export type Amendment = z.infer<typeof AmendmentSchema>;

const loose = { a: z.string(), b: z.string() };
const StoredSchema = z.object({
  ...ManualDraftSchema.shape,
  site: z.string(),
  turns: z.array(z.object({ prompt: z.string(), ...loose })),
  names: z.object(loose),
  note: z.string(),
});

/** A draft as it was stored, also one with texts that are too long; null when it is none. */
export function parseManual(stored: unknown): ManualDraft | null {
  const result = StoredSchema.safeParse(stored);
  return result.success ? result.data : null;
}

export const EMPTY_TURN: ManualTurn = { prompt: '', a: '', b: '' };

export function emptyManual(site: string, uuid: string): ManualDraft {
  const names = { a: '', b: '' };
  return { uuid, site, turns: [{ ...EMPTY_TURN }], vote: null, names, note: '' };
}

/** True when nothing was put in yet; the site does not count. */
export function isBlank({ turns, vote, names, note }: ManualDraft): boolean {
  const texts = [...turns.flatMap(({ prompt, a, b }) => [prompt, a, b]), names.a, names.b, note];
  return vote === null && texts.every((one) => one.trim() === '');
}

/** A field of the form: `turns.0.prompt`, `names.a`, `site`, or `all` for the whole. */
export type ManualField =
  | 'site'
  | 'note'
  | 'all'
  | `names.${Side}`
  | `turns.${number}.${keyof ManualTurn}`;
export type ManualProblem = 'empty' | 'too-long' | 'too-many';

/** What keeps the form from being kept, by field, in the order of the form; empty when nothing does. */
export function manualProblems(draft: ManualDraft): Map<ManualField, ManualProblem> {
  const problems = new Map<ManualField, ManualProblem>();
  const check = (field: ManualField, value: string, max: number, mayBeEmpty = false) => {
    if (!mayBeEmpty && value.trim() === '') problems.set(field, 'empty');
    else if (value.length > max) problems.set(field, 'too-long');
  };
  check('site', draft.site, MANUAL.site);
  let total = 0;
  for (const [i, turn] of draft.turns.entries()) {
    for (const part of ['prompt', 'a', 'b'] as const) {
      check(`turns.${i}.${part}`, turn[part], MANUAL.text);
      total += turn[part].length;
    }
  }
  for (const side of SIDES) check(`names.${side}`, draft.names[side], MANUAL.name, true);
  check('note', draft.note, MANUAL.note, true);
  if (draft.turns.length === 0) problems.set('all', 'empty');
  if (draft.turns.length > MANUAL.turns) problems.set('all', 'too-many');
  else if (total > MANUAL.total) problems.set('all', 'too-long');
  return problems;
}

/** The draft of a new record; not sealed yet. `now` is ms since the epoch. */
export function manualRecord(manual: ManualDraft, context: ReducerContext, now: number): Draft {
  const site = manual.site.trim();
  const key = `manual-${manual.uuid}`;
  const id = battleId(site, key);
  const turns = manual.turns.map((turn, i) =>
    manualTurn(battleId(site, i === 0 ? key : `${key}-${i + 1}`), turn, now),
  );
  const battle: Battle = {
    id,
    site,
    sessionId: key,
    mode: 'battle',
    modality: 'unknown',
    phase: 'answered',
    startedAt: now,
    updatedAt: now,
    turns: turns.length,
    messageIds: [],
    preview: (turns[0]?.prompt ?? '').slice(0, PREVIEW),
    vote: null,
    reveal: null,
    peekedAt: null,
    pairKnown: false,
    isManual: true,
    score: NO_SCORE,
  };
  const annotation = manual.note.trim() === '' ? null : emptyAnnotation(id);
  if (annotation) Object.assign(annotation, { note: manual.note, noteAt: now, updatedAt: now });
  const captureTurns = turns.map(emptyCaptureTurn);
  const capture = { id, recorder: context.recorder, layers: ['manual' as const] };
  const draft: Draft = {
    record: {
      battle,
      body: { id, turns },
      capture: { ...capture, turns: captureTurns },
      guess: null,
      annotation,
    },
    touched: new Set(['battle', 'body', 'capture', 'annotation']),
  };
  noteProbes(draft.record, context.ownProbes?.());
  amend(draft, { names: manual.names, vote: manual.vote }, context, now);
  return draft;
}

function manualTurn(id: string, { prompt, a, b }: ManualTurn, now: number): Turn {
  const answer = (value: string): Answer => ({
    ...emptyAnswer(null, 'manual'),
    text: value,
    finish: 'unknown',
    doneAt: now,
  });
  const turn = { id, userMessageId: null, prompt, attachments: [], startedAt: now };
  return { ...turn, a: answer(a), b: answer(b) };
}

/** What the user may put in by hand: only what nothing else has told, and nothing while answers are coming. */
export function mayAmend({ phase, vote, reveal, mode }: Battle): { names: boolean; vote: boolean } {
  const isRiddle = mode === 'battle' || mode === 'unknown';
  const isOpen = isRiddle && phase !== 'streaming';
  return {
    names: isOpen && (reveal === null || reveal.source === 'manual'),
    vote: isOpen && (vote === null || vote.source === 'manual'),
  };
}

/**
 * Puts names or a vote in by hand, or takes back what was put in so. A sealed guess that comes open by this and would
 * be closed again stays open, as a peek: the user has seen it.
 */
export function amend(draft: Draft, change: Amendment, context: ReducerContext, now: number): void {
  const { battle, guess } = draft.record;
  const may = mayAmend(battle);
  const wasOpen = battle.vote !== null || battle.reveal !== null;
  if (change.names !== undefined && may.names) {
    battle.reveal = manualReveal(change.names, context, now);
  }
  if (change.vote !== undefined && may.vote) battle.vote = manualVote(change.vote, now);
  const isOpen = battle.vote !== null || battle.reveal !== null;
  if (guess && wasOpen && !isOpen) battle.peekedAt ??= now;
  battle.phase = phaseOf(draft);
  battle.updatedAt = Math.max(battle.updatedAt, now);
  rescore(draft);
}

function phaseOf({ record }: Draft): Battle['phase'] {
  if (record.battle.phase === 'streaming') return 'streaming';
  if (isFullyNamed(record)) return 'revealed';
  return record.battle.vote ? 'voted' : 'answered';
}

function manualVote(vote: { value: VoteValue; blind: boolean } | null, now: number): Vote | null {
  if (!vote) return null;
  const { value, blind } = vote;
  const known = { modelsRevealed: null, preferences: null, source: 'manual' as const };
  return { value, raw: value, at: now, blind, ...known };
}

function manualReveal(
  names: Record<Side, string> | null,
  context: ReducerContext,
  now: number,
): Battle['reveal'] {
  const modelOf = (side: Side): RevealedModel | null => {
    const name = names?.[side].trim() ?? '';
    if (name === '') return null;
    return { name, modelId: null, organization: null, maker: context.makerOf(name, null) };
  };
  const [a, b] = [modelOf('a'), modelOf('b')];
  return a || b ? { a, b, at: now, source: 'manual' } : null;
}
