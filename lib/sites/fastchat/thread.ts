// One conversation on a FastChat page: turns what successive looks show into battle events.
import type { BattleEvent } from '../../capture/events';
import { MAX_PROMPT_TEXT } from '../../capture/limits';
import { promptKey } from '../../capture/prompt-key';
import { SIDES, type Side, type VoteValue } from '../../db/schema';
import type { AnswerReading, Mode, Names, PageReading, TurnReading } from './dom';

export const SITE = 'fastchat';

const MAX_ERROR = 2_000;

interface Lane {
  text: string;
  isDone: boolean;
}

interface Turn {
  id: string;
  key: string;
  hasEnded: boolean;
  lanes: Record<Side, Lane>;
}

export interface ThreadOptions {
  emit(event: BattleEvent): void;
  /** Notes that a kind of thing was understood. */
  see(what: string): void;
  /** Fits an answer that is an error message. */
  failed: RegExp;
}

/** From the first prompt to "New Round". The page gives no id, so a conversation gets one of its own, made at random. */
export class Thread {
  readonly id = crypto.randomUUID();
  hasVote = false;
  hasNames = false;
  /** The user had the newest answers made anew: whatever changes next is a new version. */
  isAgain = false;
  /** The user asked for a new round; what was read still stands there until the page has cleared it. */
  isOver = false;
  private readonly turns: Turn[] = [];

  constructor(
    readonly mode: Mode,
    private readonly options: ThreadOptions,
  ) {}

  get isStreaming(): boolean {
    return this.turns.some((turn) => !turn.hasEnded);
  }

  get hasTurns(): boolean {
    return this.turns.length > 0;
  }

  /** Id of the newest turn; '' before the first. */
  get newest(): string {
    return this.turns.at(-1)?.id ?? '';
  }

  /** True when a reading goes on from what this conversation holds: no turn gone, no prompt another one. */
  fits({ mode, turns }: PageReading): boolean {
    if (mode !== this.mode || turns.length < this.turns.length) return false;
    if (this.isOver && this.turns.some((turn, i) => this.isMadeAnew(turn, turns[i]))) return false;
    return this.turns.every((turn, i) => turn.key === keyOf(turns[i]));
  }

  look(reading: PageReading, at: number): void {
    // With the names on show a battle is over: what is generated after that is no blind answer.
    if (this.mode === 'battle' && this.hasNames) return;
    for (const [i, shown] of reading.turns.entries()) {
      const turn = this.turns[i] ?? this.start(shown, at);
      const isNewest = i === reading.turns.length - 1;
      if (isNewest && this.isMadeAnew(turn, shown)) this.restart(turn, at);
      for (const side of this.sides) this.read(turn, side, shown[side], at);
      this.end(turn, at);
    }
    if (this.mode !== 'battle' && reading.names) this.name(reading.names, 'chosen', at);
  }

  vote(value: VoteValue, modelsRevealed: boolean | null, at: number): void {
    this.hasVote = true;
    const ids = { messageAId: this.newest, messageBId: null };
    const what = { raw: value, modelsRevealed, preferences: null, source: 'dom', at } as const;
    this.options.emit({ type: 'voted', site: SITE, sessionId: this.id, ...ids, ...what });
    this.options.see('vote');
  }

  name(names: Names, source: 'dom' | 'chosen', at: number): void {
    if (this.hasNames || !this.hasTurns) return;
    this.hasNames = true;
    const named = (name: string) =>
      name === '' ? null : { name, modelId: null, organization: null };
    const ref = { site: SITE, sessionId: this.id, messageAId: this.newest };
    const [a, b] = [named(names.a), named(names.b)];
    this.options.emit({ type: 'revealed', ...ref, a, b, source, at });
    this.options.see('names');
  }

