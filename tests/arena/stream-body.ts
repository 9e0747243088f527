// What the bodies of the stream endpoints must say, and whether it fits the conversation's mode.
import * as z from 'zod';
import { MODEL_UNAVAILABLE } from './replies.ts';
import { type Battle, MODALITIES, MODES, type Turn } from './scenario.ts';
import type { Session } from './session-store.ts';

const IdSchema = z.uuid();
const AttachmentSchema = z.object({
  name: z.string().min(1),
  contentType: z.string().min(1),
  url: z.url(),
});

export const PostSchema = z.object({
  userMessageId: IdSchema,
  modelAMessageId: IdSchema,
  modelBMessageId: IdSchema.optional(),
  modelAId: IdSchema.optional(),
  modelBId: IdSchema.optional(),
  userMessage: z.object({
    content: z.string().min(1),
    experimental_attachments: z.array(AttachmentSchema).default([]),
  }),
  modality: z.enum(MODALITIES),
  mode: z.undefined('a follow-up has no mode').optional(),
});
export const CreateSchema = PostSchema.extend({ id: IdSchema, mode: z.enum(MODES) });
export const RerunSchema = z.object({ messageIds: z.array(IdSchema).default([]) });
export const StopSchema = z.object({ stoppedAt: z.iso.datetime() });
export const SkipSchema = z.object({ messageAId: IdSchema, messageBId: IdSchema });

export type PostBody = z.infer<typeof PostSchema>;

/** Why a battle cannot be begun in the mode that was asked for; null when it can. */
export function modeProblem(battle: Battle, mode: Battle['mode']): string | null {
  if (mode === battle.mode) return null;
  if (mode === 'direct') return "'direct' mode is not allowed when starting a new conversation";
  return `The scenario has this battle in the mode ${battle.mode}, not ${mode}.`;
}

/** Why a prompt does not fit its conversation; null when it does. */
export function promptProblem(
  { battle, models, current }: Pick<Session, 'battle' | 'models' | 'current'>,
  turn: Turn,
  body: PostBody,
): string | null {
  const { mode, modality } = battle;
  if (body.modality !== modality) return `The modality is ${modality}, not ${body.modality}.`;
  const isBlind = mode === 'battle';
  const wantedA = isBlind ? undefined : models[current].id;
  const wantedB = mode === 'side-by-side' ? models.b.id : undefined;
  if (body.modelAId !== wantedA || body.modelBId !== wantedB) {
    return isBlind ? 'A battle names no models.' : MODEL_UNAVAILABLE;
  }
  const hasB = body.modelBMessageId !== undefined;
  const isPair = mode === 'battle' || mode === 'side-by-side';
  if (isPair && !hasB) return 'modelBMessageId is missing.';
  const isDue = isPair || (mode === 'direct-battle' && turn.hasSecond);
  return hasB && !isDue ? 'No second answer is due.' : null;
}

/** The value, or null when the text is no JSON: the schema then says what is missing. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
