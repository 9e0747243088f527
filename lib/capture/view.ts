// What a page may be told about a battle: everything for the panel, and nothing that would spoil the vote.
import type { Difference } from '../annotate/difference';
import type {
  Annotation,
  Finish,
  Phase,
  Reveal,
  Score,
  Side,
  SideGuess,
  VoteValue,
} from '../db/schema';

/** Why the guess may be shown, or `hidden`. */
export type GuessVisibility = 'hidden' | 'peeked' | 'voted' | 'revealed';

/** How one side of the newest turn stands. */
export interface SideProgress {
  /** Length of the answer so far, UTF-16 units. */
  chars: number;
  finish: Finish | null;
  error: string | null;
}

/** A turn as a page knows it again; the prompt reduced by `promptKey`. */
export interface KnownTurn {
  turnId: string;
  promptKey: string;
}

/** State of the battle on show, as the background tells it to a panel. */
export interface BattleView {
  battleId: string;
  sessionId: string;
  phase: Phase;
  mode: string;
  modality: string;
  turns: number;
  newestTurn: KnownTurn & { isDone: boolean };
  /** Last turns of earlier battles of the conversation that were voted on and whose names never came. */
  unnamed: KnownTurn[];
  /** Sides that answer in the newest turn. */
  lanes: Side[];
  startedAt: number;
  a: SideProgress;
  b: SideProgress;
  /** The newest seal, without what it says; null while the answers are coming. */
  seal: { sealedAt: number; engine: string; turns: number } | null;
  visibility: GuessVisibility;
  /** What the seal says; null while `visibility` is `hidden`. */
  guess: { a: SideGuess; b: SideGuess } | null;
  vote: { value: VoteValue | null; at: number; blind: boolean } | null;
  reveal: Reveal | null;
  score: Score;
  /** True when a probe is among the prompts: the battle is not blind. */
  hasProbe: boolean;
  /** Both answers of the newest turn measured; null while one is coming or missing. */
  difference: Difference | null;
  annotation: Annotation | null;
}

/** How reading this page goes, in the word the popup turns into a sentence. */
export type CaptureState =
  | 'waiting' // an arena page, no battle yet
  | 'recording' // answers are coming in
  | 'recorded' // all that was received is stored
  | 'refused' // the site did not take a prompt
  | 'unreadable' // a battle seems to be going on and cannot be read
  | 'undelivered' // received, but the background has not confirmed storing it
  | 'storage-failed' // the background could not write
  | 'orphaned'; // the extension was updated or reloaded: this page must be reloaded

/** What a content script tells the popup about its tab. */
export interface TabReport {
  state: CaptureState;
  /** Plain detail for the state, or empty. */
  detail: string;
  battleId: string | null;
}
