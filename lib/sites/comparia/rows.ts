// Cuts a reply stream of compar:IA into rows and reads them; nothing that tells who writes is looked at.
import * as z from 'zod/mini';
import { type Side, SideSchema } from '../../db/schema';
import { parseJson } from '../arena/json';

/** Longest row that is read, UTF-16 units; a row repeats the whole thread of its side. */
const MAX_ROW = 8_388_608;
const Position = z.catch(z.optional(SideSchema), undefined);
const Text = z.catch(z.string(), '');

const RowSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('init'),
    session_hash: z.string().check(z.regex(/^[\w-]{8,90}$/)),
  }),
  z.object({
    type: z.literal('chunk'),
    pos: SideSchema,
    messages: z.array(
      z.object({
        role: z.string(),
        content: Text,
        reasoning: Text,
        metadata: z.catch(z.nullable(z.object({ generation_id: Text })), null),
      }),
    ),
  }),
  z.object({ type: z.literal('complete'), pos: Position }),
  z.object({ type: z.literal('error'), error: Text, pos: Position }),
]);

/** What a row says. Of a thread only its end is kept: the number of prompts, and the last answer. */
export type Row =
  | { type: 'init'; sessionId: string }
  | { type: 'chunk'; side: Side; prompts: number; prompt: string; answer: AnswerState | null }
  | { type: 'complete'; side: Side | null }
  | { type: 'error'; side: Side | null; error: string };

/** An answer as it stands in a thread. */
export interface AnswerState {
  text: string;
  reasoning: string;
  /** Tells one generation from the next; its form can tell the provider, so it is compared and never kept. */
  generation: string;
}

/** Collects text until a row is whole. Rows end with a blank line. */
export class RowScanner {
  /** Rows that could not be read, and a half row at the end. */
  unread: Record<string, number> = {};
  private buffer = '';
  private searched = 0;
  private isSkipping = false;

  /** The rows that `text` completes. */
  push(text: string): Row[] {
    this.buffer += text;
    const rows: Row[] = [];
    for (;;) {
      const end = this.buffer.indexOf('\n\n', this.searched);
      if (end < 0) break;
      const part = this.buffer.slice(0, end);
      this.buffer = this.buffer.slice(end + 2);
      this.searched = 0;
      const row = this.isSkipping ? null : this.read(part);
      this.isSkipping = false;
      if (row) rows.push(row);
    }
    this.searched = Math.max(0, this.buffer.length - 1);
    if (this.buffer.length > MAX_ROW) this.skip();
    return rows;
  }

  /** True when the stream ended inside a row. */
  end(): boolean {
    const isCut = this.buffer.trim() !== '' || this.isSkipping;
    if (isCut) this.count('half');
    return isCut;
  }

  private skip(): void {
    if (!this.isSkipping) this.count('too-long');
    this.isSkipping = true;
    this.buffer = this.buffer.slice(-1);
    this.searched = 0;
  }

  private read(part: string): Row | null {
    const text = part.trim();
    if (text === '' || text.startsWith(':')) return null;
    const parsed = RowSchema.safeParse(parseJson(text.replace(/^data: ?/, '')));
    if (!parsed.success) {
      this.count('malformed');
      return null;
    }
    const { data } = parsed;
    if (data.type === 'init') return { type: 'init', sessionId: data.session_hash };
    if (data.type === 'chunk') return threadEnd(data.pos, data.messages);
    const side = data.pos ?? null;
    return data.type === 'error'
      ? { type: 'error', side, error: data.error }
      : { type: 'complete', side };
  }

  private count(what: string): void {
    this.unread[what] = (this.unread[what] ?? 0) + 1;
  }
}

type Message = Extract<z.infer<typeof RowSchema>, { type: 'chunk' }>['messages'][number];

/** The thread may open with the model's own system prompt, which says who it is: only prompts and answers are used. */
function threadEnd(side: Side, messages: readonly Message[]): Row {
  const prompts = messages.filter(({ role }) => role === 'user');
  const last = messages.at(-1);
  const answer = last?.role === 'assistant' ? last : null;
  return {
    type: 'chunk',
    side,
    prompts: prompts.length,
    prompt: prompts.at(-1)?.content ?? '',
    answer: answer && {
      text: answer.content,
      reasoning: answer.reasoning,
      generation: answer.metadata?.generation_id ?? '',
    },
  };
}
