// One conversation as this page has seen it: its turns, its mode, its votes.
import type { BattleEvent } from '../../../capture/events';
import { promptKey } from '../../../capture/prompt-key';
import type { StoredTurn } from '../../types';
import type { WireTurn } from '../wire';
import type { Surroundings } from './lane-watch';
import type { PageReading, TurnReading } from './reading';
import { type Birth, TurnWatch } from './turn-watch';
import { VoteWatch, type WireVotes } from './vote-watch';

const SITE = 'arena';
/** How long a turn that was not seen being sent waits to be known from the records, ms. */
const WAITS_FOR_RECORDS = 6_000;
/** How long a prompt that was sent is looked for on the page, ms. */
const SENT_LASTS = 60_000;

/** A prompt that the user was seen sending. */
export interface Sent {
  prompt: string;
  key: string;
  at: number;
  /** Null on the start page. */
  conversationId: string | null;
  /** Number of turns on show as it was sent. */
  turns: number;
}

export interface ConversationOptions {
  emit(event: BattleEvent): void;
  heard(promptKey: string, bornAt: number): WireTurn | null;
  mayHear(bornAt: number): boolean;
  wireVotes(conversationId: string): WireVotes;
}

export class Conversation {
  readonly votes = new VoteWatch();
  readonly turns: TurnWatch[] = [];
  private stored: StoredTurn | null = null;
  private mode: string | null = null;

  constructor(
    readonly id: string,
    private readonly options: ConversationOptions,
  ) {}

  get isStreaming(): boolean {
    return this.turns.some(({ state, isEnded }) => !isEnded && isTold(state));
  }

  /** Takes in what is stored of the conversation. */
  resume(stored: StoredTurn): void {
    this.stored = stored;
    if (stored.mode !== 'unknown') this.mode = stored.mode;
    for (const turn of this.turns) {
      if (turn.id === stored.turnId) turn.hasVote ||= stored.hasVote;
      // A turn that this page did not send and that is stored already, as after a reload.
      else if (turn.state === 'waiting' && !turn.birth.wasSent && this.isStored(turn.birth.key)) {
        this.adopt(turn, 'stored', stored.turnId);
        turn.hasVote = stored.hasVote;
      }
    }
  }

  look(reading: PageReading, sent: Sent | null, modality: string, now: number): void {
    this.bear(reading, sent, now);
    const newest = reading.turns.length - 1;
    for (const turn of this.turns) {
      const shown = reading.turns[turn.index];
      if (!shown || !agree(turn.birth.key, promptKey(shown.prompt))) continue;
      turnToSides(turn, shown);
      const around = surroundings(reading, turn.index === newest, now);
      const wire = this.options.heard(turn.birth.key, turn.birth.at);
      if (turn.state === 'waiting') this.decide(turn, shown, reading, wire, modality, around);
      turn.look(shown, around, turn.state === 'wire' ? wire : null);
      if (turn.index === newest) this.tellChosen(turn, shown, reading, now);
    }
    this.lookForVote(reading, now);
  }

  /** How a turn stands that is recorded under this id; null when it is not on show. */
  find(turnId: string, { turns }: PageReading): TurnReading | null {
    const turn = this.turns.findLast(({ id, state }) => id === turnId && state !== 'waiting');
    const shown = turn && turns[turn.index];
    if (turn) return shown && agree(turn.birth.key, promptKey(shown.prompt)) ? shown : null;
    // A turn of before this page was loaded; where its prompt stands there twice, nobody can say which is meant.
    const stored = this.stored?.unnamed.find((one) => one.turnId === turnId);
    const like = stored && turns.filter(({ prompt }) => agree(stored.promptKey, promptKey(prompt)));
    return like?.length === 1 ? (like[0] ?? null) : null;
  }

  /** The page shows another conversation now. */
  leave(now: number): void {
    for (const turn of this.turns) turn.leave(now);
  }

  stop(now: number): void {
    for (const turn of this.turns) for (const lane of turn.lanes) lane.stop(now);
  }

  retry(now: number): void {
    for (const lane of this.turns.at(-1)?.lanes ?? []) lane.retry(now);
  }

  /** Begins to follow the newest turn: one that was sent here, is stored, or is coming; never one that is merely old. */
  private bear(reading: PageReading, sent: Sent | null, now: number): void {
    const index = reading.turns.length - 1;
    const shown = reading.turns[index];
    const known = this.turns.findLast((turn) => turn.index === index);
    if (!shown || (known && agree(known.birth.key, promptKey(shown.prompt)))) return;
    const key = promptKey(shown.prompt);
    const isSent = sent !== null && this.isOf(sent, key, index, now);
    if (isSent) {
      const { prompt, at } = sent;
      this.follow(index, shown, { prompt, key: sent.key, at, wasSent: true });
    } else if (this.stored && this.isStored(key)) {
      const birth = { prompt: shown.prompt, key, at: now, wasSent: false };
      const turn = this.follow(index, shown, birth);
      this.adopt(turn, 'stored', this.stored.turnId);
      turn.hasVote = this.stored.hasVote;
      if (!this.stored.isDone || reading.isBusy) return;
      turn.isEnded = true;
      for (const watch of turn.lanes) {
        const lane = shown.lanes.find(({ side }) => side === watch.side);
        if (lane) watch.settle(lane);
      }
    } else if (reading.isBusy) {
      this.follow(index, shown, { prompt: shown.prompt, key, at: now, wasSent: false });
    }
  }

