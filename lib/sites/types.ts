// What a site adapter is: the one interface through which pages of any arena become battle events.
import type { BattleEvent } from '../capture/events';
import type { KnownTurn } from '../capture/view';
import type { TapPatterns } from './tap/protocol';

/** Which layers of an adapter may be used. */
export interface Layers {
  /** The page's own requests and replies. */
  wire: boolean;
  /** The page as rendered. */
  dom: boolean;
}

/** Why a site would not take a prompt, in our words (site contract, 2.5). */
export type RefusalKind = 'login' | 'rate-limit' | 'human-check' | 'cloudflare' | 'other';

/** A prompt that the site did not take. */
export interface Refusal {
  kind: RefusalKind;
  /** HTTP status; 0 when only the page showed it. */
  status: number;
  /** Seconds after which the site will take prompts again; null when it did not say. */
  retryAfter: number | null;
  at: number;
}

/** What the records already hold of the conversation on show. */
export interface StoredTurn {
  conversationId: string;
  mode: string;
  /** Id of the newest stored turn, without the site's name. */
  turnId: string;
  /** The turn's prompt, reduced by `promptKey`. */
  promptKey: string;
  /** True when both answers are stored to their end. */
  isDone: boolean;
  hasVote: boolean;
  hasNames: boolean;
  /** Last turns of earlier battles of the conversation that were voted on and whose names never came. */
  unnamed: readonly KnownTurn[];
}

/** How one selector of a site fared at the last look. */
export interface SelectorHit {
  name: string;
  count: number;
}

/** How reading goes, layer by layer; structure and counts only, no text of the page. */
export interface SiteHealth {
  site: string;
  /** Version of the site data in use, and whether the user has overridden the shipped one. */
  data: { version: string; isOverridden: boolean };
  wire: {
    isOn: boolean;
    /** True once the script in the page's world has answered. */
    isConnected: boolean;
    /** When each kind of thing was last understood, ms since the epoch: prompt, text, done, vote, names, record. */
    seen: Record<string, number>;
    /** Row codes that were seen and not read, with counts. */
    unread: Record<string, number>;
  };
  dom: {
    isOn: boolean;
    /** Name of the selector pack that fits the page best; null when none does. */
    pack: string | null;
    seen: Record<string, number>;
    hits: SelectorHit[];
    /** Parts that should be there and are not. */
    missing: string[];
  };
  /** Since when a battle seems to be going on that cannot be read, ms since the epoch; null when none does. */
  unreadableSince: number | null;
}

export interface ReaderOptions {
  emit(event: BattleEvent): void;
  /** Milliseconds since the epoch. */
  now(): number;
  onRefusal(refusal: Refusal): void;
  layers: Layers;
  /** The user's own site data in place of the shipped one, as parsed JSON; checked by the adapter. */
  override: unknown;
}

/** Reads one page for as long as it lives. No method throws; the page is never changed. */
export interface SiteReader {
  /** The site's id. */
  readonly site: string;
  /** Conversation on show, as of the last look; null when there is none. */
  readonly conversationId: string | null;
  /** True while answers are coming in. */
  readonly isStreaming: boolean;
  /** True when a battle seems to be going on that no layer can read. */
  readonly isUnreadable: boolean;
  /** Takes in a message of the tap as it came: untrusted. */
  hear(detail: unknown): void;
  /** Looks at the page as it stands. Called after changes, at most a few times a second. */
  look(page: Document, url: URL): void;
  /** Takes in a click, key press or submit of the user, in the capture phase; synthetic events must be ignored. */
  act(event: Event): void;
  /** Says what is stored of the conversation on show, whenever that is learnt. */
  resume(stored: StoredTurn): void;
  health(): SiteHealth;
}

/** One arena. Adding a site is a folder with one of these and a line in the registry. */
export interface Site {
  /** Short id that goes into every record: `arena`. */
  id: string;
  /** Name for people. */
  name: string;
  /** Match patterns of the site's own hosts; in the manifest, or offered to the user as optional permission. */
  matches: readonly string[];
  /** True when this page is one of the site's, by its address and, where that does not tell, by what it is made of. */
  claims(page: Document, url: URL): boolean;
  open(options: ReaderOptions): SiteReader;
  /** Address patterns for the tap out of the user's own site data; null when it holds none or is not valid. */
  tapPatterns?(override: unknown): TapPatterns | null;
}
