// One conversation on the practice compar:IA: what the server knows of it, and the log of what it sent.
import { randomUUID } from 'node:crypto';
import type { Answer, Model, Scenario, Turn } from './scenario.ts';

export type Pos = 'a' | 'b';
export const POSITIONS: readonly Pos[] = ['a', 'b'];

type Message =
  | { role: 'system' | 'user'; content: string }
  | {
      role: 'assistant';
      content: string;
      reasoning: string;
      metadata: { generation_id: string; bot: Pos; output_tokens: number | null; duration: null };
      reaction: Reaction | null;
    };
export type AssistantMessage = Extract<Message, { role: 'assistant' }>;

export type Reaction = {
  bot: Pos;
  index: number;
  value: string;
  liked: boolean | null;
  prefs: string[];
  comment: string | null;
};

export type VoteBody = {
  chosen_llm: 'a' | 'b' | 'both_equal';
  prefs_a: string[];
  prefs_b: string[];
  comment_a: string;
  comment_b: string;
};

/** What one side of one turn was sent. */
export type SideLog = {
  text: string;
  reasoning: string;
  /** What each row added to the text, in order; only of the present version. */
  pieces: string[];
  finish: 'complete' | 'error' | null;
  /** Texts that stood here before a retry or a change of model. */
  earlier: string[];
};
export type TurnLog = { prompt: string; a: SideLog; b: SideLog };

const emptySide = (): SideLog => ({
  text: '',
  reasoning: '',
  pieces: [],
  finish: null,
  earlier: [],
});

export class Conversation {
  readonly hash = randomUUID();
  readonly threads: Record<Pos, Message[]>;
  readonly models: Record<Pos, Model>;
  readonly turns: TurnLog[] = [];
  readonly reactions: Reaction[] = [];
  vote: VoteBody | null = null;
  reveals = 0;
  isStreaming = false;
  hasError = false;
  private retries = 0;

  constructor(
    private readonly battle: Scenario['battles'][number],
    readonly mode: string,
    readonly selection: string[],
    readonly locale: string,
  ) {
    this.models = battle.models;
    const opening = ({ system_prompt }: Model): Message[] =>
      system_prompt === null ? [] : [{ role: 'system', content: system_prompt }];
    this.threads = { a: opening(battle.models.a), b: opening(battle.models.b) };
  }

  /** Begins a turn; gives the answers to play. */
  ask(prompt: string): Record<Pos, Answer> {
    for (const pos of POSITIONS) this.threads[pos].push({ role: 'user', content: prompt });
    this.turns.push({ prompt, a: emptySide(), b: emptySide() });
    this.retries = 0;
    return this.script();
  }

  /** Takes the last answers away and gives those to play instead. */
  retry(): Record<Pos, Answer> {
    for (const pos of POSITIONS) {
      if (this.threads[pos].at(-1)?.role === 'assistant') this.threads[pos].pop();
      this.restart(pos);
    }
    const again = this.script().retries[this.retries] ?? this.script();
    this.retries++;
    this.hasError = false;
    return again;
  }

  /** A new, empty answer at the end of a side's thread. */
  begin(pos: Pos): AssistantMessage {
    const message: AssistantMessage = {
      role: 'assistant',
      content: '',
      reasoning: '',
      metadata: {
        generation_id: `gen-${randomUUID().slice(0, 12)}`,
        bot: pos,
        output_tokens: null,
        duration: null,
      },
      reaction: null,
    };
    this.threads[pos].push(message);
    return message;
  }

  /** Another model takes a side over from nothing. */
  swap(pos: Pos): void {
    if (this.threads[pos].at(-1)?.role === 'assistant') this.threads[pos].pop();
    this.restart(pos);
  }

  log(pos: Pos): SideLog {
    const turn = this.turns.at(-1);
    if (!turn) throw new Error('No turn was begun.');
    return turn[pos];
  }

  /** What the page may see once a vote or a reaction is stored; null before that. */
  reveal(): unknown {
    const chosen = this.vote?.chosen_llm ?? this.chosenByReactions();
    if (chosen === null) return null;
    this.reveals++;
    const { a, b } = this.models;
    const share = { a: a.id, b: b.id, ta: 12, tb: 34, c: chosen };
    const told = ({ id, simple_name, organisation }: Model) => ({
      llm: { id, simple_name, organisation, status: 'enabled', license: 'proprietary', params: 70 },
      conso: { kwh: 0.0001, co2: 0.00001, tokens: 12 },
    });
    const b64 = Buffer.from(JSON.stringify(share)).toString('base64');
    return { b64, chosen_llm: chosen, a: told(a), b: told(b) };
  }

  /** Stores a reaction, or takes one back; false when there is no such answer. */
  react(reaction: Reaction): boolean {
    const thread = this.threads[reaction.bot];
    const index = reaction.index + (thread[0]?.role === 'system' ? 1 : 0);
    const message = thread[index];
    if (message?.role !== 'assistant') return false;
    message.reaction = reaction.liked === null ? null : reaction;
    this.reactions.push(reaction);
    return true;
  }

  private chosenByReactions(): VoteBody['chosen_llm'] | null {
    const scores = POSITIONS.map((pos) =>
      this.threads[pos]
        .map((message) => (message.role === 'assistant' ? message.reaction : null))
        .filter((reaction) => reaction !== null)
        .map(({ liked }) => (liked ? 1 : -1)),
    );
    const [a = [], b = []] = scores;
    if (a.length + b.length === 0) return null;
    const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);
    if (sum(a) === sum(b)) return 'both_equal';
    return sum(a) > sum(b) ? 'a' : 'b';
  }

  private restart(pos: Pos): void {
    const side = this.log(pos);
    const earlier =
      side.text === '' && side.finish === null ? side.earlier : [...side.earlier, side.text];
    Object.assign(side, emptySide(), { earlier });
  }

  private script(): Turn {
    const { turns } = this.battle;
    return turns[Math.min(this.turns.length, turns.length) - 1] as Turn;
  }
}
