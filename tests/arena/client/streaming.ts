// Sends a prompt and feeds both lanes of the conversation from the reply, row by row.
import type { Token } from './api.ts';
import { isBusy, type Lane, sidesOf, type Turn } from './model.ts';
import { applyExtra } from './row-extras.ts';
import { type Row, RowReader } from './rows.ts';

/** How sending went: the body ended, was stopped, or was refused with a status. */
export type Outcome =
  | { kind: 'ended' }
  | { kind: 'aborted' }
  | { kind: 'refused'; status: number; retryAfter: string | null };

export type Sending = {
  turn: Turn;
  /** Sends the prompt, or asks for an answer again. */
  send(token: Token): Promise<Response>;
  onChange(): void;
  /** Called once the server has taken the prompt. */
  onAccepted(): void;
  /** Asked when the first token was refused; the turn is sent again behind it. */
  verify(): Promise<void>;
};

export async function streamTurn(sending: Sending): Promise<Outcome> {
  try {
    let response = await sending.send('v3');
    if (response.status === 403 && (await response.clone().text()).includes('recaptcha')) {
      await sending.verify();
      response = await sending.send('v2');
    }
    if (!response.ok) {
      const retryAfter = response.headers.get('retry-after');
      return { kind: 'refused', status: response.status, retryAfter };
    }
    sending.onAccepted();
    await read(response, sending);
    return { kind: 'ended' };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'aborted' };
    return { kind: 'ended' };
  }
}

async function read(response: Response, { turn, onChange }: Sending): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  const rows = new RowReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const row of rows.push(decoder.decode(value, { stream: true })))
      apply(turn[row.lane], row);
    onChange();
    if (!isBusy(turn)) noteEnd(turn);
  }
}

function apply(lane: Lane, { code, value }: Row): void {
  if (code === '0' && value === 'hasArenaError') lane.error = 'hasArenaError';
  else if (code === '0' && typeof value === 'string') {
    lane.text += value;
    if (lane.thoughtFrom !== null) lane.thoughtTo ??= performance.now();
  } else if (code === 'g' && typeof value === 'string') {
    lane.reasoning += value;
    lane.thoughtFrom ??= performance.now();
  } else if (code === '3') lane.error = String(value);
  else if (code === 'd') {
    const { finishReason } = value as { finishReason: string };
    lane.status = finishReason === 'error' || lane.error !== null ? 'failed' : 'success';
  } else applyExtra(lane, { code, value });
}

function noteEnd(turn: Turn): void {
  for (const side of sidesOf(turn)) {
    const lane = turn[side];
    if (lane.thoughtFrom !== null) lane.thoughtTo ??= performance.now();
  }
}
