// What the page knows of a conversation, and how it is read from a session record.

export type Side = 'a' | 'b';
export const SIDES: readonly Side[] = ['a', 'b'];
export type LaneStatus = 'pending' | 'success' | 'failed' | 'stopped';

export type Lane = {
  id: string;
  text: string;
  reasoning: string;
  /** When reasoning began and ended, ms; null before. */
  thoughtFrom: number | null;
  thoughtTo: number | null;
  status: LaneStatus;
  error: string | null;
  name: string | null;
  /** True when the answer has tabs with a preview above it, as in code battles. */
  hasPreview?: boolean;
};

export type Turn = {
  userMessageId: string;
  prompt: string;
  a: Lane;
  b: Lane;
  /** The vote that covers this turn. */
  value: string | null;
  /** True when side a answers alone. */
  isSingle?: boolean;
};

export type Mode = 'battle' | 'side-by-side' | 'direct' | 'direct-battle';

export type Conversation = { id: string; turns: Turn[]; isSaved: boolean };

export type RecordMessage = {
  id: string;
  role: string;
  content: string;
  parentMessageIds: string[];
  participantPosition: Side;
  modelId: string | null;
  pairwiseFeedbackId: string | null;
  status: LaneStatus;
  failureReason: string | null;
};

export type SessionRecord = {
  id: string;
  messages: RecordMessage[];
  pairwiseFeedbacks: { id: string; value: string }[];
  revealedModels: { id: string; publicName: string; displayName?: string }[];
};

export function newLane(id: string): Lane {
  const empty = { text: '', reasoning: '', thoughtFrom: null, thoughtTo: null };
  return { id, ...empty, status: 'pending', error: null, name: null };
}

export const isBusy = (turn: Turn): boolean =>
  SIDES.some((side) => turn[side].status === 'pending');

/** Whether the newest turn waits for a vote. */
export function canVote(conversation: Conversation): boolean {
  const last = conversation.turns.at(-1);
  return last !== undefined && last.value === null && !isBusy(last);
}

/** Takes over what the record says; what the page itself streamed stays where the record has no more. */
export function applyRecord(conversation: Conversation, record: SessionRecord): void {
  for (const message of record.messages) {
    if (message.role !== 'user') continue;
    const answers = record.messages.filter((m) => m.parentMessageIds.includes(message.id));
    const a = answers.find((m) => m.role === 'assistant' && m.participantPosition === 'a');
    const b = answers.find((m) => m.role === 'assistant' && m.participantPosition === 'b');
    if (!a || !b) continue;
    const turn = findOrAdd(conversation, message, a, b);
    const feedback = record.pairwiseFeedbacks.find((f) => f.id === message.pairwiseFeedbackId);
    turn.value = feedback?.value ?? turn.value;
    applyAnswer(turn.a, a, record);
    applyAnswer(turn.b, b, record);
  }
}

function findOrAdd(
  conversation: Conversation,
  message: RecordMessage,
  a: RecordMessage,
  b: RecordMessage,
): Turn {
  const known = conversation.turns.find((turn) => turn.userMessageId === message.id);
  if (known) return known;
  const turn: Turn = {
    userMessageId: message.id,
    prompt: message.content,
    a: newLane(a.id),
    b: newLane(b.id),
    value: null,
  };
  conversation.turns.push(turn);
  return turn;
}

function applyAnswer(lane: Lane, message: RecordMessage, record: SessionRecord): void {
  if (message.content.length >= lane.text.length) lane.text = message.content;
  lane.status = message.status;
  lane.error = message.failureReason;
  const model = record.revealedModels.find((m) => m.id === message.modelId);
  lane.name = model ? model.displayName || model.publicName : null;
}
