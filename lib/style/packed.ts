// The file of a style model: a header in JSON, then the marks it knows and their vectors in bytes.
import * as z from 'zod/mini';
import { MAKERS } from '../models/makers';

const HeaderSchema = z.object({
  format: z.literal(1),
  day: z.string(),
  /** Marks, and numbers in the vector of each. */
  marks: z.int(),
  dimensions: z.int(),
  classes: z.array(
    z.object({ id: z.string(), maker: z.enum([...MAKERS, 'none']), answers: z.int() }),
  ),
  sources: z.array(z.object({ source: z.string(), licence: z.string() })),
  calibration: z.object({
    /** Words below which each step of `makers` and `models` holds; the last one holds for all longer texts. */
    words: z.array(z.number()),
    makers: z.array(z.number()),
    models: z.array(z.number()),
  }),
});

/** What the file says of itself. */
export type StyleHeader = z.infer<typeof HeaderSchema>;

/** A style model as it lies in its file; vectors are rows of `dimensions` numbers. */
export interface PackedStyle {
  header: StyleHeader;
  keys: Uint32Array;
  /** Gain of each mark, in 64ths. */
  gains: Uint8Array;
  /** What one step of a mark's vector is worth. */
  steps: Float32Array;
  vectors: Int8Array;
  /** Vector of each class, and what it starts from. */
  heads: Float32Array;
  biases: Float32Array;
}

const PARTS = ['keys', 'steps', 'heads', 'biases', 'gains', 'vectors'] as const;

function bytesOf(part: Uint32Array | Float32Array | Uint8Array | Int8Array): Uint8Array {
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}

/** The file's bytes, not yet compressed. */
export function packStyle(style: PackedStyle): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(style.header));
  const start = 4 + Math.ceil(json.length / 4) * 4;
  const parts = PARTS.map((name) => bytesOf(style[name]));
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, start)).fill(32);
  new DataView(out.buffer).setUint32(0, start - 4, true);
  out.set(json, 4);
  let at = start;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Reads what `packStyle` wrote; fails on anything else. */
export function unpackStyle(file: Uint8Array): PackedStyle {
  const bytes = file.slice();
  const size = new DataView(bytes.buffer).getUint32(0, true);
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + size));
  const header = HeaderSchema.parse(JSON.parse(text));
  const { marks, dimensions, classes } = header;
  let at = 4 + size;
  const take = (length: number): [ArrayBuffer, number] => {
    const from = at;
    at += length;
    return [bytes.buffer, from];
  };
  const keys = new Uint32Array(...take(marks * 4), marks);
  const steps = new Float32Array(...take(marks * 4), marks);
  const heads = new Float32Array(
    ...take(classes.length * dimensions * 4),
    classes.length * dimensions,
  );
  const biases = new Float32Array(...take(classes.length * 4), classes.length);
  const gains = new Uint8Array(...take(marks), marks);
  const vectors = new Int8Array(...take(marks * dimensions), marks * dimensions);
  if (at !== bytes.length) throw new Error('not a style model: its length is wrong');
  return { header, keys, gains, steps, vectors, heads, biases };
}
