// Reads the session record that the page itself loads: texts at any time, identity only once the page shows names.
import * as z from 'zod/mini';
import { MAX_ANSWER_TEXT } from '../../capture/limits';

const Id = z.string().check(z.minLength(1), z.maxLength(100));

// Allow-lists: whatever is not named here (metadata, user ids, and in the first case every model id) is not looked at.
const TextsSchema = z.object({
  id: Id,
  messages: z.array(
    z.object({
      id: Id,
      role: z.string(),
      status: z.string(),
      content: z.nullable(z.string()),
      participantPosition: z.optional(z.nullable(z.string())),
      parentMessageIds: z.optional(z.nullable(z.array(z.string()))),
    }),
  ),
});

const Feedback = z.object({
  value: z.string().check(z.maxLength(100)),
  messageAId: Id,
  messageBId: Id,
  modelAId: z.nullable(Id),
  modelBId: z.nullable(Id),
});
const Models = z.array(
  z.object({
    id: Id,
    publicName: z.optional(z.nullable(z.string())),
    displayName: z.optional(z.nullable(z.string())),
    organization: z.optional(z.nullable(z.string())),
  }),
);
const IdentitySchema = z.object({ pairwiseFeedbacks: z.array(Feedback), revealedModels: Models });

/** Finished answers of a session record, without anything that tells who wrote them. */
export interface RecordTexts {
  sessionId: string;
  answers: { messageId: string; text: string }[];
  /** The answers of each turn, oldest turn first; null for a side that did not answer. */
  turns: { a: string | null; b: string | null }[];
}

/** Reads the finished answers; null when the value is not a session record. Touches no identity field. */
export function readTexts(record: unknown): RecordTexts | null {
  const parsed = TextsSchema.safeParse(record);
  if (!parsed.success) return null;
  const answers = parsed.data.messages.flatMap((message) =>
    message.role === 'assistant' && message.status === 'success' && message.content
      ? [{ messageId: message.id, text: message.content.slice(0, MAX_ANSWER_TEXT) }]
      : [],
  );
  const sessionId = parsed.data.id.toLowerCase();
  return { sessionId, answers: answers.slice(-200), turns: turnsOf(parsed.data.messages) };
}

/** Answers to the same prompt are a turn. */
function turnsOf(messages: z.infer<typeof TextsSchema>['messages']): RecordTexts['turns'] {
  const turns = new Map<string, { a: string | null; b: string | null }>();
  for (const { id, role, participantPosition: side, parentMessageIds } of messages) {
    const prompt = parentMessageIds?.[0];
    if (role !== 'assistant' || prompt === undefined || (side !== 'a' && side !== 'b')) continue;
    const turn = turns.get(prompt) ?? { a: null, b: null };
    turn[side] = id;
    turns.set(prompt, turn);
  }
  return [...turns.values()];
}

/** A model as the session record names it. */
export interface RecordModel {
  modelId: string;
  name: string;
  organization: string | null;
}

/** One vote of a session record with the models it was about. */
export interface RecordPair {
  messageAId: string;
  messageBId: string;
  value: string;
  a: RecordModel;
  b: RecordModel;
}

/**
 * Reads votes and names. Only to be called once the page itself shows names or a vote was accepted; empty when the
 * record has none. `feedback` is a vote as the reply to it has it, for a record from before the vote.
 */
export function readPairs(record: unknown, feedback: unknown = null): RecordPair[] {
  const parsed = IdentitySchema.safeParse(record);
  if (!parsed.success) return [];
  const models = new Map(parsed.data.revealedModels.map((model) => [model.id, model]));
  const modelOf = (id: string | null): RecordModel | null => {
    const model = id === null ? undefined : models.get(id);
    const name = model?.displayName || model?.publicName;
    if (!model || !name) return null;
    return {
      modelId: model.id,
      name: name.slice(0, 200),
      organization: model.organization?.slice(0, 200) ?? null,
    };
  };
  const own = Feedback.safeParse(feedback);
  const votes = [...parsed.data.pairwiseFeedbacks, ...(own.success ? [own.data] : [])];
  return votes.flatMap((vote) => {
    const a = modelOf(vote.modelAId);
    const b = modelOf(vote.modelBId);
    if (!a || !b) return [];
    return [{ messageAId: vote.messageAId, messageBId: vote.messageBId, value: vote.value, a, b }];
  });
}
