// Reads the session record that the page itself loads: texts at any time, identity only once the page shows names.
import * as z from 'zod/mini';
import { MAX_ANSWER_TEXT } from '../../capture/events';

const Id = z.string().check(z.minLength(1), z.maxLength(100));

// Allow-lists: whatever is not named here (metadata, user ids, and in the first case every model id) is not looked at.
const TextsSchema = z.object({
  id: Id,
  messages: z.array(
    z.object({ id: Id, role: z.string(), status: z.string(), content: z.nullable(z.string()) }),
  ),
});

const IdentitySchema = z.object({
  id: Id,
  pairwiseFeedbacks: z.array(
    z.object({
      value: z.string().check(z.maxLength(100)),
      messageAId: Id,
      messageBId: Id,
      modelAId: z.nullable(Id),
      modelBId: z.nullable(Id),
    }),
  ),
  revealedModels: z.array(
    z.object({
      id: Id,
      publicName: z.optional(z.nullable(z.string())),
      displayName: z.optional(z.nullable(z.string())),
      organization: z.optional(z.nullable(z.string())),
    }),
  ),
});

/** Finished answers of a session record, without anything that tells who wrote them. */
export interface RecordTexts {
  sessionId: string;
  answers: { messageId: string; text: string }[];
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
  return { sessionId: parsed.data.id, answers: answers.slice(-200) };
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

/** Reads votes and names. Only to be called once the page itself shows names; empty when the record has none. */
export function readPairs(record: unknown): RecordPair[] {
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
      organization: model.organization ?? null,
    };
  };
  return parsed.data.pairwiseFeedbacks.flatMap((vote) => {
    const a = modelOf(vote.modelAId);
    const b = modelOf(vote.modelBId);
    if (!a || !b) return [];
    return [{ messageAId: vote.messageAId, messageBId: vote.messageBId, value: vote.value, a, b }];
  });
}
