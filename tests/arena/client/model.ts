// What the page knows of a conversation, and how it is read from a session record.

export type Side = 'a' | 'b';
export const SIDES: readonly Side[] = ['a', 'b'];
export type LaneStatus = 'pending' | 'success' | 'failed' | 'stopped';

export type Citation = { url: string; title: string };
/** A tool call with the arguments that came last. */
export type Tool = { id: string; name: string; args: string; isDone: boolean };
export type Attachment = { name: string; contentType: string; url: string };

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
  citations?: Citation[];
  tools?: Tool[];
  /** Addresses of the pictures that are the answer, or part of it. */
  images?: string[];
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
  attachments?: Attachment[];
};

export type Mode = 'battle' | 'side-by-side' | 'direct' | 'direct-battle';

export type Modality = 'chat' | 'search' | 'webdev' | 'image';

export type Conversation = {
  id: string;
  turns: Turn[];
  isSaved: boolean;
  mode?: Mode;
  modality?: Modality;
};

export type RecordMessage = {
  id: string;
  role: string;
  content: string;
  parentMessageIds: string[];
  participantPosition: Side;
  modelId: string | null;
  pairwiseFeedbackId: string | null;
  status: LaneStatus | 'resampling';
  failureReason: string | null;
  experimental_attachments: Attachment[];
};

export type SessionRecord = {
  id: string;
  mode: Mode;
  modality: Modality;
  messages: RecordMessage[];
  pairwiseFeedbacks: { id: string; value: string }[];
  revealedModels: { id: string; publicName: string; displayName?: string }[];
};

/** Empties a lane for another answer under the same id. */
export function restartLane(lane: Lane): void {
  const { id, name } = lane;
  Object.assign(lane, { citations: [], tools: [], images: [], ...newLane(id), name });
}

export function newLane(id: string): Lane {
  const empty = { text: '', reasoning: '', thoughtFrom: null, thoughtTo: null };
  return { id, ...empty, status: 'pending', error: null, name: null };
}

export const sidesOf = (turn: Turn): readonly Side[] => (turn.isSingle ? ['a'] : SIDES);

export const isBusy = (turn: Turn): boolean =>
  sidesOf(turn).some((side) => turn[side].status === 'pending');

/** Whether the newest turn waits for a vote. */
export function canVote(conversation: Conversation): boolean {
  const last = conversation.turns.at(-1);
  if (!last || last.isSingle || last.value !== null || isBusy(last)) return false;
  return !isDirect(conversation);
}

/** Whether the newest turn waits for one of two answers to be chosen. */
export function canChoose(conversation: Conversation): boolean {
  const last = conversation.turns.at(-1);
  if (!last || last.isSingle || last.value !== null || isBusy(last)) return false;
  return conversation.mode === 'direct-battle';
}

const isDirect = ({ mode }: Conversation): boolean => mode === 'direct' || mode === 'direct-battle';

/** Whether names are still to come for a vote that was taken. */
export const isUnnamed = (turn: Turn): boolean =>
  turn.value !== null && turn.value !== 'skip' && sidesOf(turn).some((s) => turn[s].name === null);

/** Takes over what the record says; what the page itself streamed stays where the record has no more. */
export function applyRecord(conversation: Conversation, record: SessionRecord): void {
  conversation.mode = record.mode;
  conversation.modality = record.modality;
  for (const message of record.messages) {
    if (message.role !== 'user') continue;
    const answers = record.messages.filter((m) => m.parentMessageIds.includes(message.id));
    const a = answers.find((m) => m.role === 'assistant' && m.participantPosition === 'a');
    const b = answers.find((m) => m.role === 'assistant' && m.participantPosition === 'b');
    if (!a) continue;
    const turn = findOrAdd(conversation, message, a, b);
    const feedback = record.pairwiseFeedbacks.find((f) => f.id === message.pairwiseFeedbackId);
    turn.value = feedback?.value ?? turn.value;
    applyAnswer(turn.a, a, record);
    if (b) applyAnswer(turn.b, b, record);
  }
}

function findOrAdd(
  conversation: Conversation,
  message: RecordMessage,
  a: RecordMessage,
  b: RecordMessage | undefined,
): Turn {
  const known = conversation.turns.find((turn) => turn.userMessageId === message.id);
  if (known) return known;
  const turn: Turn = {
    userMessageId: message.id,
    prompt: message.content,
    a: newLane(a.id),
    b: newLane(b?.id ?? ''),
    value: null,
    isSingle: b === undefined,
    attachments: message.experimental_attachments,
  };
  conversation.turns.push(turn);
  return turn;
}

function applyAnswer(lane: Lane, message: RecordMessage, record: SessionRecord): void {
  if (message.content.length >= lane.text.length) lane.text = message.content;
  lane.status = message.status === 'resampling' ? 'pending' : message.status;
  if (message.experimental_attachments.length > 0) {
    lane.images = message.experimental_attachments.map(({ url }) => url);
  }
  lane.error = message.failureReason;
  const model = record.revealedModels.find((m) => m.id === message.modelId);
  lane.name = model ? model.displayName || model.publicName : null;
}
