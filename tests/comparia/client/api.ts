// The practice page's calls: the same requests, headers and reading of the stream as the site's own page.

export type Pos = 'a' | 'b';
export type PageMessage = {
  role: 'system' | 'user' | 'assistant';
  content: string;
  reasoning?: string;
  metadata?: { generation_id: string; bot: Pos };
};
export type StreamEvent =
  | { type: 'init'; session_hash: string }
  | { type: 'chunk'; pos: Pos; messages: PageMessage[] }
  | { type: 'complete'; pos?: Pos }
  | { type: 'error'; error: string; pos?: Pos };

export type Reveal = {
  b64: string;
  chosen_llm: string;
  a: { llm: { simple_name: string; organisation: string } };
  b: { llm: { simple_name: string; organisation: string } };
};

const STORAGE_KEY = 'arena-session-hash';
/** Tells the page's own requests from any other in the server's log. */
const PAGE_HEADER = 'x-practice-page';
let sessionHash: string | null = null;

function headersOf(isJson: boolean): Headers {
  const headers = new Headers({ 'X-Locale': document.documentElement.lang, [PAGE_HEADER]: '1' });
  if (isJson) headers.set('Content-Type', 'application/json');
  if (sessionHash !== null) headers.set('X-Session-Hash', sessionHash);
  return headers;
}

export async function request<T>(path: string, body?: unknown): Promise<T> {
  const init =
    body === undefined
      ? { method: 'GET', headers: headersOf(false) }
      : { method: 'POST', headers: headersOf(true), body: JSON.stringify(body) };
  const response = await fetch(`${location.origin}${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json() as Promise<T>;
}

/** Reads a reply stream as the page does: parts between blank lines, each a JSON object behind `data: `. */
export async function* stream(path: string, body: unknown): AsyncGenerator<StreamEvent> {
  const response = await fetch(`${location.origin}${path}`, {
    method: 'POST',
    headers: headersOf(true),
    body: JSON.stringify(body),
  });
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    buffer += decoder.decode(value, { stream: true });
    const parts = buffer.split('\n\n');
    buffer = parts.pop() ?? '';
    for (const part of parts) {
      const event = JSON.parse(part.slice('data: '.length)) as StreamEvent;
      if (event.type === 'init') {
        sessionHash = event.session_hash;
        sessionStorage.setItem(STORAGE_KEY, sessionHash);
      }
      yield event;
    }
  }
}
