// The calls of the practice compar:IA, with the checks and replies of the site's own server.
import * as z from 'zod';
import type { Exchange, Replied } from '../arena/exchange.ts';
import { Conversation, type Pos } from './conversation.ts';
import type { Answer, Scenario } from './scenario.ts';
import { encodeRow, play } from './stream.ts';

const Positive = z.enum(['useful', 'complete', 'creative', 'clear_formatting']);
const Negative = z.enum(['incorrect', 'superficial', 'instructions_not_followed']);
const Prefs = z.array(z.union([Positive, Negative])).default([]);
const Prompt = z.string().min(1).max(60_000);

const FirstBody = z.object({
  prompt_value: Prompt,
  mode: z.enum(['random', 'custom', 'big-vs-small', 'small-models']).default('random'),
  custom_models_selection: z.array(z.string()).nullable().default(null),
  cohorts: z.string(),
});
const TextBody = z.object({ message: Prompt });
const ReactBody = z.object({
  bot: z.enum(['a', 'b']),
  index: z.number().int(),
  value: z.string(),
  liked: z.boolean().nullable(),
  prefs: z.union([z.array(Positive), z.array(Negative)]),
  comment: z.string().nullable(),
});
const VoteBody = z.object({
  chosen_llm: z.enum(['a', 'b', 'both_equal']),
  prefs_a: Prefs,
  prefs_b: Prefs,
  comment_a: z.string(),
  comment_b: z.string(),
});

/** The server's memory: conversations in the order in which they began. */
export class PracticeState {
  readonly conversations: Conversation[] = [];
  private readonly refused = new Map<string, number>();
  private streams = 0;

  constructor(public scenario: Scenario) {}

  /** The status with which this request is to be refused; null to let it through. */
  refusal(call: string): number | null {
    const seen = this.refused.get(call) ?? 0;
    this.refused.set(call, seen + 1);
    return this.scenario.refusals[call]?.[seen] ?? null;
  }

  begin(mode: string, selection: string[], locale: string): Conversation {
    const { battles } = this.scenario;
    const battle = battles[this.conversations.length % battles.length];
    const conversation = new Conversation(
      battle as (typeof battles)[number],
      mode,
      selection,
      locale,
    );
    this.conversations.push(conversation);
    return conversation;
  }

  /** Where the next stream is cut; null for one that goes to its end. */
  nextCut(): number | null {
    this.streams++;
    return this.streams === 1 ? this.scenario.cutAfter : null;
  }
}

const detail = (exchange: Exchange, status: number, text: unknown): Replied =>
  exchange.json(status, { detail: text });

/** Answers a call under `/arena/`; null for other paths. */
export function handleCall(state: PracticeState, exchange: Exchange): Replied | null {
  const call = /^\/arena\/([a-z_]+)$/.exec(exchange.path)?.[1];
  if (call === undefined) return null;
  const refused = state.refusal(call);
  if (refused !== null) return detail(exchange, refused, 'Veuillez réessayer plus tard.');
  if (call === 'add_first_text') return addFirstText(state, exchange);
  const hash = exchange.request.headers['x-session-hash'];
  const conversation = state.conversations.find((known) => known.hash === hash);
  if (!conversation) return detail(exchange, 400, `Conversations '${hash}' couldn't be found`);
  if (conversation.isStreaming) return detail(exchange, 403, 'Veuillez attendre la fin.');
  switch (call) {
    case 'add_text':
      return addText(state, conversation, exchange);
    case 'retry':
      return stream(state, conversation, exchange, conversation.retry());
    case 'react':
      return react(conversation, exchange);
    case 'vote':
      return vote(conversation, exchange);
    case 'reveal':
      return reveal(conversation, exchange);
    default:
      return detail(exchange, 404, 'Not Found');
  }
}

function addFirstText(state: PracticeState, exchange: Exchange): Replied {
  const body = FirstBody.safeParse(bodyOf(exchange));
  if (!body.success) return invalid(exchange, body.error);
  const { prompt_value, mode, custom_models_selection } = body.data;
  const locale = exchange.request.headers['x-locale'] ?? '';
  const conversation = state.begin(mode, custom_models_selection ?? [], locale);
  return stream(state, conversation, exchange, conversation.ask(prompt_value), true);
}

function addText(state: PracticeState, conversation: Conversation, exchange: Exchange): Replied {
  const body = TextBody.safeParse(bodyOf(exchange));
  if (!body.success) return invalid(exchange, body.error);
  return stream(state, conversation, exchange, conversation.ask(body.data.message));
}

function stream(
  state: PracticeState,
  conversation: Conversation,
  exchange: Exchange,
  answers: Record<Pos, Answer>,
  isFirst = false,
): Replied {
  let gone = false;
  const headers = { 'cache-control': 'no-cache', 'x-accel-buffering': 'no' };
  const sink = exchange.stream('text/event-stream; charset=utf-8', headers, () => {
    gone = true;
  });
  if (isFirst) sink.write(encodeRow({ type: 'init', session_hash: conversation.hash }));
  conversation.isStreaming = true;
  const { pause } = state.scenario;
  const options = { pause, cutAfter: state.nextCut(), isGone: () => gone };
  void play(conversation, answers, sink, options).finally(() => {
    conversation.isStreaming = false;
  });
  return { replied: true };
}

function react(conversation: Conversation, exchange: Exchange): Replied {
  const body = ReactBody.safeParse(bodyOf(exchange));
  if (!body.success) return invalid(exchange, body.error);
  if (conversation.vote) return detail(exchange, 403, "Can't react: Conversations has vote");
  if (!conversation.react(body.data)) return detail(exchange, 404, 'Assistant message not found');
  return exchange.json(200, { reaction: body.data.liked === null ? null : body.data });
}

function vote(conversation: Conversation, exchange: Exchange): Replied {
  const body = VoteBody.safeParse(bodyOf(exchange));
  if (!body.success) return invalid(exchange, body.error);
  if (conversation.vote) return detail(exchange, 403, "Can't vote: Conversations has vote");
  conversation.vote = body.data;
  return exchange.json(200, conversation.reveal());
}

function reveal(conversation: Conversation, exchange: Exchange): Replied {
  const names = conversation.reveal();
  if (names === null) return detail(exchange, 403, 'No reaction or vote found');
  return exchange.json(200, names);
}

function invalid(exchange: Exchange, error: z.ZodError): Replied {
  return detail(
    exchange,
    422,
    error.issues.map(({ message, path }) => ({ msg: message, loc: path })),
  );
}

function bodyOf(exchange: Exchange): unknown {
  try {
    return JSON.parse(exchange.request.body);
  } catch {
    return null;
  }
}