  private isOf(sent: Sent, key: string, index: number, now: number): boolean {
    const isHere = sent.conversationId === null || sent.conversationId === this.id;
    const isNew = sent.conversationId === null ? index === 0 : index >= sent.turns;
    return isHere && isNew && now - sent.at < SENT_LASTS && agree(sent.key, key);
  }

  private isStored(key: string): boolean {
    return this.stored !== null && agree(this.stored.promptKey, key);
  }

  private follow(index: number, shown: TurnReading, birth: Birth): TurnWatch {
    const sides = shown.lanes.map(({ side }) => side);
    const id = `dom-${this.id}-${index}`;
    const turn = new TurnWatch(this.id, id, index, birth, sides, this.options.emit);
    this.turns.push(turn);
    return turn;
  }

  private adopt(turn: TurnWatch, state: 'wire' | 'stored', id: string): void {
    turn.state = state;
    turn.id = id;
  }

  private decide(
    turn: TurnWatch,
    shown: TurnReading,
    reading: PageReading,
    wire: WireTurn | null,
    modality: string,
    { now, isOver }: Surroundings,
  ): void {
    const { at, wasSent } = turn.birth;
    if (wire?.conversationId === this.id) {
      this.adopt(turn, 'wire', wire.turnId);
      return;
    }
    if (this.options.mayHear(at) || (!wasSent && now - at < WAITS_FOR_RECORDS)) return;
    // A prompt that was refused stays without an answer: nothing to record.
    const isAnswered = shown.lanes.some(
      ({ text, hasThinking, error, images }) =>
        text !== '' || hasThinking || error !== null || images.length > 0,
    );
    if (!isAnswered && !isOver) return;
    const mode = this.modeOf(shown, reading);
    this.mode = mode;
    const isCode = shown.lanes.some(({ hasPreview }) => hasPreview);
    turn.start(mode, isCode && modality === 'chat' ? 'webdev' : modality);
  }

  private modeOf(shown: TurnReading, reading: PageReading): string {
    const { mode } = this;
    const [a, b] = shown.lanes;
    if (!b) return mode === 'direct-battle' ? mode : 'direct';
    if (mode === 'battle' || mode === 'side-by-side') return mode;
    const isOneNamed = a?.isNamed !== b.isNamed;
    if (mode?.startsWith('direct') || reading.mode === 'direct') return 'direct-battle';
    if (isOneNamed || reading.choiceButtons.length > 0) return 'direct-battle';
    return reading.mode ?? (shown.isNamed ? 'side-by-side' : 'battle');
  }

  /** Tells the names of models that the user chose: they stand there from the start. */
  private tellChosen(turn: TurnWatch, shown: TurnReading, reading: PageReading, at: number): void {
    if (turn.hasChosen || turn.state === 'waiting') return;
    // Of the wire's turns the mode must be known for certain: a battle's names would be a reveal.
    const mode = this.mode ?? (turn.state === 'wire' ? reading.mode : null);
    if (mode !== 'direct' && mode !== 'side-by-side' && mode !== 'direct-battle') return;
    const nameOf = (side: 'a' | 'b') => {
      const lane = shown.lanes.find((one) => one.side === side && one.isNamed);
      return lane ? { name: lane.label, modelId: null, organization: null } : null;
    };
    const [a, b] = [nameOf('a'), mode === 'side-by-side' ? nameOf('b') : null];
    if (!a || (mode === 'side-by-side' && !b)) return;
    turn.hasChosen = true;
    const ref = { site: SITE, sessionId: this.id, messageAId: turn.id };
    this.options.emit({ type: 'revealed', ...ref, a, b, source: 'chosen', at });
  }

  private lookForVote(reading: PageReading, now: number): void {
    const index = this.votes.index ?? reading.turns.length - 1;
    const turn = this.turns.findLast((one) => one.index === index);
    const isClicked = this.votes.index !== null;
    if (turn ? turn.hasVote || turn.state === 'waiting' : !isClicked) return;
    const vote = this.votes.confirm(reading, index, now, this.options.wireVotes(this.id));
    // The wire knows the vote on its own turns: a guess adds nothing.
    if (!vote || (vote.isGuessed && turn?.state === 'wire')) return;
    for (const one of this.turns) if (one.index <= index) one.hasVote = true;
    const { raw, at, modelsRevealed } = vote;
    const ref = { site: SITE, sessionId: this.id, messageAId: turn?.id ?? null, messageBId: null };
    const more = { modelsRevealed, preferences: null, source: 'dom' } as const;
    this.options.emit({ type: 'voted', ...ref, raw, ...more, at });
  }
}

const isTold = (state: TurnWatch['state']): boolean => state === 'own' || state === 'stored';

function surroundings(reading: PageReading, isNewest: boolean, now: number): Surroundings {
  const lanes = reading.turns.at(-1)?.lanes ?? [];
  const isTold = lanes.some(({ isBusy }) => isBusy);
  const isAsking = reading.voteButtons.length > 0 || reading.choiceButtons.length > 0;
  return {
    now,
    isBusy: isNewest && reading.isBusy && !isTold,
    isOver: !isNewest || (isAsking && !reading.isBusy),
  };
}

/** Prompts agree when they are the same to the letter, or one is the beginning of the other. */
function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 20 && long.startsWith(short);
}

/** Where the page has put away one of two answers, says which one is left. */
function turnToSides(turn: TurnWatch, shown: TurnReading): void {
  const [lane] = shown.lanes;
  if (!lane || shown.lanes.length !== 1 || turn.lanes.length !== 2) return;
  const watch = turn.lanes.find(({ text }) => text === lane.text);
  if (watch?.side !== 'b') return;
  lane.side = 'b';
  shown.labels = { a: '', b: lane.label };
}
