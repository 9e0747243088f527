// What the practice FastChat plays: which models meet, and what they answer.
import * as z from 'zod';

const Text = z.string().min(1);
const AnswerSchema = z.object({
  text: Text,
  /** What stands there after "Regenerate", once for each press. */
  again: z.array(Text).default([]),
  /** The model fails after this many pieces with FastChat's error message; null for an answer that comes whole. */
  failsAfter: z.int().nonnegative().nullable().default(null),
});
export type PlayedAnswer = z.infer<typeof AnswerSchema>;

export const ScenarioSchema = z.object({
  /** Generation of Gradio whose markup the page has. */
  gradio: z.union([z.literal(4), z.literal(5)]).default(4),
  /** Models that the user may choose. */
  models: z.tuple([Text, Text]).default(['example-model-1', 'example-model-2']),
  /** Hidden pairs, one for each round; the last is used again. */
  pairs: z
    .array(z.tuple([Text, Text]))
    .min(1)
    .default([['example-model-1', 'stealth-model-x']]),
  /** Answers, one pair for each turn of any conversation; the last is used again. */
  turns: z.array(z.object({ a: AnswerSchema, b: AnswerSchema })).min(1),
  /** Between two pieces of an answer, ms. */
  gap: z.number().nonnegative().default(25),
  /** One phase of the buttons' flashing after an answer, ms; FastChat has 300. */
  flash: z.number().nonnegative().default(300),
  /** From the vote to the names, ms. */
  namesAfter: z.number().nonnegative().default(50),
});
export type Scenario = z.infer<typeof ScenarioSchema>;
export type ScenarioInput = z.input<typeof ScenarioSchema>;

export const DEFAULT_SCENARIO: ScenarioInput = {
  turns: [
    {
      a: {
        text: 'The Moon is about **384,400 km** away.\n\n```js\nconst d = 384400; // km\n```\n\nThat is far.',
        again: ['On average it is **384,400 km** away.'],
      },
      b: { text: 'Roughly 384 400 km on average — give or take.', again: ['Some 384,000 km.'] },
    },
    { a: { text: 'About 1.28 seconds.' }, b: { text: 'A little over a second. 🌙' } },
  ],
};
