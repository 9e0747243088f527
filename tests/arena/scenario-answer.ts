// What a practice scenario may say of one answer: its text and rhythm, and what comes with it besides text.
import * as z from 'zod';
import { HOSTILE_KINDS } from './hostile.ts';

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

const CitationSchema = z.strictObject({
  url: z.url(),
  title: z.string().min(1),
  id: z.string().min(1),
});

const FileSchema = z.strictObject({ path: z.string().min(1), content: z.string() });

/** One tool call of a code battle: sent again and again under the same id while its arguments grow. */
const ToolSchema = z.strictObject({
  /** `call_1`, `call_2`, ... when left out. */
  id: z.string().min(1).optional(),
  name: z.string().min(1),
  args: z.record(z.string(), z.string()).default({}),
  /** In how many rows the arguments come, each holding all so far. */
  rows: z.int().positive().default(3),
  result: z.record(z.string(), z.unknown()).optional(),
  /** Whether the call comes behind the text instead of before it. */
  isAfterText: z.boolean().default(false),
});

const WebdevSchema = z.strictObject({
  templateKind: z.string().min(1).default('react-vite-tailwind'),
  title: z.string().min(1).optional(),
  /** The files that the project begins with. */
  files: z.array(FileSchema).default([]),
});

/** A picture, drawn by the practice server itself. */
const ImageSchema = z.strictObject({
  width: z.int().positive().max(2000).default(256),
  height: z.int().positive().max(2000).default(256),
  /** Left out of the row when null, as some rows do. */
  mimeType: z.string().nullable().default('image/svg+xml'),
});

/** Rows that no honest server sends, made by code because they would be too large for a file. */
const HostileSchema = z.strictObject({
  generate: z.enum(HOSTILE_KINDS),
  /** Bytes, rows, levels or letters; each generator has its own default. */
  size: z.int().positive().optional(),
});

const fields = {
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
  citations: z.array(CitationSchema).default([]),
  tools: z.array(ToolSchema).default([]),
  webdev: WebdevSchema.optional(),
  images: z.array(ImageSchema).default([]),
  hostile: HostileSchema.optional(),
};

const hasContent = (answer: {
  text?: string | undefined;
  pieces?: string[] | undefined;
  images: unknown[];
  hostile?: unknown;
}): boolean =>
  answer.text !== undefined ||
  answer.pieces !== undefined ||
  answer.images.length > 0 ||
  answer.hostile !== undefined;

const NEEDS = { message: 'an answer needs text, pieces, images or a hostile generator' };
const OneAnswerSchema = z.strictObject(fields).refine(hasContent, NEEDS);

export const AnswerSchema = z
  .strictObject({
    ...fields,
    /** What the lane says when it is asked again; the last one stays when they are used up. */
    retries: z.array(OneAnswerSchema).default([]),
  })
  .refine(hasContent, NEEDS);

export type Delivery = z.infer<typeof DeliverySchema>;
/** One answer as it is played; a turn's answer has further ones for retries. */
export type OneAnswer = z.infer<typeof OneAnswerSchema>;
export type Answer = z.infer<typeof AnswerSchema>;
export type Tool = z.infer<typeof ToolSchema>;
export type Citation = z.infer<typeof CitationSchema>;
export type WebdevFile = z.infer<typeof FileSchema>;
