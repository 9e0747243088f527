// The page layer of compar:IA: what the page shows becomes battle events, where the wire layer says nothing.
import type { BattleEvent } from '../../capture/events';
import { SIDES, type Side } from '../../db/schema';
import type { AnswerReading, PageReading, RoundReading } from './dom';
import { type Conversation, SITE, turnIdOf } from './wire';

/** How long the wire layer, where there is one, is given to tell what the page shows already, ms. */
const GRACE = 1_500;

const PAGE_ERROR = 'The site reported an error.';

interface Lane {
  text: string;
  reasoning: string;
  isDone: boolean;
}

interface Round {
  firstSeen: number;
  hasBegun: boolean;
  hasEnded: boolean;
  lanes: Record<Side, Lane>;
}

const emptyLane = (): Lane => ({ text: '', reasoning: '', isDone: false });

/** What a look at the page is made with. */
export interface Look {
  reading: PageReading;
  conversation: Conversation;
  at: number;
  /** True when the wire layer is on and has been heard: it is waited for. */
  hasWire: boolean;
}

/** Reads turns, votes and names off the page. Text is as rendered and comes without pieces. */
export class DomLayer {
  /** When each kind of thing was last read off the page, ms since the epoch. */
  readonly seen: Record<string, number> = {};
  private sessionId: string | null = null;
  private rounds = new Map<number, Round>();
  private namesSince: number | null = null;

  constructor(private readonly emit: (event: BattleEvent) => void) {}

  /** True while an answer is coming that only this layer reads. */
  get isStreaming(): boolean {
    return [...this.rounds.values()].some((round) => round.hasBegun && !round.hasEnded);
  }

  look(look: Look): void {
    const { reading, conversation } = look;
    if (conversation.id !== this.sessionId) {
      this.sessionId = conversation.id;
      this.rounds = new Map();
      this.namesSince = null;
    }
    for (const [index, round] of reading.rounds.entries()) {
      if (conversation.turns.has(index)) this.mend(look, index, round);
      else this.readRound(look, index, round);
    }
    if (reading.names) this.readOutcome(look);
  }

  /** The wire heard this turn; where it was cut off before the end, the page may show the rest. */
  private mend({ conversation, at }: Look, index: number, round: RoundReading): void {
    const heard = conversation.turns.get(index);
    if (!heard?.isBroken || SIDES.some((side) => !round[side] || round[side].isBusy)) return;
    heard.isBroken = false;
    for (const side of SIDES) {
      if (heard.turn.isSideDone(side)) continue;
      this.show(heard.turn.ref.turnId, side, 'text', round[side]?.text ?? '', at);
    }
  }

  private readRound(look: Look, index: number, shown: RoundReading): void {
    const { reading, at } = look;
    const round = this.rounds.get(index) ?? this.newRound(index, at);
    if (look.hasWire && !round.hasBegun && at - round.firstSeen < GRACE) return;
    if (!round.hasBegun) this.begin(look, index, round, shown.prompt);
    const turnId = turnIdOf(look.conversation.id, index);
    const hasFailed = index === reading.rounds.length - 1 && reading.hasError;
    for (const side of SIDES) {
      const answer = shown[side];
      if (answer) this.readAnswer(turnId, side, round, answer, at);
      else if (hasFailed) this.finish(turnId, side, round, PAGE_ERROR, at);
    }
    if (round.hasEnded || !SIDES.every((side) => round.lanes[side].isDone)) return;
    round.hasEnded = true;
    const end = { how: 'complete', status: null, unread: {}, at } as const;
    this.emit({ type: 'streamEnded', ...this.ref(turnId), ...end });
  }

  private newRound(index: number, at: number): Round {
    const lanes = { a: emptyLane(), b: emptyLane() };
    const round = { firstSeen: at, hasBegun: false, hasEnded: false, lanes };
    this.rounds.set(index, round);
    return round;
  }

  private begin(look: Look, index: number, round: Round, prompt: string): void {
    const { conversation, at } = look;
    round.hasBegun = true;
    const ids = { userMessageId: null, messageAId: null, messageBId: null };
    const { mode, id } = conversation;
    const what = { lanes: [...SIDES], mode, modality: 'chat', prompt, attachments: [], ...ids };
    const ref = this.ref(turnIdOf(id, index));
    this.emit({ type: 'turnStarted', ...ref, at, layer: 'dom', ...what });
    this.see('prompt', at);
  }

  private readAnswer(
    turnId: string,
    side: Side,
    round: Round,
    { text, reasoning, isBusy }: AnswerReading,
    at: number,
  ): void {
    const lane = round.lanes[side];
    // An older answer may be marked as busy for a moment: only one that also changed is being made anew.
    if (lane.isDone && isBusy && text !== lane.text) this.restart(turnId, side, round, at);
    const { lanes } = round;
    if (lanes[side].isDone) return;
    for (const [channel, next] of [
      ['text', text],
      ['reasoning', reasoning],
    ] as const) {
      if (next === '' || next === lanes[side][channel]) continue;
      lanes[side][channel] = next;
      this.show(turnId, side, channel, next, at);
    }
    if (!isBusy) this.finish(turnId, side, round, null, at);
  }

  private restart(turnId: string, side: Side, round: Round, at: number): void {
    round.lanes[side] = emptyLane();
    round.hasEnded = false;
    this.emit({
      type: 'answerRestarted',
      ...this.ref(turnId),
      messageAId: null,
      messageBId: null,
      sides: [side],
      how: 'retry',
      layer: 'dom',
      at,
    });
  }

  private show(
    turnId: string,
    side: Side,
    channel: 'text' | 'reasoning',
    text: string,
    at: number,
  ) {
    if (text === '') return;
    const shown = { side, channel, text, layer: 'dom', at } as const;
    this.emit({ type: 'textShown', ...this.ref(turnId), ...shown });
    this.see('text', at);
  }

  private finish(turnId: string, side: Side, round: Round, error: string | null, at: number): void {
    if (round.lanes[side].isDone) return;
    round.lanes[side].isDone = true;
    const finish = error === null ? 'unknown' : 'error';
    this.emit({ type: 'sideDone', ...this.ref(turnId), side, finish, error, at });
    this.see('done', at);
  }

  /** The page shows names: the vote is over, or a reaction stood in for it. */
  private readOutcome({ reading, conversation, at, hasWire }: Look): void {
    this.namesSince ??= at;
    if (hasWire && at - this.namesSince < GRACE) return;
    const first = reading.rounds.length === 0 ? null : turnIdOf(conversation.id, 0);
    const ref = { site: SITE, sessionId: conversation.id, messageAId: first, at };
    if (reading.vote && !conversation.hasVote) {
      conversation.hasVote = true;
      const what = { ...reading.vote, messageBId: null, modelsRevealed: null } as const;
      this.emit({ type: 'voted', ...ref, ...what, source: 'dom' });
      this.see('vote', at);
    }
    if (!reading.names || conversation.hasNames) return;
    conversation.hasNames = true;
    this.emit({ type: 'revealed', ...ref, ...reading.names, source: 'dom' });
    this.see('names', at);
  }

  private ref(turnId: string) {
    return { site: SITE, sessionId: this.sessionId ?? '', turnId };
  }

  private see(what: string, at: number): void {
    this.seen[what] = at;
  }
}
