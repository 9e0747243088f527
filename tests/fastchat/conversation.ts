// One tab of one visitor: what FastChat's own functions do to it, as successive states of the page.
import type { PlayedAnswer, Scenario } from './scenario.ts';
import type { Action, Message, Tab, Ui, VoteType } from './ui.ts';

const CURSOR = ' <span class="cursor"></span> ';
const FAILURE =
  '**NETWORK ERROR DUE TO HIGH TRAFFIC. PLEASE REGENERATE OR REFRESH THIS PAGE.**\n\n(error_code: 50004, Error code: 400 - upstream refused)';

/** What was said and chosen in one conversation, as FastChat's log has it. */
export interface ConversationLog {
  tab: Tab;
  models: [string, string];
  turns: { prompt: string; a: string; b: string; earlier: { a: string; b: string }[] }[];
  votes: VoteType[];
}

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const FRESH: Ui = {
  chats: [[], []],
  names: ['', ''],
  votes: 'hidden',
  canGoOn: false,
  isOpen: true,
};

export class Conversation {
  private ui: Ui = structuredClone(FRESH);
  private log: ConversationLog | null = null;

  constructor(
    private readonly tab: Tab,
    private readonly scenario: Scenario,
    private readonly logs: ConversationLog[],
  ) {}

  /** The states that an action leads to, in time. */
  async *run(action: Action): AsyncGenerator<Ui> {
    if (action.type === 'clear') {
      this.log = null;
      yield this.set(structuredClone(FRESH));
    } else if (action.type === 'submit') {
      this.begin(action);
      yield* this.answer(0);
    } else if (action.type === 'vote') yield* this.vote(action.vote);
    else yield* this.regenerate();
  }

  private set(change: Partial<Ui>): Ui {
    this.ui = { ...this.ui, ...change };
    return structuredClone(this.ui);
  }

  private begin({ prompt, models }: Extract<Action, { type: 'submit' }>): void {
    const { pairs } = this.scenario;
    if (!this.log) {
      const round = this.logs.filter(({ tab }) => tab === 'anony').length;
      const hidden = pairs[Math.min(round, pairs.length - 1)] ?? models;
      const pair = this.tab === 'anony' ? hidden : models;
      this.log = { tab: this.tab, models: pair, turns: [], votes: [] };
      this.logs.push(this.log);
    }
    this.log.turns.push({ prompt, a: '', b: '', earlier: [] });
  }

  private played(side: 'a' | 'b', times: number): PlayedAnswer & { shown: string } {
    const { turns } = this.scenario;
    const turn = turns[Math.min((this.log?.turns.length ?? 1) - 1, turns.length - 1)];
    if (!turn) throw new Error('The scenario has no turn.');
    const answer = turn[side];
    const shown = times === 0 ? answer.text : (answer.again[times - 1] ?? answer.text);
    return { ...answer, shown };
  }

  /** Shows the newest turn with these texts below its prompt. */
  private shown(a: string | null, b: string | null): Ui {
    const turns = this.log?.turns ?? [];
    const chat = (side: 'a' | 'b', newest: string | null) =>
      turns.map<Message>((turn, i) => [turn.prompt, i === turns.length - 1 ? newest : turn[side]]);
    const chats = this.tab === 'direct' ? [chat('a', a)] : [chat('a', a), chat('b', b)];
    const votes = this.ui.votes === 'hidden' ? 'hidden' : 'off';
    return this.set({ chats, votes, canGoOn: false });
  }

  private async *answer(times: number): AsyncGenerator<Ui> {
    const { gap, flash } = this.scenario;
    const lanes = (['a', 'b'] as const).map((side) => {
      const played = this.played(side, times);
      const pieces = played.shown.match(/\s*\S+/g) ?? [];
      return { ...played, side, pieces, now: CURSOR, isDone: false };
    });
    const [a, b] = lanes;
    const turn = this.log?.turns.at(-1);
    if (!a || !b || !turn) return;
    yield this.shown(null, null);
    await wait(gap);
    yield this.shown(a.now, b.now);
    for (let n = 1; lanes.some((lane) => !lane.isDone); n++) {
      await wait(gap);
      for (const lane of lanes) {
        if (lane.isDone) continue;
        const hasFailed = lane.failsAfter !== null && n > lane.failsAfter;
        lane.isDone = hasFailed || n > lane.pieces.length;
        const text = lane.pieces.slice(0, n).join('').trim();
        lane.now = hasFailed ? FAILURE : lane.isDone ? lane.shown : `${text}▌`;
      }
      yield this.shown(a.now, b.now);
    }
    Object.assign(turn, { a: a.now, b: b.now });
    for (let phase = 0; phase < 4; phase++) {
      const isOn = phase % 2 === 1;
      const before = this.ui.votes === 'hidden' ? 'hidden' : 'off';
      yield this.set({ canGoOn: true, votes: isOn ? 'on' : before });
      await wait(flash);
    }
  }

  private async *regenerate(): AsyncGenerator<Ui> {
    const turn = this.log?.turns.at(-1);
    if (!turn) return;
    turn.earlier.push({ a: turn.a, b: turn.b });
    yield* this.answer(turn.earlier.length);
  }

  private async *vote(vote: VoteType): AsyncGenerator<Ui> {
    const { log } = this;
    if (!log) return;
    log.votes.push(vote);
    await wait(this.scenario.namesAfter);
    if (this.tab !== 'anony') {
      yield this.set({ votes: 'off' });
      return;
    }
    const names: [string, string] = [`Model A: ${log.models[0]}`, `Model B: ${log.models[1]}`];
    // FastChat sends the names five times.
    for (let i = 0; i < 5; i++) {
      yield this.set({ names, votes: 'off', isOpen: false });
      await wait(100);
    }
  }
}
