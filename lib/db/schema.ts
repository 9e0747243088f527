// What is stored, version 3: the shape of every record, checked wherever one comes in.
import * as z from 'zod/mini';
import { AnnotationSchema } from './annotation-schema';
import { Count, Time, VoteValueSchema } from './schema-basics';

export {
  type Annotation,
  AnnotationSchema,
  MAX_SECOND_VOTES,
  type OwnGuess,
  OwnGuessSchema,
  type SecondVote,
  SecondVoteSchema,
} from './annotation-schema';
export {
  SIDES,
  type Side,
  SideSchema,
  type VoteValue,
  VoteValueSchema,
} from './schema-basics';

const SidePreference = z.object({
  /** Reasons as the site names them, e.g. `useful` or `superficial`; at most 20. */
  flags: z.array(z.string()),
  /** At most 5,000 characters. */
  comment: z.string(),
});
/** What a vote says of each side beside its value, on sites that ask for reasons. */
export const PreferencesSchema = z.object({ a: SidePreference, b: SidePreference });
export type Preferences = z.infer<typeof PreferencesSchema>;

export const VoteSchema = z.object({
  /** Normalised value; null when the raw value is not one we know, or was a skip. */
  value: z.nullable(VoteValueSchema),
  /** The value as the page sent or showed it, at most 100 characters. */
  raw: z.string(),
  at: Time,
  /** True when the page said that names were already visible; null when it did not say. */
  modelsRevealed: z.nullable(z.boolean()),
  /**
   * False when names were known as the vote was cast: the page said so or showed them, the pair was known from an
   * earlier battle, or the user had chosen the models.
   */
  blind: z.boolean(),
  /** Null on sites that ask for no reasons. */
  preferences: z.nullable(PreferencesSchema),
  /** Which layer saw it. */
  source: z.enum(['wire', 'dom', 'record', 'manual']),
});
export type Vote = z.infer<typeof VoteSchema>;

export const RevealedModelSchema = z.object({
  /** Name as the page shows it, at most 200 characters. */
  name: z.string(),
  /** The site's id of the model, where the session record told it. */
  modelId: z.nullable(z.string()),
  /** Organisation as the site writes it, where told. */
  organization: z.nullable(z.string()),
  /** Maker by our catalogue: a known maker's id, `none` for a maker outside the list, null when unknown. */
  maker: z.nullable(z.string()),
});
export type RevealedModel = z.infer<typeof RevealedModelSchema>;

export const RevealSchema = z.object({
  /** Null while this side's name is not known, or when there is no such side. */
  a: z.nullable(RevealedModelSchema),
  b: z.nullable(RevealedModelSchema),
  at: Time,
  /**
   * Where the names were learnt: the page's headers, with or without the session record agreeing; the session record
   * alone, once the vote was accepted; `chosen` when the user chose the models.
   */
  source: z.enum(['dom', 'dom+record', 'record', 'chosen', 'manual']),
});
export type Reveal = z.infer<typeof RevealSchema>;

export const OutcomeSchema = z.enum(['right', 'wrong', 'silent']);
/** How a guess of one side came out; `silent` means that it said "not enough to tell". */
export type Outcome = z.infer<typeof OutcomeSchema>;

const SideOutcomes = z.object({ a: z.nullable(OutcomeSchema), b: z.nullable(OutcomeSchema) });
export const ScoreSchema = z.object({ machine: SideOutcomes, user: SideOutcomes });
/** Scores after the reveal; null where there was no guess, or it cannot be judged (maker unknown, peeked). */
export type Score = z.infer<typeof ScoreSchema>;

/** How far a battle has come. */
export const PhaseSchema = z.enum(['streaming', 'answered', 'voted', 'revealed']);
export type Phase = z.infer<typeof PhaseSchema>;

/** Row of `battles`: what lists, filters and statistics need. Short fields only. */
export const BattleSchema = z.object({
  /** `${site}:${message id of side a in the first turn}`: the same battle always gets the same id. */
  id: z.string().check(z.minLength(1), z.maxLength(300)),
  site: z.string(),
  /** The site's id of the conversation. */
  sessionId: z.string(),
  /** battle, side-by-side, direct, direct-battle as on the wire, or `unknown`. */
  mode: z.string(),
  /** chat, webdev, search, image, … as on the wire. */
  modality: z.string(),
  phase: PhaseSchema,
  startedAt: Time,
  updatedAt: Time,
  turns: Count,
  /** Message ids of all turns (user, a, b), for finding the battle again. */
  messageIds: z.array(z.string()),
  /** First 160 characters of the first prompt. */
  preview: z.string(),
  vote: z.nullable(VoteSchema),
  reveal: z.nullable(RevealSchema),
  /** When the user looked at the sealed guess before voting; null if never. */
  peekedAt: z.nullable(Time),
  /** True when an earlier battle of the conversation had its names out as this one began: the pair is known. */
  pairKnown: z.boolean(),
  /** True when the user kept the battle by hand: nothing in it was seen by the extension itself. */
  isManual: z.boolean(),
  /** Ids of the probes among the prompts, sorted, each once (lib/probes); absent when there is none. Such a battle is not blind. */
  probes: z.optional(z.array(z.string())),
  score: ScoreSchema,
});
export type Battle = z.infer<typeof BattleSchema>;

