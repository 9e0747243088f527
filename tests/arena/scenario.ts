// What a practice scenario file may say: the battles, how their answers are delivered, and what goes wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';

const ModelSchema = z.strictObject({
  name: z.string().min(1),
  publicName: z.string().min(1).optional(),
  displayName: z.string().min(1).optional(),
  /** Null for a stealth model: its row then carries no organization, provider or name. */
  organization: z.string().min(1).nullable(),
  provider: z.string().min(1).optional(),
});

const DeliverySchema = z.discriminatedUnion('kind', [
  /** As the provider cut it: the given pieces, or `tokensPerPiece` o200k tokens each. */
  z.strictObject({
    kind: z.literal('provider'),
    tokensPerPiece: z.int().positive().default(1),
    gapMs: z.number().nonnegative().default(18),
  }),
  /** Smoothed: each word with the white space behind it, at least `gapMs` apart. */
  z.strictObject({ kind: z.literal('words'), gapMs: z.number().nonnegative().default(10) }),
]);

const AnswerSchema = z
  .strictObject({
    text: z.string().optional(),
    /** Sent exactly in these pieces, whatever the delivery says of cuts. */
    pieces: z.array(z.string()).min(1).optional(),
    reasoning: z.string().optional(),
    reasoningPieces: z.array(z.string()).min(1).optional(),
    delivery: DeliverySchema.default({ kind: 'words', gapMs: 10 }),
    startMs: z.number().nonnegative().default(250),
    finish: z.enum(['stop', 'length', 'content-filter', 'error', 'other']).default('stop'),
    /** The lane fails with this message behind its text. */
    error: z.string().optional(),
    /** The lane sends the sentinel text that stands for an error. */
    hasArenaError: z.boolean().default(false),
  })
  .refine((answer) => answer.text !== undefined || answer.pieces !== undefined, {
    message: 'an answer needs text or pieces',
  });

const FailureSchema = z.strictObject({
  kind: z.enum(['login-gate', 'recaptcha', 'rate-limit', 'challenge', 'blocked']),
  times: z.int().positive().default(1),
});

const TruncationSchema = z.strictObject({
  /** Share of all rows that arrive before the connection closes, 0..1. */
  after: z.number().min(0).max(1),
  /** Close in the middle of a row. */
  midRow: z.boolean().default(false),
  /** `end` closes the body cleanly, `reset` breaks the connection. */
  how: z.enum(['end', 'reset']).default('end'),
  /** Whether the server goes on and completes the answers in its record. */
  serverFinishes: z.boolean().default(true),
});

const TurnSchema = z.strictObject({
  prompt: z.string().min(1),
  a: AnswerSchema,
  b: AnswerSchema,
  framing: z.enum(['lines', 'glued', 'sse']).default('lines'),
  initLine: z.boolean().default(false),
  /** Everything outside ASCII is sent as JSON escapes. */
  asciiEscapes: z.boolean().default(false),
  routedModel: z.boolean().default(false),
  unknownCodes: z.boolean().default(false),
  heartbeatMs: z.number().positive().default(1000),
  truncation: TruncationSchema.optional(),
  failures: z.array(FailureSchema).default([]),
});

const BattleSchema = z.strictObject({
  models: z.strictObject({ a: ModelSchema, b: ModelSchema }),
  turns: z.array(TurnSchema).min(1),
  /** How long the session record keeps the names back after a vote. */
  revealDelayMs: z.number().nonnegative().default(0),
  /** Whether turns after a vote show the pair's names from the start. */
  afterReveal: z.enum(['blind', 'named']).default('blind'),
});

export const ScenarioSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  describe: z.string().min(1),
  /** Divides every pause; 1 is the pace of the real thing. */
  speed: z.number().positive().default(1),
  battles: z.array(BattleSchema).min(1),
});

export type Model = z.infer<typeof ModelSchema>;
export type Delivery = z.infer<typeof DeliverySchema>;
export type Answer = z.infer<typeof AnswerSchema>;
export type Turn = z.infer<typeof TurnSchema>;
export type Battle = z.infer<typeof BattleSchema>;
export type Scenario = z.infer<typeof ScenarioSchema>;
export type ScenarioInput = z.input<typeof ScenarioSchema>;
export type Failure = z.infer<typeof FailureSchema>;
export type Side = 'a' | 'b';

const FOLDER = join(import.meta.dirname, 'scenarios');

/** Names of the scenarios that come with the practice arena. */
export function scenarioNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

/** Reads a scenario by its name, or by the path of a JSON file; throws with the reason when it is not valid. */
export function loadScenario(nameOrPath: string): Scenario {
  const isPath = nameOrPath.endsWith('.json');
  if (!isPath && !scenarioNames().includes(nameOrPath)) {
    throw new Error(`No scenario "${nameOrPath}". There are: ${scenarioNames().join(', ')}.`);
  }
  const file = isPath ? nameOrPath : join(FOLDER, `${nameOrPath}.json`);
  return ScenarioSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
