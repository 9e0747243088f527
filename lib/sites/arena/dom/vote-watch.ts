// Follows a vote on the page: a click counts once the page has taken it.
import type { VoteValue } from '../../../db/schema';
import type { Choice } from './labels';
import type { PageReading } from './reading';

/** A click is remembered for this long while the page has not shown that it took it, ms. */
const WAITS = 90_000;
/** How long the row of buttons must be gone before that is taken for an accepted vote, ms. */
const GONE_FOR = 1_000;
/** Clicks that follow each other faster than this are one, ms. */
const BOUNCE = 750;

export interface SeenVote {
  raw: VoteValue | Choice;
  at: number;
  /** True when names were on show as it was cast; null when that was not seen. */
  modelsRevealed: boolean | null;
  /** True when it was told by the place of the button alone. */
  isGuessed: boolean;
}

interface Click {
  raw: VoteValue | Choice;
  at: number;
  isNamed: boolean;
  /** Number of turns on show. */
  turns: number;
  isGuessed: boolean;
  goneSince: number | null;
}

/** The vote that is waited for in one conversation. */
export class VoteWatch {
  private click: Click | null = null;

  /** Place of the turn that a click is waited for; null when there is none. */
  get index(): number | null {
    return this.click && this.click.turns - 1;
  }

  /** Takes in a trusted click on an enabled button of the row or the bar. */
  press(raw: VoteValue | Choice, reading: PageReading, now: number): void {
    if (this.click?.raw === raw && now - this.click.at < BOUNCE) return;
    const isNamed = reading.turns.at(-1)?.isNamed ?? false;
    const turns = reading.turns.length;
    this.click = { raw, at: now, isNamed, turns, isGuessed: reading.isGuessed, goneSince: null };
  }

  /** The vote on a turn, once the page has taken it; null while it has not. */
  confirm(reading: PageReading, index: number, now: number): SeenVote | null {
    const turn = reading.turns[index];
    const { click } = this;
    if (!turn) return null;
    const marks = turn.vote;
    if (click && now - click.at > WAITS) this.click = null;
    if (!this.click || !click || click.turns !== index + 1) {
      // Voted on in another tab, or by a click that was not seen.
      return marks ? { raw: marks, at: now, modelsRevealed: null, isGuessed: false } : null;
    }
    const isOurs = reading.turns.length === click.turns;
    const isRowGone = reading.voteButtons.length === 0 && reading.choiceButtons.length === 0;
    if (isOurs && isRowGone && !reading.isBusy) click.goneSince ??= now;
    else click.goneSince = null;
    const isGone = click.goneSince !== null && now - click.goneSince >= GONE_FOR;
    const isNamedNow = isOurs && turn.isNamed && !click.isNamed;
    if (marks === null && !isGone && !isNamedNow) return null;
    this.click = null;
    // What the columns show goes before a button that was told by its place alone.
    const raw = marks !== null && click.isGuessed ? marks : click.raw;
    const isGuessed = marks === null && click.isGuessed;
    return { raw, at: click.at, modelsRevealed: click.isNamed, isGuessed };
  }
}