export const FinishSchema = z.enum([
  'stop',
  'length',
  'content-filter',
  'tool-calls',
  'error',
  'other',
  'unknown',
  /** The stream ended without a finish row for this side. */
  'truncated',
  /** The page stopped listening (stop button, navigation). */
  'aborted',
  /** The page went away while the answer was coming. */
  'interrupted',
  /** There is no answer on this side: a chat with one model. */
  'absent',
]);
export type Finish = z.infer<typeof FinishSchema>;

/** Something that belongs to an answer beside its text. */
export const AnswerPartSchema = z.discriminatedUnion('kind', [
  /** A source the answer cites; an https or http address, at most 2,000 characters. */
  z.object({ kind: z.literal('citation'), url: z.string(), title: z.string() }),
  z.object({
    kind: z.literal('tool'),
    callId: z.string(),
    name: z.string(),
    /** The arguments as JSON text, as they stood last. */
    args: z.string(),
    /** The result as JSON text; null when none came. */
    result: z.nullable(z.string()),
  }),
  z.object({
    kind: z.literal('file'),
    path: z.string(),
    /** Null when the site told the name only. */
    text: z.nullable(z.string()),
  }),
  z.object({
    kind: z.literal('image'),
    /** Address without its query, which may hold a signature. */
    url: z.string(),
    type: z.string(),
    /** Pixels; null when not known. */
    width: z.nullable(Count),
    height: z.nullable(Count),
  }),
]);
export type AnswerPart = z.infer<typeof AnswerPartSchema>;
/** Most parts kept with one answer. */
export const MAX_PARTS = 500;
/** Most earlier versions kept of one answer; the oldest go first. */
export const MAX_VERSIONS = 20;

export const RestartSchema = z.enum(['retry', 'rerun', 'resample', 'resend']);
/** How an answer came to be made anew. `resend`: the page sent the same prompt again. */
export type Restart = z.infer<typeof RestartSchema>;

/** An answer that was replaced by a newer one. */
export const AnswerVersionSchema = z.object({
  messageId: z.nullable(z.string()),
  text: z.string(),
  reasoning: z.string(),
  finish: z.nullable(FinishSchema),
  error: z.nullable(z.string()),
  doneAt: z.nullable(Time),
  parts: z.array(AnswerPartSchema),
  replacedAt: Time,
  replacedBy: RestartSchema,
});
export type AnswerVersion = z.infer<typeof AnswerVersionSchema>;

/** What the user said of one answer on the site itself, apart from the vote. */
export const ReactionSchema = z.object({
  value: z.nullable(z.enum(['up', 'down'])),
  flags: z.array(z.string()),
  comment: z.string(),
  at: Time,
});
export type Reaction = z.infer<typeof ReactionSchema>;

export const AnswerSchema = z.object({
  messageId: z.nullable(z.string()),
  /** The answer's own text, exactly as streamed. */
  text: z.string(),
  /** Reasoning that the stream carried apart from the answer. */
  reasoning: z.string(),
  /** Null while the answer is coming. */
  finish: z.nullable(FinishSchema),
  /** Error text of this side, at most 2,000 characters. */
  error: z.nullable(z.string()),
  doneAt: z.nullable(Time),
  /**
   * Where `text` came from: the stream; the page's own session record after an interruption; the page as rendered, so
   * without its Markdown; or the user's hand.
   */
  textSource: z.enum(['wire', 'record', 'dom', 'manual']),
  /** Citations, tool calls, files and images, in the order they came. */
  parts: z.array(AnswerPartSchema),
  /** What stood here before, oldest first. */
  versions: z.array(AnswerVersionSchema),
  reaction: z.nullable(ReactionSchema),
});
export type Answer = z.infer<typeof AnswerSchema>;

export const TurnSchema = z.object({
  /** `${site}:${message id of side a}`. */
  id: z.string(),
  userMessageId: z.nullable(z.string()),
  prompt: z.string(),
  attachments: z.array(z.object({ name: z.string(), type: z.string() })),
  startedAt: Time,
  a: AnswerSchema,
  b: AnswerSchema,
});
export type Turn = z.infer<typeof TurnSchema>;

/** Row of `bodies`: the long text of a battle. */
export const BodySchema = z.object({ id: z.string(), turns: z.array(TurnSchema) });
export type Body = z.infer<typeof BodySchema>;

/** Pieces of one text as the server sent them; both arrays have one entry a piece. */
export const CutsSchema = z.object({
  /** End of each piece, UTF-16 offset into the text. Never falls. */
  ends: z.array(Count),
  /** Arrival of each piece, ms since the turn's `startedAt`: to 0.1 ms, of late coarser (see `CoarseClock`). */
  times: z.array(z.number()),
});
export type Cuts = z.infer<typeof CutsSchema>;

