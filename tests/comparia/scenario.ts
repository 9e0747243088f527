// What the practice compar:IA plays: battles with their answers, faults and models, written down before they are played.
import * as z from 'zod';

const AnswerSchema = z.object({
  text: z.string(),
  reasoning: z.string().default(''),
  /** Pieces in which the provider's text comes; the site itself strips white space from both ends of what stands. */
  pieces: z.array(z.string()).optional(),
  /** The model fails after this many pieces, with a message as the site passes it on. */
  fails: z
    .object({ after: z.number().int(), message: z.string(), pos: z.boolean().default(true) })
    .optional(),
  /** The model times out after this many pieces and another one starts from nothing, as the site does it. */
  swapped: z.object({ after: z.number().int(), text: z.string() }).optional(),
});
export type Answer = z.infer<typeof AnswerSchema>;

const PairSchema = z.object({ a: AnswerSchema, b: AnswerSchema });
const TurnSchema = PairSchema.extend({
  /** What is answered when the turn is tried again; the first answers once more when left out. */
  retries: z.array(PairSchema).default([]),
});
export type Turn = z.infer<typeof TurnSchema>;

const ModelSchema = z.object({
  id: z.string(),
  simple_name: z.string(),
  organisation: z.string(),
  /** Sent to the page in the thread, as the site does; it may say who the model is. */
  system_prompt: z.string().nullable().default(null),
});
export type Model = z.infer<typeof ModelSchema>;

const BattleSchema = z.object({
  models: z.object({ a: ModelSchema, b: ModelSchema }),
  turns: z.array(TurnSchema).min(1),
});

export const ScenarioSchema = z.object({
  battles: z.array(BattleSchema).min(1),
  /** Milliseconds between two rows. */
  pause: z.number().default(4),
  /** Statuses with which the first requests to a call are refused, by the call's name: `{ "vote": [500] }`. */
  refusals: z.record(z.string(), z.array(z.number().int())).default({}),
  /** The connection is cut after this many rows of the first stream. */
  cutAfter: z.number().int().nullable().default(null),
});
export type Scenario = z.infer<typeof ScenarioSchema>;
export type ScenarioInput = z.input<typeof ScenarioSchema>;

export const ALPHA = {
  id: 'alpha-large-2',
  simple_name: 'Alpha Large 2',
  organisation: 'Alphaworks',
  system_prompt: 'You are Alpha Large, made by Alphaworks.',
};
export const BETA = { id: 'beta-mini', simple_name: 'Beta Mini', organisation: 'Beta Labs' };

/** One battle of two turns with reasoning on side b. */
export const DEFAULT_SCENARIO: ScenarioInput = {
  battles: [
    {
      models: { a: ALPHA, b: BETA },
      turns: [
        {
          a: { text: 'Bonjour ! Voici une réponse.\n\n- un point\n- un autre\n\nÀ bientôt.' },
          b: {
            text: 'Salut. Je réponds brièvement — mais **bien**.',
            reasoning: 'L’utilisateur dit bonjour.\nJe réponds.',
          },
          retries: [
            {
              a: { text: 'Bonjour encore, autrement dit.' },
              b: { text: 'Salut encore, autrement dit.' },
            },
          ],
        },
        {
          a: { text: 'La suite de la première réponse.' },
          b: { text: 'La suite de la seconde : `code`.', reasoning: 'Encore un peu.' },
        },
      ],
    },
  ],
};
