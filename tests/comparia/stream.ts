// Plays one reply stream of the practice compar:IA: each row repeats the whole thread of its side.
import type { Sink } from '../arena/playback.ts';
import { type AssistantMessage, type Conversation, POSITIONS, type Pos } from './conversation.ts';
import type { Answer } from './scenario.ts';

/** JSON as Python writes it: spaces behind the separators, nothing outside ASCII. */
export function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, v]) => `${pythonJson(key)}: ${pythonJson(v)}`);
    return `{${entries.join(', ')}}`;
  }
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export const encodeRow = (value: unknown): string => `data: ${pythonJson(value)}\n\n`;

type Step =
  | { kind: 'grow'; channel: 'text' | 'reasoning'; text: string }
  | { kind: 'swap' }
  | { kind: 'fail'; message: string; hasPos: boolean }
  | { kind: 'complete' };

/** Pieces of a few characters where the scenario gives none. */
const cut = (text: string): string[] => text.match(/\s*\S{1,7}|\s+$/gu) ?? [];

function stepsOf(answer: Answer): Step[] {
  const grow = (channel: 'text' | 'reasoning', pieces: string[]): Step[] =>
    pieces.map((text) => ({ kind: 'grow', channel, text }));
  const thinking = grow('reasoning', cut(answer.reasoning));
  const pieces = grow('text', answer.pieces ?? cut(answer.text));
  const { fails, swapped } = answer;
  if (fails) {
    const last: Step = { kind: 'fail', message: fails.message, hasPos: fails.pos };
    return [...thinking, ...pieces.slice(0, fails.after), last];
  }
  if (swapped) {
    const rest = grow('text', cut(swapped.text));
    const kept = pieces.slice(0, swapped.after);
    return [...thinking, ...kept, { kind: 'swap' }, ...rest, { kind: 'complete' }];
  }
  return [...thinking, ...pieces, { kind: 'complete' }];
}

/** One side of a reply while it comes: the raw texts, which the site strips before it sends them. */
class Lane {
  private message: AssistantMessage;
  private raw = { text: '', reasoning: '' };

  constructor(
    private readonly conversation: Conversation,
    readonly pos: Pos,
    readonly steps: Step[],
  ) {
    this.message = conversation.begin(pos);
  }

  /** Takes a step; gives the rows that it sends. */
  take(step: Step): string[] {
    const { conversation, pos } = this;
    if (step.kind === 'grow') return this.grow(step.channel, step.text);
    if (step.kind === 'swap') {
      conversation.swap(pos);
      this.message = conversation.begin(pos);
      this.raw = { text: '', reasoning: '' };
      return [];
    }
    if (step.kind === 'fail') {
      conversation.log(pos).finish = 'error';
      conversation.hasError = true;
      const where = step.hasPos ? { pos } : {};
      return [encodeRow({ type: 'error', error: step.message, ...where })];
    }
    this.message.metadata.output_tokens = 12;
    conversation.log(pos).finish = 'complete';
    // As on the site, the last state is sent once more before the side is done.
    return [this.chunk(), encodeRow({ type: 'complete', pos })];
  }

  private grow(channel: 'text' | 'reasoning', piece: string): string[] {
    this.raw[channel] += piece;
    const side = this.conversation.log(this.pos);
    const before = side.text;
    this.message.content = side.text = this.raw.text.trim();
    this.message.reasoning = side.reasoning = this.raw.reasoning.trim();
    if (side.text.length > before.length) side.pieces.push(side.text.slice(before.length));
    return side.text === '' && side.reasoning === '' ? [] : [this.chunk()];
  }

  private chunk(): string {
    const messages = this.conversation.threads[this.pos];
    return encodeRow({ type: 'chunk', pos: this.pos, messages });
  }
}

export type PlayOptions = { pause: number; cutAfter: number | null; isGone: () => boolean };

/** Streams both answers to the page; resolves when the body has ended. */
export async function play(
  conversation: Conversation,
  answers: Record<Pos, Answer>,
  sink: Sink,
  options: PlayOptions,
): Promise<void> {
  const lanes = POSITIONS.map((pos) => new Lane(conversation, pos, stepsOf(answers[pos])));
  const steps = lanes.flatMap((lane) =>
    lane.steps.map((step, i) => ({ lane, step, at: i / lane.steps.length })),
  );
  steps.sort((x, y) => x.at - y.at);
  let sent = 0;
  for (const { lane, step } of steps) {
    if (options.isGone()) break;
    for (const row of lane.take(step)) {
      if (options.cutAfter !== null && sent >= options.cutAfter) {
        sink.write(row.slice(0, Math.ceil(row.length / 2)));
        // What was written last must leave before the connection is torn down.
        await new Promise((resolve) => setTimeout(resolve, 20));
        sink.reset();
        return;
      }
      sink.write(row);
      sent++;
    }
    if (step.kind === 'fail') return sink.end();
    await new Promise((resolve) => setTimeout(resolve, options.pause));
  }
  sink.write(encodeRow({ type: 'complete' }));
  sink.end();
}