const CHANNELS = { text: CutsSchema, reasoning: CutsSchema };
export const SideCaptureSchema = z.object({
  ...CHANNELS,
  /** Cuts of the earlier versions, in the order of the answer's `versions`. */
  versions: z.array(z.object(CHANNELS)),
});
export type SideCapture = z.infer<typeof SideCaptureSchema>;
export const CaptureTurnSchema = z.object({
  id: z.string(),
  a: SideCaptureSchema,
  b: SideCaptureSchema,
  /** How the reply's body ended; null while it streams. */
  ended: z.nullable(z.enum(['complete', 'truncated', 'aborted', 'interrupted'])),
  /** HTTP status of the reply; null until known. */
  status: z.nullable(z.int()),
  /** Row codes that were seen and not read, with counts. */
  unread: z.record(z.string(), Count),
});
export type CaptureTurn = z.infer<typeof CaptureTurnSchema>;

/** Row of `captures`: where the pieces were cut, and by what the battle was captured. */
export const CaptureSchema = z.object({
  id: z.string(),
  /** Version of the extension that recorded the battle. */
  recorder: z.string(),
  layers: z.array(z.enum(['wire', 'dom', 'manual'])),
  turns: z.array(CaptureTurnSchema),
});
export type Capture = z.infer<typeof CaptureSchema>;

export const SpanSchema = z.object({
  /** Index of the turn, from 0. */
  turn: Count,
  /** UTF-16 offsets into the answer's text, end exclusive. */
  start: Count,
  end: Count,
});
export type Span = z.infer<typeof SpanSchema>;

export const EvidenceSchema = z.object({
  /** Id and version of the heuristic that found it. */
  heuristic: z.string(),
  version: z.int(),
  /** What was found, in the heuristic's own closed vocabulary, e.g. `claims:openai`. */
  cue: z.string(),
  /** One plain English sentence for the reader. */
  sentence: z.string(),
  /** The words it rests on, at most 120 characters; empty when it rests on counts. */
  quote: z.string(),
  spans: z.array(SpanSchema),
  /** Log-likelihood ratio (nats) for each maker against the average maker; absent means 0. */
  llr: z.record(z.string(), z.number()),
  /**
   * What of that counted for the makers that the guess weighs against each other, nats: after the scale and the limit of its
   * kind. Absent in guesses of records before version 3.
   */
  counted: z.optional(z.record(z.string(), z.number())),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

const Probability = z.number().check(z.gte(0), z.lte(1));

export const GuessPartSchema = z.object({
  /** `prior`, `learnt`, `style`, or a kind of evidence. */
  kind: z.string(),
  /** Nats for each maker; absent means 0. */
  llr: z.record(z.string(), z.number()),
});
/** What one source of knowledge adds to a guess. */
export type GuessPart = z.infer<typeof GuessPartSchema>;

export const SideGuessSchema = z.object({
  /** Probabilities over makers and `none`, highest first; they sum to 1. */
  makers: z.array(z.object({ maker: z.string(), p: Probability })),
  /**
   * `strong`: the first of `makers` is the guess, at a level that was right 97 times in 100 on sources never seen before.
   * `maker`: it is the guess, and may well be wrong. `flat`: not enough to tell, and nothing is claimed.
   */
  verdict: z.enum(['strong', 'maker', 'flat']),
  evidence: z.array(EvidenceSchema),
  /** The likeliest models, highest first; their probabilities are parts of those of their makers. Absent before version 3. */
  models: z.optional(z.array(z.object({ model: z.string(), maker: z.string(), p: Probability }))),
  /** Makers that hold the truth nine times in ten; empty for "no idea". Absent before version 3. */
  set: z.optional(z.array(z.string())),
  /** For each maker they sum to the logarithm of its probability but for one constant. Absent before version 3. */
  parts: z.optional(z.array(GuessPartSchema)),
});
export type SideGuess = z.infer<typeof SideGuessSchema>;

export const SealSchema = z.object({
  /** How many turns the guess has seen, from 1. */
  turns: z.int().check(z.gte(1)),
  /** Version of the engine that made it. */
  engine: z.string(),
  sealedAt: Time,
  a: SideGuessSchema,
  b: SideGuessSchema,
});
export type Seal = z.infer<typeof SealSchema>;

/**
 * Row of `guesses`: the sealed guesses of a battle, oldest first, never rewritten. A further turn, an answer that was
 * completed later or one that was sent anew adds a seal; the last one counts.
 */
export const GuessSchema = z.object({ id: z.string(), seals: z.array(SealSchema) });
export type Guess = z.infer<typeof GuessSchema>;

/** A whole battle with everything stored about it: what goes out and comes back. */
export const BattleRecordSchema = z.object({
  battle: BattleSchema,
  body: BodySchema,
  capture: CaptureSchema,
  guess: z.nullable(GuessSchema),
  annotation: z.nullable(AnnotationSchema),
});
export type BattleRecord = z.infer<typeof BattleRecordSchema>;
