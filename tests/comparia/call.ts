// Calls the practice compar:IA without a browser, as its page would.
import { request } from 'node:https';

export type Answered = { status: number; text: string };

/** One call; `hash` is the conversation that the page holds. */
export function call(
  port: number,
  path: string,
  body: unknown = undefined,
  hash: string | null = null,
): Promise<Answered> {
  const headers: Record<string, string> = {
    host: 'comparia.beta.gouv.fr',
    'x-locale': 'fr',
    'x-practice-page': '1',
    ...(hash !== null && { 'x-session-hash': hash }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, headers, rejectUnauthorized: false };
    const sent = request({ ...options, method: body === undefined ? 'GET' : 'POST' }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (part: string) => {
        text += part;
      });
      // A connection that is cut ends here as well, with what had come.
      reply.on('close', () => resolve({ status: reply.statusCode ?? 0, text }));
      reply.on('error', () => {});
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The rows of a reply stream as objects. */
export function rowsOf(text: string): Record<string, unknown>[] {
  return text
    .split('\n\n')
    .filter((part) => part.startsWith('data: ') && part.endsWith('}'))
    .map((part) => JSON.parse(part.slice('data: '.length)) as Record<string, unknown>);
}

export const FIRST = {
  prompt_value: 'Bonjour',
  mode: 'random',
  custom_models_selection: [],
  cohorts: '',
};
