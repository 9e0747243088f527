// The content script's check of what the tap says: the page shares its world, so that nothing of it is trusted.
import * as z from 'zod/mini';
import type { TapMessage } from './protocol';

const Id = z.int().check(z.nonnegative());
const Num = z.number().check(z.nonnegative());
const Path = z.string().check(z.maxLength(2_000));
const Header = z.nullable(z.string().check(z.maxLength(1_000)));
const Type = z.string().check(z.maxLength(1_000));

const TapSchema = z.discriminatedUnion('k', [
  z.object({ k: z.literal('ready'), id: z.literal(0) }),
  z.object({
    k: z.literal('request'),
    id: Id,
    kind: z.enum(['stream', 'note', 'action']),
    method: z.string().check(z.maxLength(20)),
    path: Path,
    body: z.nullable(z.string()),
    at: Num,
  }),
  z.object({
    k: z.literal('head'),
    id: Id,
    status: Id,
    type: Type,
    retryAfter: Header,
    cfMitigated: Header,
    at: Num,
  }),
  z.object({ k: z.literal('data'), id: Id, text: z.string(), t: Num }),
  z.object({ k: z.literal('reply'), id: Id, text: z.string(), isWhole: z.boolean(), at: Num }),
  z.object({
    k: z.literal('end'),
    id: Id,
    how: z.enum(['complete', 'aborted', 'failed', 'capped']),
    t: Num,
    at: Num,
  }),
  z.object({ k: z.literal('record'), path: Path, type: Type, text: z.string(), at: Num }),
]);

/** The tap's message in an event's detail; null for anything else. Never throws. */
export function readTapMessage(detail: unknown): TapMessage | null {
  if (typeof detail !== 'string') return null;
  try {
    const parsed = TapSchema.safeParse(JSON.parse(detail));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
