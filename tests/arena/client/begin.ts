// Begins conversations and turns the way the battle at hand wants them: in which mode, with which models, with one answer or two.
import { type BattlePlan, settings, uuidv7 } from './api.ts';
import {
  type Attachment,
  type Conversation,
  newLane,
  SIDES,
  type Side,
  type Turn,
} from './model.ts';

const plans = new WeakMap<Conversation, BattlePlan>();

/** A new conversation for this prompt. */
export function beginConversation(prompt: string): Conversation {
  const plan = settings.plans.find((known) => known.prompts[0] === prompt);
  const found = plan ?? (isPlain(prompt) ? null : settings.next);
  const conversation: Conversation = { id: uuidv7(), turns: [], isSaved: false };
  return found ? withPlan(conversation, found) : conversation;
}

/** A conversation that exists already; the page's own address comes with its plan. */
export function openConversation(id: string, isPages: boolean): Conversation {
  const conversation: Conversation = { id, turns: [], isSaved: true };
  const { current } = settings;
  return isPages && current ? withPlan(conversation, current) : conversation;
}

/** Adds the turn of a prompt. */
export function beginTurn(
  conversation: Conversation,
  prompt: string,
  attachments: Attachment[],
): Turn {
  const { mode } = conversation;
  const isSingle =
    mode === 'direct' || (mode === 'direct-battle' && !hasSecond(conversation, prompt));
  const turn: Turn = {
    userMessageId: uuidv7(),
    prompt,
    a: newLane(uuidv7()),
    b: newLane(isSingle ? '' : uuidv7()),
    value: null,
    isSingle,
    attachments,
  };
  const known = plans.get(conversation)?.known ?? {};
  for (const side of SIDES) turn[side].name = known[side]?.name ?? null;
  if (mode === 'direct-battle') turn.a.name = partner(conversation)?.name ?? turn.a.name;
  conversation.turns.push(turn);
  return turn;
}

/** Ids of the models that the request for a turn has to name. */
export function modelsFor(conversation: Conversation): Partial<Record<Side, string>> {
  const { asked = [], known = {} } = plans.get(conversation) ?? {};
  const ids = Object.fromEntries(asked.map((side) => [side, known[side]?.id]));
  const chosen = conversation.mode === 'direct-battle' ? partner(conversation) : null;
  return chosen ? { a: chosen.id } : ids;
}

const chosen = new WeakMap<Conversation, { id: string; name: string }>();

/** Direct battles: the model that the user goes on with. */
export function setPartner(conversation: Conversation, model: { id: string; name: string }): void {
  chosen.set(conversation, model);
}

const partner = (conversation: Conversation): { id: string; name: string } | null =>
  chosen.get(conversation) ?? plans.get(conversation)?.known.a ?? null;

function withPlan(conversation: Conversation, plan: BattlePlan): Conversation {
  plans.set(conversation, plan);
  return Object.assign(conversation, { mode: plan.mode, modality: plan.modality });
}

/** Whether the prompt belongs to a battle that needs no plan. */
const isPlain = (prompt: string): boolean => settings.plain.includes(prompt);

function hasSecond(conversation: Conversation, prompt: string): boolean {
  const plan = plans.get(conversation);
  if (!plan) return false;
  const named = plan.prompts.indexOf(prompt);
  const index = named === -1 ? conversation.turns.length % plan.prompts.length : named;
  return plan.seconds.includes(index);
}
