// The DOM layer: what the page shows and the user does becomes battle events; enough by itself when the wire is silent.
import type { BattleEvent } from '../../capture/events';
import { promptKey } from '../../capture/prompt-key';
import type { SiteHealth, StoredTurn } from '../types';
import { isEnabled, isRetry, isStop } from './dom/buttons';
import { Conversation, type Sent } from './dom/conversation';
import { labelsOf, plain } from './dom/labels';
import { textOf } from './dom/query';
import { readPage } from './dom/read';
import { emptyReading, type PageReading, type TurnReading } from './dom/reading';
import { isElement, sentBy } from './dom/sending';
import type { WireVotes } from './dom/vote-watch';
import type { SiteData } from './site-data';
import type { WireTurn } from './wire';

/** Most conversations that are remembered for when the page comes back to them. */
const MAX_CONVERSATIONS = 20;

export interface DomOptions {
  emit(event: BattleEvent): void;
  now(): number;
  data: SiteData;
  /** The prompt as the wire heard it, for a turn that the page shows; null when the wire did not hear it (yet). */
  heard(promptKey: string, bornAt: number): WireTurn | null;
  /** True while the wire may still be about to tell of the turn. */
  mayHear(bornAt: number): boolean;
  /** What the wire knows of votes in a conversation: its word goes before what the page shows. */
  wireVotes(conversationId: string): WireVotes;
}

/** Which kind of sighting an event is, for the account of how reading goes. */
const SEEN: Partial<Record<BattleEvent['type'], string>> = {
  turnStarted: 'prompt',
  textShown: 'text',
  sideDone: 'done',
  voted: 'vote',
  revealed: 'names',
};

/** Follows the conversation on show. No method throws; the page is never changed. */
export class DomLayer {
  private readonly conversations = new Map<string, Conversation>();
  private readonly seen: Record<string, number> = {};
  private current: Conversation | null = null;
  private sent: Sent | null = null;
  private last: PageReading = emptyReading();
  private modality = 'chat';

  constructor(private readonly options: DomOptions) {}

  /** True while an answer is coming that this layer tells of. */
  get isStreaming(): boolean {
    return this.current?.isStreaming ?? false;
  }

  /** Looks at the page as it stands. */
  look(page: Document, url: URL, conversationId: string | null): PageReading {
    const reading = readPage(page, this.options.data);
    this.last = reading;
    const now = this.options.now();
    if (conversationId !== (this.current?.id ?? null)) this.enter(conversationId, now);
    if (conversationId === null) this.modality = modalityOf(url) ?? this.modality;
    try {
      this.current?.look(reading, this.sent, this.modality, now);
    } catch {
      // Whatever the page is made of, the next look may go better.
    }
    for (const { labels } of reading.turns) if (labels.a !== '') this.seen.head = now;
    return reading;
  }

  /** Takes in what the user does, in the capture phase. */
  act(event: Event): void {
    try {
      this.takeAct(event);
    } catch {
      // An event of a page that replaces what events are made of.
    }
  }

  /** A turn of the conversation on show, by the id under which it is recorded; null when the page does not show it. */
  shown(conversationId: string, turnId: string): TurnReading | null {
    if (this.current?.id !== conversationId) return null;
    return this.current.find(turnId, this.last);
  }

  /** Takes in what is stored of a conversation. */
  resume(stored: StoredTurn): void {
    this.open(stored.conversationId).resume(stored);
  }

  health(): Omit<SiteHealth['dom'], 'isOn'> {
    const { pack, hits, missing } = this.last;
    return { pack, seen: { ...this.seen }, hits, missing };
  }

  private takeAct(event: Event): void {
    const { data, now } = this.options;
    const prompt = sentBy(event, data);
    if (prompt !== null) {
      const conversationId = this.current?.id ?? null;
      const turns = conversationId === null ? 0 : this.last.turns.length;
      this.sent = { prompt, key: promptKey(prompt), at: now(), conversationId, turns };
    }
    if (event.type !== 'click' || !event.isTrusted || !isElement(event.target)) return;
    const button = event.target.closest('button, [role="button"]');
    if (button && isEnabled(button)) this.press(button, now());
  }

  private press(button: Element, now: number): void {
    const labels = labelsOf(this.options.data);
    if (isStop(button, labels)) this.current?.stop(now);
    else if (isRetry(button, labels) || isPlainIcon(button)) this.current?.retry(now);
    const word = plain(textOf(button));
    if (labels.votes.has(word) || labels.choices.has(word)) {
      // The page may have drawn its buttons anew since the last look.
      const page = button.ownerDocument;
      this.last = readPage(page, this.options.data);
    }
    const { voteButtons, choiceButtons } = this.last;
    const pressed = [...voteButtons, ...choiceButtons].find(({ element }) => element === button);
    if (pressed?.isEnabled) this.current?.votes.press(pressed.value, this.last, now);
  }

  private enter(id: string | null, now: number): void {
    this.current?.leave(now);
    this.current = id === null ? null : this.open(id);
  }

  private open(id: string): Conversation {
    const known = this.conversations.get(id);
    if (known) return known;
    const { heard, mayHear, wireVotes } = this.options;
    const emit = (event: BattleEvent) => {
      const kind = SEEN[event.type];
      if (kind) this.seen[kind] = this.options.now();
      this.options.emit(event);
    };
    const conversation = new Conversation(id, { emit, heard, mayHear, wireVotes });
    this.conversations.set(id, conversation);
    const [oldest] = this.conversations.keys();
    if (this.conversations.size > MAX_CONVERSATIONS && oldest) this.conversations.delete(oldest);
    return conversation;
  }
}

/** Buttons under an answer are icons without words; one of them makes it anew. */
function isPlainIcon(button: Element): boolean {
  return textOf(button) === '' && !button.hasAttribute('aria-expanded');
}

const MODALITIES = new Map([
  ['text', 'chat'],
  ['chat', 'chat'],
  ['code', 'webdev'],
  ['search', 'search'],
  ['image', 'image'],
  ['video', 'video'],
]);

/** The kind of answers that an address of the start page asks for; null when it does not say. */
function modalityOf({ pathname, searchParams }: URL): string | null {
  const words = [searchParams.get('chat-modality') ?? '', ...pathname.split('/')];
  return MODALITIES.get(words.find((word) => MODALITIES.has(word)) ?? '') ?? null;
}
