// Reads what comes with an answer beside its text: citations, tool calls, files, images. By allow-list, with caps.
import * as z from 'zod/mini';
import { type AnswerPart, MAX_PARTS } from '../../db/schema';
import { parseJson } from './json';

const MAX_ARGS = 262_144;
const MAX_RESULT = 65_536;
const MAX_FILE = 262_144;
const MAX_URL = 2_000;
const MAX_NAME = 500;
/** How often a tool call whose arguments are still growing is told, ms. */
const TELL_EVERY = 1_000;

/** Data rows that may be parsed: an image or a code battle's event stands first. */
const READABLE_DATA = /^\[\s*\{\s*"type"\s*:\s*"(?:image|webdev)"/;
/** A key or value that could tell who answers; a row with one in it is left unread. */
const IDENTITY = /(?<!\\)"[^"\\]{0,20}(?:routed_?model|organi[sz]ation|provider)[^"\\]{0,20}"/i;

const Call = z.object({ toolCallId: z.string(), toolName: z.string(), args: z.unknown() });
const Result = z.object({ toolCallId: z.string(), result: z.unknown() });
const Citation = z.object({ argsTextDelta: z.string() });
const Source = z.object({ source: z.object({ url: z.string(), title: z.optional(z.string()) }) });
const FileArgs = z.object({ path: z.string(), content: z.optional(z.string()) });
const Image = z.object({
  type: z.literal('image'),
  image: z.string(),
  mimeType: z.optional(z.nullable(z.string())),
});
const Init = z.object({
  type: z.literal('webdev'),
  event: z.object({ type: z.literal('init'), files: z.array(FileArgs) }),
});
const Known = z.object({ type: z.enum(['heartbeat', 'webdev']) });

/** Parts of one lane of one answer. What it cannot read it counts. Never throws. */
export class PartReader {
  /** The newest row of a tool call that may still grow, unparsed. */
  private growing: { key: string; json: string; toldAt: number } | null = null;
  private citation = '';
  private told = 0;
  private readonly names = new Map<string, string>();

  constructor(
    private readonly emit: (part: AnswerPart) => void,
    private readonly count: (what: string) => void,
  ) {}

  /** Takes in a row of any code; true when this was one for parts. `t` is ms since some fixed moment. */
  take(code: string, json: string, t: number): boolean {
    if (code === '9') {
      this.takeCall(json, t);
      return true;
    }
    this.flush();
    if (code === 'a') this.takeResult(json);
    else if (code === 'c') this.takeCitation(json);
    else if (code === '2') this.takeData(json);
    else return false;
    return true;
  }

  /** Tells what has not been told yet. */
  flush(): void {
    const { growing } = this;
    this.growing = null;
    if (growing) this.tellCall(growing.json);
  }

  /** Calls repeat with growing arguments; the last ones count, so that most of them need not even be parsed. */
  private takeCall(json: string, t: number): void {
    const key = /^\{\s*"toolCallId"\s*:\s*"[^"\\]{1,200}"/.exec(json)?.[0] ?? json;
    if (this.growing?.key !== key) this.flush();
    const toldAt = this.growing?.toldAt ?? t;
    if (t - toldAt < TELL_EVERY) {
      this.growing = { key, json, toldAt };
      return;
    }
    this.growing = null;
    this.tellCall(json);
    this.growing = { key, json, toldAt: t };
  }

  private tellCall(json: string): void {
    const parsed = Call.safeParse(parseJson(json));
    if (!parsed.success) {
      this.count('9');
      return;
    }
    const { toolCallId, toolName, args } = parsed.data;
    const callId = toolCallId.slice(0, MAX_NAME);
    const name = toolName.slice(0, MAX_NAME);
    if (this.names.size < MAX_PARTS) this.names.set(callId, name);
    const text = jsonText(args, MAX_ARGS) ?? '';
    this.tell({ kind: 'tool', callId, name, args: text, result: null });
    if (toolName === 'create_file') this.tellFile(args);
  }

  private takeResult(json: string): void {
    const parsed = Result.safeParse(parseJson(json));
    if (!parsed.success) {
      this.count('a');
      return;
    }
    const callId = parsed.data.toolCallId.slice(0, MAX_NAME);
    const result = jsonText(parsed.data.result, MAX_RESULT);
    // The reducer keeps the name and arguments that it knows.
    this.tell({ kind: 'tool', callId, name: this.names.get(callId) ?? '', args: '', result });
  }

  private takeCitation(json: string): void {
    const parsed = Citation.safeParse(parseJson(json));
    if (!parsed.success) {
      this.count('c');
      return;
    }
    // A delta by name; it has come whole so far, and may come in parts.
    const { argsTextDelta } = parsed.data;
    const whole = Source.safeParse(parseJson(argsTextDelta));
    const joined = this.citation + argsTextDelta;
    const source = whole.success ? whole : Source.safeParse(parseJson(joined));
    if (!source.success) {
      this.citation = joined.length <= MAX_RESULT ? joined : '';
      this.count('c');
      return;
    }
    this.citation = '';
    const { url, title } = source.data.source;
    const address = webAddress(url, false);
    if (address === null) this.count('c');
    else this.tell({ kind: 'citation', url: address, title: (title ?? '').slice(0, MAX_NAME) });
  }

  private takeData(json: string): void {
    if (json === '[{"type":"heartbeat"}]') return;
    const isReadable = READABLE_DATA.test(json.slice(0, 200)) && !IDENTITY.test(json);
    const parts = isReadable ? parseJson(json) : null;
    if (!Array.isArray(parts)) {
      this.count('2');
      return;
    }
    for (const part of parts.slice(0, MAX_PARTS)) this.takeDataPart(part);
  }

  private takeDataPart(part: unknown): void {
    const image = Image.safeParse(part);
    if (image.success) {
      const url = webAddress(image.data.image, true);
      const type = (image.data.mimeType ?? '').slice(0, 100);
      if (url === null) this.count('2');
      else this.tell({ kind: 'image', url, type, width: null, height: null });
      return;
    }
    const init = Init.safeParse(part);
    if (init.success) for (const file of init.data.event.files) this.tellFile(file);
    else if (!Known.safeParse(part).success) this.count('2');
  }

  private tellFile(args: unknown): void {
    const file = FileArgs.safeParse(args);
    if (!file.success) return;
    const { path, content } = file.data;
    const text = content?.slice(0, MAX_FILE) ?? null;
    this.tell({ kind: 'file', path: path.slice(0, MAX_NAME), text });
  }

  private tell(part: AnswerPart): void {
    this.told += 1;
    // Parts that repeat count too: what is told of one answer stays bounded.
    if (this.told > MAX_PARTS * 20) this.count('parts');
    else this.emit(part);
  }
}

/** The value as JSON text, cut to `max`; null when it is none or nested too deep. */
function jsonText(value: unknown, max: number): string | null {
  try {
    return JSON.stringify(value)?.slice(0, max) ?? null;
  } catch {
    return null;
  }
}

/** An address on the web; `bare` drops query and fragment, which may hold a signature. Null for any other kind. */
function webAddress(text: string, bare: boolean): string | null {
  if (text.length > MAX_URL * 5) return null;
  try {
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    url.username = '';
    url.password = '';
    if (bare) {
      url.search = '';
      url.hash = '';
    }
    return url.href.length <= MAX_URL ? url.href : null;
  } catch {
    return null;
  }
}
