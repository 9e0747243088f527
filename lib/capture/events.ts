// The events that both layers of a site adapter turn a page into; checked where they arrive, since a page is untrusted.
import * as z from 'zod/mini';
import {
  AnswerPartSchema,
  FinishSchema,
  PreferencesSchema,
  RestartSchema,
  SideSchema,
} from '../db/schema';
import { MAX_ANSWER_TEXT, MAX_EVENT_TEXT, MAX_PROMPT_TEXT } from './limits';

const Id = z.string().check(z.minLength(1), z.maxLength(100));
const Time = z.number().check(z.nonnegative());
const Short = z.string().check(z.maxLength(200));

/** The layers of an adapter: the page's own requests and replies, and the page as rendered. */
export const LayerSchema = z.enum(['wire', 'dom']);
export type Layer = z.infer<typeof LayerSchema>;

const TurnRef = { site: z.string().check(z.maxLength(40)), sessionId: Id, turnId: Id };

export const TurnStartedSchema = z.object({
  type: z.literal('turnStarted'),
  ...TurnRef,
  at: Time,
  layer: LayerSchema,
  /** The sides that will answer: both, or side a alone in a chat with one model. */
  lanes: z.array(SideSchema).check(z.minLength(1), z.maxLength(2)),
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

/** The whole text of an answer as it stands now: read off the page, or sent by a site that repeats the whole of it. */
export const TextShownSchema = z.object({
  type: z.literal('textShown'),
  ...TurnRef,
  side: SideSchema,
  channel: z.enum(['text', 'reasoning']),
  text: z.string().check(z.maxLength(MAX_ANSWER_TEXT)),
  layer: LayerSchema,
  at: Time,
});

/** Answers of a turn are being made anew; what stood there becomes an earlier version. */
export const AnswerRestartedSchema = z.object({
  type: z.literal('answerRestarted'),
  ...TurnRef,
  sides: z.array(SideSchema).check(z.minLength(1), z.maxLength(2)),
  how: RestartSchema,
  /** The new answers' message ids where they change; null where the message keeps its id. */
  messageAId: z.nullable(Id),
  messageBId: z.nullable(Id),
  layer: LayerSchema,
  at: Time,
});

/** Something came with an answer beside its text. A part with the same key replaces the one before. */
export const PartSeenSchema = z.object({
  type: z.literal('partSeen'),
  ...TurnRef,
  side: SideSchema,
  part: AnswerPartSchema,
});

/** The user reacted to one answer on the site, apart from the vote. */
export const ReactedSchema = z.object({
  type: z.literal('reacted'),
  ...TurnRef,
  side: SideSchema,
  value: z.nullable(z.enum(['up', 'down'])),
  flags: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
  comment: z.string().check(z.maxLength(5_000)),
  at: Time,
});

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
  preferences: z.nullable(PreferencesSchema),
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
  /** Null for a side whose name is not on show. */
  a: z.nullable(RevealedName),
  b: z.nullable(RevealedName),
  source: z.enum(['dom', 'dom+record', 'record', 'chosen']),
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
  TextShownSchema,
  AnswerRestartedSchema,
  PartSeenSchema,
  ReactedSchema,
  SideDoneSchema,
  StreamEndedSchema,
  VotedSchema,
  RevealedSchema,
  SessionOpenedSchema,
  TextsSeenSchema,
]);
/**
 * Something that happened on an arena page. `turnId` is the message id of the turn's side a where the site has one;
 * a turn that only the page showed gets an id made of the conversation and its place there, so that it is always the
 * same.
 */
export type BattleEvent = z.infer<typeof BattleEventSchema>;
export type EventOf<T extends BattleEvent['type']> = Extract<BattleEvent, { type: T }>;
