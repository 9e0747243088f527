// What reading a page of the arena gives.
import type { AnswerPart, Side, VoteValue } from '../../../db/schema';
import type { SelectorHit } from '../../types';
import type { Choice } from './labels';

export type ImagePart = Extract<AnswerPart, { kind: 'image' }>;
export type CitationPart = Extract<AnswerPart, { kind: 'citation' }>;

/** One answer as it stands. */
export interface LaneReading {
  side: Side;
  /** What its head says, at most 200 characters. */
  label: string;
  /** True when the head names a model. */
  isNamed: boolean;
  /** The answer as rendered; '' while nothing has come. */
  text: string;
  /** True when the column itself shows that more is coming. */
  isBusy: boolean;
  /** What the page says of a failure; null when the answer did not fail. */
  error: string | null;
  images: ImagePart[];
  citations: CitationPart[];
  hasThinking: boolean;
  /** True when the answer has tabs with a preview, as code answers do. */
  hasPreview: boolean;
}

/** One prompt with its answers. */
export interface TurnReading {
  prompt: string;
  /** One lane in a chat with one model, and where the page has put away the one that lost; else two, side a first. */
  lanes: LaneReading[];
  /** What the heads say; '' for a side that is not on show. */
  labels: { a: string; b: string };
  /** True when every head on show names a model. */
  isNamed: boolean;
  /** The vote that the columns show; null when they show none. */
  vote: VoteValue | null;
}

export interface PageButton<T> {
  element: Element;
  value: T;
  isEnabled: boolean;
}

/** What was found on the page, and what was missing. */
export interface PageReading {
  /** Name of the selector pack that fits best; `structure` when none does, null when no turn was found. */
  pack: string | null;
  /** Oldest first. */
  turns: TurnReading[];
  /** True when the page shows that an answer is coming. */
  isBusy: boolean;
  /** The row of vote buttons; empty when there is none. */
  voteButtons: PageButton<VoteValue>[];
  /** The bar that asks with which answer to go on; empty when there is none. */
  choiceButtons: PageButton<Choice>[];
  /** True when buttons were taken for votes by their places alone. */
  isGuessed: boolean;
  /** What the mode picker says, in our words; null when that is not known. */
  mode: string | null;
  /** What notices, toasts and dialogs say, at most 200 characters each; looked up when it is asked for. */
  readonly notices: string[];
  hits: SelectorHit[];
  /** Parts that should be there and are not, by name of their selector. */
  missing: string[];
}

/** A reading of a page on which there is nothing. */
export function emptyReading(): PageReading {
  const none = { pack: null, turns: [], isBusy: false, voteButtons: [], choiceButtons: [] };
  return { ...none, isGuessed: false, mode: null, notices: [], hits: [], missing: [] };
}
