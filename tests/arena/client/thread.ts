// The thread: user turns and pairs of cards, in the order that the page's look asks for.
import { Card } from './card.ts';
import { h } from './dom.ts';
import { frame, pager } from './frames.ts';
import { expose } from './handles.ts';
import { currentLook } from './look.ts';
import { type Conversation, isBusy, SIDES, type Turn } from './model.ts';

type TurnView = { nodes: HTMLElement[]; cards: Card[]; wasVoted: boolean };

export class Thread {
  readonly root: HTMLElement;
  private readonly list: HTMLElement;
  private readonly views = new Map<string, TurnView>();
  private turns: Turn[] = [];
  /** What the document shows of the newest turn; the conversation may be ahead of it. */
  private drawn = { isDone: true, isNamed: false };

  constructor() {
    const { root, list } = frame().thread(currentLook().order === 'newest-first');
    this.root = root;
    this.list = list;
    const cards = () => this.turns.toReversed().flatMap((turn) => this.viewOf(turn)?.cards ?? []);
    expose({
      turnCount: () => this.turns.length,
      isDone: () => this.drawn.isDone,
      isNamed: () => this.drawn.isNamed,
      againButtons: () => cards().map((card) => card.againButton),
      heads: () => cards().map((card) => card.head),
      answers: () => cards().map((card) => card.answer),
    });
  }

  /** Makes the document agree with the conversation. */
  update(conversation: Conversation): void {
    this.turns = [...conversation.turns];
    const ids = new Set(conversation.turns.map((turn) => turn.userMessageId));
    for (const [id, view] of this.views) {
      if (ids.has(id)) continue;
      for (const node of view.nodes) node.remove();
      this.views.delete(id);
    }
    for (const turn of conversation.turns) {
      const view = this.viewOf(turn) ?? this.add(turn);
      for (const card of view.cards) card.update(turn);
      if (isCollapsed(turn, view.wasVoted || turn !== conversation.turns.at(-1))) {
        view.cards[turn.value === 'model_b' ? 0 : 1]?.column.remove();
      }
    }
    const last = conversation.turns.at(-1);
    this.drawn = { isDone: !last || !isBusy(last), isNamed: typeof last?.a.name === 'string' };
  }

  private viewOf(turn: Turn): TurnView | undefined {
    return this.views.get(turn.userMessageId);
  }

  private add(turn: Turn): TurnView {
    const cards = (turn.isSingle ? (['a'] as const) : SIDES).map((side) => new Card(side));
    const user = frame().userTurn(turn.prompt.split(/\n{2,}/).map((part) => h('p', {}, part)));
    const answers = place(cards.map((card) => card.column));
    const isNewestFirst = currentLook().order === 'newest-first';
    const nodes = isNewestFirst ? [answers, user] : [user, answers];
    if (isNewestFirst) this.list.prepend(...nodes);
    else this.list.append(...nodes);
    const view = { nodes, cards, wasVoted: turn.value !== null };
    this.views.set(turn.userMessageId, view);
    return view;
  }
}

function place(columns: HTMLElement[]): HTMLElement {
  const [first] = columns;
  if (first && columns.length === 1) return frame().single(first);
  const pair = frame().pair(columns);
  // The pager is a block of its own: it must not stand among the columns.
  return currentLook().phone ? h('div', { class: 'w-full' }, pair, pager(columns)) : pair;
}

/** In 2025 a voted turn kept one column: the winner's, or the first. */
function isCollapsed(turn: Turn, isOld: boolean): boolean {
  const { generation, collapse } = currentLook();
  if (generation !== '2025-07' || turn.isSingle || turn.a.name === null) return false;
  return turn.value !== null && (isOld || collapse === 'at-once');
}
