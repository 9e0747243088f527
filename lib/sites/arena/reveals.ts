// Tells the names of a battle's models: as the page shows them, or as the site's own record has them after the vote.
import type { BattleEvent } from '../../capture/events';
import { SIDES } from '../../db/schema';
import type { Layers, StoredTurn } from '../types';
import type { PageReading, TurnReading } from './dom/reading';
import type { DomLayer } from './dom-layer';
import type { RecordPair } from './session-record';
import type { WireLayer } from './wire';

const SITE = 'arena';
/** Modes in which both answers stay on show until the next prompt. */
const TWO_SIDED: ReadonlySet<string> = new Set(['battle', 'side-by-side']);
/** Most turns with a vote whose names are waited for, by conversation. */
const MAX_TURNS = 20;

export interface RevealOptions {
  now(): number;
  layers: Layers;
  wire: WireLayer;
  dom: DomLayer;
  emit(layer: 'wire' | 'dom', event: BattleEvent): void;
}

/** How the conversation on show stands. */
export interface Scene {
  conversationId: string;
  reading: PageReading;
  /** What is stored of this conversation. */
  stored: StoredTurn | null;
  isStreaming: boolean;
}

/** A turn that was voted on, and what was last told of its names. */
interface VotedTurn {
  turnId: string;
  told: string;
}

/** Names of the newest battle, and of those before it whose names come when the page has gone on already. */
export class Reveals {
  /** What was last told of the names of a conversation's newest battle, so that it is told once. */
  private readonly told = new Map<string, string>();
  private readonly voted = new Map<string, VotedTurn[]>();

  constructor(private readonly options: RevealOptions) {}

  /** Takes in what was told of a battle. */
  note(event: BattleEvent): void {
    // The same names may stand there already from the battle before: now they are this battle's.
    if (event.type === 'turnStarted' || event.type === 'voted') this.told.delete(event.sessionId);
    if (event.type === 'voted') this.await(event.sessionId, event.messageAId);
  }

  resume({ conversationId, turnId, hasVote, hasNames, unnamed }: StoredTurn): void {
    const ids = unnamed.map((turn) => turn.turnId);
    if (hasVote && !hasNames) ids.push(turnId);
    for (const id of ids) if (id !== '') this.await(conversationId, id);
  }

  look(scene: Scene): void {
    const newest = scene.reading.turns.at(-1) ?? null;
    // Heads without any word are heads that cannot be read.
    if (newest && isLegible(newest)) this.takeShown(scene, newest);
    else this.takeRecorded(scene);
    for (const turn of this.voted.get(scene.conversationId) ?? []) {
      if (turn.turnId !== this.newestId(scene) && !this.isNewestVote(scene, turn)) {
        this.takeLate(scene, turn, newest);
      }
    }
  }

  private await(conversationId: string, turnId: string | null): void {
    const turns = this.voted.get(conversationId) ?? [];
    if (turnId === null || turns.some((turn) => turn.turnId === turnId)) return;
    this.voted.set(conversationId, [...turns, { turnId, told: '' }].slice(-MAX_TURNS));
  }

  private takeShown(scene: Scene, newest: TurnReading): void {
    const { conversationId, reading } = scene;
    // While answers come, the newest columns may still be those of the battle before.
    if (!newest.isNamed || reading.isBusy || scene.isStreaming) return;
    if (!scene.stored && this.options.wire.turns(conversationId).length === 0) return;
    if (this.isPartOf(scene, newest)) return;
    const { labels } = newest;
    const pair = this.options.wire.pairFor(conversationId, labels, this.turnIds(scene));
    this.reveal(scene, labels, pair, newest, pair ? 'dom+record' : 'dom');
  }

  /** Where the page cannot be read, what the site's own record says once the vote was accepted must do. */
  private takeRecorded(scene: Scene): void {
    const { wire, layers } = this.options;
    const { conversationId, stored } = scene;
    if (scene.isStreaming || !layers.wire) return;
    if (wire.lastVote(conversationId) === null && !stored?.hasVote) return;
    const pair = wire.pairAfterVote(conversationId, this.turnIds(scene));
    if (pair) this.reveal(scene, namesOf(pair), pair, null, 'record');
  }

  /** True when one answer is on show of a turn that has two: a page that is still being drawn, or none that is known. */
  private isPartOf({ conversationId, stored }: Scene, { lanes }: TurnReading): boolean {
    if (lanes.length > 1) return false;
    const turn = this.options.wire.turns(conversationId).at(-1);
    return TWO_SIDED.has(stored?.mode ?? '') || (turn !== undefined && turn.lanes.length > 1);
  }

