// What a practice scenario file may say: the battles, how their answers are delivered, and what goes wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { AnswerSchema } from './scenario-answer.ts';

export const MODES = ['battle', 'side-by-side', 'direct', 'direct-battle'] as const;
export const MODALITIES = ['chat', 'search', 'webdev', 'image'] as const;

const ModelSchema = z.strictObject({
  name: z.string().min(1),
  publicName: z.string().min(1).optional(),
  displayName: z.string().min(1).optional(),
  /** Null for a stealth model: its row then carries no organization, provider or name. */
  organization: z.string().min(1).nullable(),
  provider: z.string().min(1).optional(),
});

/** Everything the stream endpoints are known to say instead of an answer. */
export const FAILURE_KINDS = [
  'login-gate',
  'recaptcha',
  'rate-limit',
  'challenge',
  'blocked',
  'blocked-429',
  'route',
  'model-unavailable',
  'too-large',
] as const;

const FailureSchema = z.strictObject({
  kind: z.enum(FAILURE_KINDS),
  times: z.int().positive().default(1),
});

const TruncationSchema = z.strictObject({
  /** Share of all rows that arrive before the connection closes, 0..1. */
  after: z.number().min(0).max(1),
  /** Close in the middle of a row. */
  midRow: z.boolean().default(false),
  /** Close between the bytes of a character: in the next row that has one of several bytes. */
  midCharacter: z.boolean().default(false),
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
  /** Direct-battle only: whether a second, hidden answer comes with this turn. */
  hasSecond: z.boolean().default(false),
});

const BattleSchema = z.strictObject({
  mode: z.enum(MODES).default('battle'),
  modality: z.enum(MODALITIES).default('chat'),
  models: z.strictObject({ a: ModelSchema, b: ModelSchema }),
  turns: z.array(TurnSchema).min(1),
  /** How long the session record keeps the names back after a vote; divided by the speed. */
  revealDelayMs: z.number().nonnegative().max(90_000).default(0),
  /** The names behind a vote come only when the conversation's page is loaded again. */
  revealAfterReload: z.boolean().default(false),
  /** The heads name the models of a battle before there is a vote. */
  namesBeforeVote: z.boolean().default(false),
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
export type { Answer, Delivery, OneAnswer } from './scenario-answer.ts';
export type Turn = z.infer<typeof TurnSchema>;
export type Battle = z.infer<typeof BattleSchema>;
export type Scenario = z.infer<typeof ScenarioSchema>;
export type ScenarioInput = z.input<typeof ScenarioSchema>;
export type Failure = z.infer<typeof FailureSchema>;
export type Side = 'a' | 'b';
export type Mode = Battle['mode'];
export type Modality = Battle['modality'];

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