  /** Ends what was still coming when the conversation went away. */
  close(at: number): void {
    for (const turn of this.turns) {
      if (turn.hasEnded) continue;
      turn.hasEnded = true;
      const end = { how: 'interrupted', status: null, unread: {}, at } as const;
      this.options.emit({ type: 'streamEnded', ...this.ref(turn), ...end });
    }
  }

  private get sides(): readonly Side[] {
    return this.mode === 'direct' ? ['a'] : SIDES;
  }

  private start(shown: TurnReading, at: number): Turn {
    const lane = () => ({ text: '', isDone: false });
    const id = `${this.id}-${this.turns.length + 1}`;
    const lanes = { a: lane(), b: lane() };
    const turn = { id, key: keyOf(shown), hasEnded: false, lanes };
    this.turns.push(turn);
    this.isOver = false;
    if (this.mode !== 'battle') {
      // After a vote on chosen models the chat goes on, and may be voted on again.
      this.hasVote = false;
      this.hasNames = false;
    }
    const attachments = Array.from({ length: Math.min(shown.images, 50) }, (_, i) => ({
      name: `image ${i + 1}`,
      type: 'image',
    }));
    this.options.emit({
      type: 'turnStarted',
      ...this.ref(turn),
      at,
      layer: 'dom',
      lanes: [...this.sides],
      mode: this.mode,
      modality: 'chat',
      prompt: shown.prompt.slice(0, MAX_PROMPT_TEXT),
      attachments,
      userMessageId: null,
      messageAId: null,
      messageBId: null,
    });
    this.options.see('prompt');
    return turn;
  }

  private isMadeAnew(turn: Turn, shown: TurnReading | undefined): boolean {
    if (!shown || !this.sides.every((side) => turn.lanes[side].isDone)) return false;
    // Regenerate takes the answers away first, on both sides; then they come with a cursor.
    return this.sides.some((side) => {
      const answer = shown[side];
      return (
        !answer ||
        answer.isComing ||
        ((this.isAgain || this.isOver) && answer.text !== turn.lanes[side].text)
      );
    });
  }

  private restart(turn: Turn, at: number): void {
    this.isAgain = false;
    turn.hasEnded = false;
    for (const side of SIDES) turn.lanes[side] = { text: '', isDone: false };
    const what = { how: 'retry', messageAId: null, messageBId: null, layer: 'dom', at } as const;
    const sides = [...this.sides];
    this.options.emit({ type: 'answerRestarted', ...this.ref(turn), sides, ...what });
  }

  private read(turn: Turn, side: Side, answer: AnswerReading | null, at: number): void {
    const lane = turn.lanes[side];
    if (!answer || answer.text === '') return;
    const { text, isComing } = answer;
    const isError = !isComing && this.options.failed.test(text);
    // An error message stands where the answer was: no model wrote it, and what had come before it is kept.
    if (!isError && text !== lane.text) {
      lane.text = text;
      const what = { side, channel: 'text', text, layer: 'dom', at } as const;
      this.options.emit({ type: 'textShown', ...this.ref(turn), ...what });
      this.options.see('text');
    }
    if (isComing || lane.isDone) return;
    lane.isDone = true;
    const error = isError ? text.slice(0, MAX_ERROR) : null;
    const finish = isError ? 'error' : 'unknown';
    this.options.emit({ type: 'sideDone', ...this.ref(turn), side, finish, error, at });
    this.options.see('done');
  }

  private end(turn: Turn, at: number): void {
    if (turn.hasEnded || !this.sides.every((side) => turn.lanes[side].isDone)) return;
    turn.hasEnded = true;
    const end = { how: 'complete', status: null, unread: {}, at } as const;
    this.options.emit({ type: 'streamEnded', ...this.ref(turn), ...end });
  }

  private ref({ id }: Turn) {
    return { site: SITE, sessionId: this.id, turnId: id };
  }
}

function keyOf(turn: TurnReading | undefined): string {
  return turn ? promptKey(turn.prompt) || turn.prompt.slice(0, 400) : '';
}