  /** The names of a battle that the page has left behind: its own columns, or else its record, have them. */
  private takeLate({ conversationId }: Scene, turn: VotedTurn, newest: TurnReading | null): void {
    const { wire, dom, layers } = this.options;
    const shown = layers.dom ? dom.shown(conversationId, turn.turnId) : null;
    const isRead = shown !== null && isLegible(shown);
    if (isRead && (shown === newest || !isSurelyNamed(shown))) return;
    const pair = layers.wire ? wire.pairAfterVote(conversationId, [turn.turnId]) : null;
    const labels = isRead ? shown.labels : { a: '', b: '' };
    const isAgreed = pair && SIDES.every((side) => ['', pair[side].name].includes(labels[side]));
    if (!isRead && !isAgreed) return;
    const names = isAgreed ? namesOf(pair) : labels;
    const known = keyOf(names, isAgreed ? pair : null);
    if (turn.told === known) return;
    turn.told = known;
    const source = !isRead ? 'record' : isAgreed ? 'dom+record' : 'dom';
    this.tellNames(conversationId, turn.turnId, names, isAgreed ? pair : null, source);
  }

  private reveal(
    scene: Scene,
    labels: { a: string; b: string },
    pair: RecordPair | null,
    shown: TurnReading | null,
    source: 'dom' | 'dom+record' | 'record',
  ): void {
    const { conversationId: sessionId } = scene;
    const known = keyOf(labels, pair);
    const turn = this.voted.get(sessionId)?.find((one) => this.isOf(scene, one, pair, shown));
    if (this.told.get(sessionId) === known || (pair && turn?.told === known)) return;
    const messageAId = pair && this.isKnownId(scene, pair.messageAId) ? pair.messageAId : null;
    const raw = pair?.value ?? shown?.vote ?? null;
    if (raw !== null) {
      const messageBId = pair?.messageBId ?? null;
      const ids = { site: SITE, sessionId, messageAId, messageBId };
      const said = { raw, modelsRevealed: null, preferences: null } as const;
      const from = pair ? 'record' : 'dom';
      const at = this.options.now();
      this.options.emit('dom', { type: 'voted', ...ids, ...said, source: from, at });
    }
    this.tellNames(sessionId, messageAId, labels, pair, source);
    this.told.set(sessionId, known);
    if (turn) turn.told = known;
  }

  private tellNames(
    sessionId: string,
    messageAId: string | null,
    labels: { a: string; b: string },
    pair: RecordPair | null,
    source: 'dom' | 'dom+record' | 'record',
  ): void {
    const named = (side: 'a' | 'b') => ({
      name: labels[side],
      modelId: pair?.[side].modelId ?? null,
      organization: pair?.[side].organization ?? null,
    });
    const sides = { a: labels.a ? named('a') : null, b: labels.b ? named('b') : null };
    const ids = { site: SITE, sessionId, messageAId };
    const at = this.options.now();
    this.options.emit(source === 'record' ? 'wire' : 'dom', {
      type: 'revealed',
      ...ids,
      ...sides,
      source,
      at,
    });
  }

  /** True for the turn that the names are told of. */
  private isOf(
    { conversationId }: Scene,
    { turnId }: VotedTurn,
    pair: RecordPair | null,
    shown: TurnReading | null,
  ): boolean {
    if (pair) return pair.messageAId === turnId;
    return shown !== null && this.options.dom.shown(conversationId, turnId) === shown;
  }

  /** Message ids of side a by which the record may name the newest battle: of its vote, or else of its last turn. */
  private turnIds(scene: Scene): string[] {
    const ids = [this.options.wire.lastVote(scene.conversationId), this.newestId(scene)];
    return [...new Set(ids.filter((id) => typeof id === 'string'))];
  }

  private newestId({ conversationId, stored }: Scene): string | undefined {
    return this.options.wire.turns(conversationId).at(-1)?.turnId ?? stored?.turnId;
  }

  /** True for a vote on the newest battle where only the page told of it, under an id of its own. */
  private isNewestVote(scene: Scene, { turnId }: VotedTurn): boolean {
    const isLast = this.options.wire.lastVote(scene.conversationId) === turnId;
    return isLast && !this.isKnownId(scene, turnId);
  }

  /** True when the turn was recorded under this id; a turn that only the page told of has one of its own. */
  private isKnownId({ conversationId, stored }: Scene, id: string): boolean {
    const turns = this.options.wire.turns(conversationId);
    return stored?.turnId === id || turns.some(({ turnId }) => turnId === id);
  }
}

const isLegible = ({ labels }: TurnReading): boolean => labels.a + labels.b !== '';

/** A head that stands alone and ends in the letter of a side is none that names a model for certain. */
const isSurelyNamed = ({ isNamed, lanes, labels }: TurnReading): boolean =>
  isNamed && (lanes.length > 1 || !/(?:^|[^a-z\d])[ab]$/i.test(labels.a + labels.b));

const namesOf = ({ a, b }: RecordPair) => ({ a: a.name, b: b.name });

const keyOf = ({ a, b }: { a: string; b: string }, pair: RecordPair | null): string =>
  `${a}\n${b}\n${pair?.messageAId ?? ''}`;
