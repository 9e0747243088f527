// The events that both layers of a site adapter turn a page into; checked where they arrive, since a page is untrusted.
import * as z from 'zod/mini';
import { FinishSchema, SideSchema } from '../db/schema';

/** Largest text that one event may carry, UTF-16 units; longer pieces are split by the adapter. */
export const MAX_EVENT_TEXT = 262_144;
/** Largest answer kept for one side of one turn, UTF-16 units; what comes after is counted, not stored. */
export const MAX_ANSWER_TEXT = 4_194_304;
export const MAX_PROMPT_TEXT = 1_048_576;

const Id = z.string().check(z.minLength(1), z.maxLength(100));
const Time = z.number().check(z.nonnegative());
const Short = z.string().check(z.maxLength(200));

const TurnRef = { site: z.string().check(z.maxLength(40)), sessionId: Id, turnId: Id };

export const TurnStartedSchema = z.object({
  type: z.literal('turnStarted'),
  ...TurnRef,
  at: Time,
  mode: Short,
  modality: Short,
  prompt: z.string().check(z.maxLength(MAX_PROMPT_TEXT)),
  attachments: z.array(z.object({ name: Short, type: Short })).check(z.maxLength(50)),
  userMessageId: z.nullable(Id),
  messageAId: z.nullable(Id),
  messageBId: z.nullable(Id),
});

const isWhole = ({ text, lengths, times }: { text: string; lengths: number[]; times: number[] }) =>
  lengths.length === times.length && lengths.reduce((sum, n) => sum + n, 0) === text.length;

export const PiecesSchema = z
  .object({
    type: z.literal('pieces'),
    ...TurnRef,
    side: SideSchema,
    channel: z.enum(['text', 'reasoning']),
    /** UTF-16 offset in the channel's text at which the first piece starts; makes a repeated delivery harmless. */
    from: z.int().check(z.nonnegative()),
    text: z.string().check(z.maxLength(MAX_EVENT_TEXT)),
    /** Length of each piece, UTF-16 units; they sum to the length of `text`. */
    lengths: z.array(z.int().check(z.nonnegative())).check(z.maxLength(20_000)),
    /** Arrival of each piece, ms since the turn started. */
    times: z.array(z.number()).check(z.maxLength(20_000)),
  })
  .check(z.refine(isWhole, 'the lengths of the pieces must sum to that of the text'));

export const SideDoneSchema = z.object({
  type: z.literal('sideDone'),
  ...TurnRef,
  side: SideSchema,
  finish: FinishSchema,
  error: z.nullable(z.string().check(z.maxLength(2_000))),
  at: Time,
});

export const StreamEndedSchema = z.object({
  type: z.literal('streamEnded'),
  ...TurnRef,
  how: z.enum(['complete', 'truncated', 'aborted', 'interrupted']),
  status: z.nullable(z.int()),
  /** Row codes seen and not read, with counts. */
  unread: z.record(z.string().check(z.maxLength(20)), z.int()),
  at: Time,
});

export const VotedSchema = z.object({
  type: z.literal('voted'),
  site: TurnRef.site,
  sessionId: Id,
  messageAId: z.nullable(Id),
  messageBId: z.nullable(Id),
  raw: z.string().check(z.maxLength(100)),
  modelsRevealed: z.nullable(z.boolean()),
  source: z.enum(['wire', 'dom', 'record']),
  at: Time,
});

const RevealedName = z.object({
  name: Short,
  modelId: z.nullable(Id),
  organization: z.nullable(Short),
});

export const RevealedSchema = z.object({
  type: z.literal('revealed'),
  site: TurnRef.site,
  sessionId: Id,
  /** Message id of side a of a turn of the battle; null means the newest battle of the conversation. */
  messageAId: z.nullable(Id),
  a: RevealedName,
  b: RevealedName,
  source: z.enum(['dom', 'dom+record']),
  at: Time,
});

/** The page (re)opened a conversation: whatever this tab was streaming into it before is over. */
export const SessionOpenedSchema = z.object({
  type: z.literal('sessionOpened'),
  site: TurnRef.site,
  sessionId: Id,
  at: Time,
});

/** Texts that the page's own session record holds; heals answers that were interrupted. No identity in it. */
export const TextsSeenSchema = z.object({
  type: z.literal('textsSeen'),
  site: TurnRef.site,
  sessionId: Id,
  answers: z
    .array(z.object({ messageId: Id, text: z.string().check(z.maxLength(MAX_ANSWER_TEXT)) }))
    .check(z.maxLength(200)),
  at: Time,
});

export const BattleEventSchema = z.discriminatedUnion('type', [
  TurnStartedSchema,
  PiecesSchema,
  SideDoneSchema,
  StreamEndedSchema,
  VotedSchema,
  RevealedSchema,
  SessionOpenedSchema,
  TextsSeenSchema,
]);
/** Something that happened on an arena page. `turnId` is the message id of the turn's side a. */
export type BattleEvent = z.infer<typeof BattleEventSchema>;
export type EventOf<T extends BattleEvent['type']> = Extract<BattleEvent, { type: T }>;
