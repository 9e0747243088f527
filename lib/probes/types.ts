// What a probe is: a question put to tell models apart, with how its answer is read.
import * as z from 'zod/mini';

const Count = z.int().check(z.positive());

/** How the answer to a probe is read; the kinds are those of readers.ts. */
export const ReaderSpecSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('special-tokens') }),
  z.object({ kind: z.literal('glitch-tokens') }),
  z.object({ kind: z.literal('letters') }),
  z.object({ kind: z.literal('instructions') }),
  /** `level` 0 is one triangle; each level doubles the rows. */
  z.object({ kind: z.literal('sierpinski'), level: z.int().check(z.gte(1), z.lte(5)) }),
  z.object({ kind: z.literal('art'), form: z.enum(['ascii', 'tikz']) }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('month') }),
  z.object({ kind: z.literal('number'), from: z.int(), to: z.int() }),
  /** One word, of these if there are any. */
  z.object({ kind: z.literal('word'), choices: z.optional(z.array(z.string())) }),
  z.object({ kind: z.literal('list'), count: Count }),
  z.object({ kind: z.literal('bits'), count: Count }),
  z.object({ kind: z.literal('name') }),
  z.object({ kind: z.literal('joke') }),
  z.object({ kind: z.literal('contact') }),
  /** The answer should be this text and nothing else. */
  z.object({ kind: z.literal('echo'), text: z.string().check(z.minLength(1), z.maxLength(200)) }),
  /** Read by the user's own eyes. */
  z.object({ kind: z.literal('open') }),
]);
export type ReaderSpec = z.infer<typeof ReaderSpecSchema>;

const Line = z.string().check(z.minLength(1), z.maxLength(400));

export const ProbeSchema = z.object({
  /** `group:name`, lower case; stored with battles, so never given to another question. */
  id: z.string().check(z.regex(/^[a-z0-9-]+:[a-z0-9-]+$/), z.maxLength(80)),
  title: Line,
  /** The exact words to send, at most 2,000 characters. */
  prompt: z.string().check(z.minLength(3), z.maxLength(2_000)),
  /** Language of the question, ISO 639-1. */
  lang: z.string().check(z.regex(/^[a-z]{2}$/)),
  /** One sentence: what the answers tell apart. */
  separates: Line,
  /** One sentence: how it goes wrong. */
  weakness: Line,
  source: Line,
  /** Month in which the source was read, or in which it says it was seen: YYYY-MM. */
  date: z.string().check(z.regex(/^20\d\d-\d\d$/)),
  reader: ReaderSpecSchema,
});
export type Probe = z.infer<typeof ProbeSchema>;

/** Probes of one kind; what they share is said once. */
export interface ProbeGroup
  extends Pick<Probe, 'id' | 'title' | 'separates' | 'weakness' | 'source' | 'date'> {
  probes: readonly (Pick<Probe, 'id' | 'prompt' | 'reader'> & Partial<Probe>)[];
}

/** A stretch of the answer, UTF-16 offsets, end exclusive. */
export interface ReadSpan {
  start: number;
  end: number;
}

/** What a reader makes of an answer. */
export interface Reading {
  /**
   * `pass`: the answer does what was asked, and is right where there is a right; `fail`: it tries and is wrong;
   * `declined`: it says that it will not or cannot; `unclear`: nothing can be said.
   */
  outcome: 'pass' | 'fail' | 'declined' | 'unclear';
  /** How well it does, 0 to 1; null when unclear or declined. */
  score: number | null;
  /** What the answer says, in a form that can be counted: `247`, `2025-07-10`, `openai`; empty when nothing. */
  value: string;
  /** One plain sentence. */
  detail: string;
  spans: ReadSpan[];
}

/** Pure, never throws, at most linear in the answer. */
export type Reader = (prompt: string, text: string) => Reading;
