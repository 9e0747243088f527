// The reducer's beginning: prompts of a page become battles and turns. Deterministic; knows no database and no browser.
import type { Battle, BattleRecord, CaptureTurn, Side, Turn } from '../db/schema';
import { noteProbes } from '../probes/note-probes';
import type { Probe } from '../probes/types';
import { NO_SCORE } from '../stats/score-battle';
import { restart } from './answers';
import { battleId, type Draft, emptyAnswer, emptyCuts, isFinished, touch } from './draft';
import type { EventOf } from './events';
import { isBlindMode, type NamingContext } from './outcome';

/** Length of a preview, UTF-16 units. */
export const PREVIEW = 160;

/** What the reducer needs to know from outside, so that it stays testable. */
export interface ReducerContext extends NamingContext {
  /** Version of the extension. */
  recorder: string;
  /** The user's own probes as they are now; their prompts mark a battle as the shipped ones do. */
  ownProbes?(): readonly Pick<Probe, 'id' | 'prompt'>[];
}

/** A new battle from its first turn; `pairKnown` when the conversation has shown its models' names already. */
export function beginBattle(
  event: EventOf<'turnStarted'>,
  pairKnown: boolean,
  context: ReducerContext,
): Draft {
  const id = battleId(event.site, event.turnId);
  const battle: Battle = {
    id,
    site: event.site,
    sessionId: event.sessionId,
    mode: chatMode(event.mode, event.lanes.length),
    modality: event.modality,
    phase: 'streaming',
    startedAt: event.at,
    updatedAt: event.at,
    turns: 0,
    messageIds: [],
    preview: event.prompt.slice(0, PREVIEW),
    vote: null,
    reveal: null,
    peekedAt: null,
    pairKnown,
    isManual: false,
    score: NO_SCORE,
  };
  const draft: Draft = {
    record: {
      battle,
      body: { id, turns: [] },
      capture: { id, recorder: context.recorder, layers: [], turns: [] },
      guess: null,
      annotation: null,
    },
    touched: new Set(['battle', 'body', 'capture']),
  };
  addTurn(draft, event, context);
  return draft;
}

/** Adds a turn, or begins one anew when the page sent the same turn again and no vote has been cast. */
export function addTurn(
  draft: Draft,
  event: EventOf<'turnStarted'>,
  context: Pick<ReducerContext, 'ownProbes'> = {},
): void {
  const { battle, body, capture } = draft.record;
  const id = battleId(event.site, event.turnId);
  const known = body.turns.findIndex((turn) => turn.id === id);
  const turn = body.turns[known];
  const cuts = capture.turns[known];
  if (!capture.layers.includes(event.layer)) capture.layers = [...capture.layers, event.layer];
  if (turn && cuts) {
    if (!mayRestart(battle)) return;
    const how = { at: event.at, how: 'resend', layer: event.layer } as const;
    for (const side of event.lanes) restart({ turn, cuts }, side, how);
    Object.assign(turn, {
      prompt: event.prompt,
      attachments: event.attachments,
      startedAt: event.at,
    });
    Object.assign(cuts, { ended: null, status: null, unread: {} });
  } else {
    body.turns.push(newTurn(id, event));
    capture.turns.push(newCuts(id));
  }
  battle.turns = body.turns.length;
  // A chat with one model turns out to be more when a hidden second answer comes.
  if (battle.mode === 'direct') battle.mode = chatMode(battle.mode, event.lanes.length);
  battle.phase = 'streaming';
  const ids = [event.turnId, event.userMessageId, event.messageAId, event.messageBId];
  battle.messageIds = [
    ...new Set([...battle.messageIds, ...ids.filter((messageId) => messageId !== null)]),
  ];
  noteProbes(draft.record, context.ownProbes?.());
  touch(draft, event.at, 'battle', 'body', 'capture');
}

/** A chat with one model is `direct-battle` on the wire before there is any hidden answer, and not a battle yet. */
function chatMode(mode: string, lanes: number): string {
  if (mode !== 'direct' && mode !== 'direct-battle') return mode;
  return lanes === 1 ? 'direct' : 'direct-battle';
}

function mayRestart({ phase, mode }: Battle): boolean {
  return phase === 'streaming' || phase === 'answered' || !isBlindMode(mode);
}

function newTurn(id: string, event: EventOf<'turnStarted'>): Turn {
  const answer = (side: Side, messageId: string | null) => ({
    ...emptyAnswer(messageId, event.layer),
    ...(!event.lanes.includes(side) && { finish: 'absent' as const, doneAt: event.at }),
  });
  return {
    id,
    userMessageId: event.userMessageId,
    prompt: event.prompt,
    attachments: event.attachments,
    startedAt: event.at,
    a: answer('a', event.messageAId),
    b: answer('b', event.messageBId),
  };
}

function newCuts(id: string): CaptureTurn {
  return { id, a: emptyCuts(), b: emptyCuts(), ended: null, status: null, unread: {} };
}

/**
 * True when every side of every turn has ended and neither vote nor name is known: the moment to seal. Chats with
 * models that the user chose are examples, not riddles; where only one was chosen, the other is one.
 */
export function isReadyToSeal({ battle, body }: BattleRecord): boolean {
  const last = body.turns.at(-1);
  const isRiddle = isBlindMode(battle.mode) || battle.mode === 'direct-battle';
  if (battle.phase !== 'answered' || !isRiddle || !last) return false;
  // One name gives something away too, unless it is that of the model that the user chose.
  if (battle.reveal !== null && battle.reveal.source !== 'chosen') return false;
  return body.turns.every(isFinished) && last.b.finish !== 'absent';
}
