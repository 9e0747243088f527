// Follows a vote on the page: a click counts once the page has taken it.
import type { VoteValue } from '../../../db/schema';
import type { VoteFate } from '../vote-listener';
import type { Choice } from './labels';
import type { PageReading } from './reading';

/** A click is remembered for this long while the page has not shown that it took it, ms. */
const WAITS = 90_000;
/** How long the row of buttons must be gone before that is taken for an accepted vote, ms. */
const GONE_FOR = 1_000;
/** The same while the wire would hear of a vote and has not, ms: a page may wait for others before it asks. */
const GONE_UNHEARD_FOR = 6_000;
/** Clicks that follow each other faster than this are one, ms. */
const BOUNCE = 750;

/** What the wire knows of votes in the conversation. */
export interface WireVotes {
  /** False when it is off, or not there. */
  canHear: boolean;
  newest: VoteFate | null;
}

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
  /** Notices that stood there before it. */
  notices: ReadonlySet<string>;
  /** True once the page took back that the row is gone, or said something: then only marks and names tell of a vote. */
  isDoubted: boolean;
}

/** The vote that is waited for in one conversation. */
export class VoteWatch {
  private click: Click | null = null;
  /** The last word of the wire that was heeded. */
  private heeded: VoteFate | null = null;
  /** True while marks that the page shows may be for a vote that was not taken. */
  private isBluff = false;

  /** Place of the turn that a click is waited for; null when there is none. */
  get index(): number | null {
    return this.click && this.click.turns - 1;
  }

  /** Takes in a trusted click on an enabled button of the row or the bar. */
  press(raw: VoteValue | Choice, reading: PageReading, now: number): void {
    if (this.click?.raw === raw && now - this.click.at < BOUNCE) return;
    const isNamed = reading.turns.at(-1)?.isNamed ?? false;
    const turns = reading.turns.length;
    const { isGuessed } = reading;
    const notices = new Set(reading.notices);
    const fresh = { goneSince: null, notices, isDoubted: false };
    this.click = { raw, at: now, isNamed, turns, isGuessed, ...fresh };
    this.isBluff = false;
  }

  /** The vote on a turn, once the page has taken it; null while it has not. The wire's word goes before the page's. */
  confirm(reading: PageReading, index: number, now: number, wire: WireVotes): SeenVote | null {
    const turn = reading.turns[index];
    if (this.click && now - this.click.at > WAITS) this.click = null;
    if (!turn || !this.heed(wire.newest, turn.vote === null, now)) return null;
    const marks = turn.vote;
    const { click } = this;
    if (!click || click.turns !== index + 1) {
      // Voted on in another tab, or by a click that was not seen.
      return marks ? { raw: marks, at: now, modelsRevealed: null, isGuessed: false } : null;
    }
    const isOurs = reading.turns.length === click.turns;
    const isGone = isRowGone(click, reading, now, wire.canHear ? GONE_UNHEARD_FOR : GONE_FOR);
    const isNamedNow = turn.isNamed && !click.isNamed && (isOurs || !click.isDoubted);
    if (marks === null && !isGone && !isNamedNow) return null;
    this.click = null;
    // What the columns show goes before a button that was told by its place alone.
    const raw = marks !== null && click.isGuessed ? marks : click.raw;
    const isGuessed = marks === null && click.isGuessed;
    return { raw, at: click.at, modelsRevealed: click.isNamed, isGuessed };
  }

  /** Takes in what the wire says of the newest vote; false while what the page shows counts for nothing. */
  private heed(fate: VoteFate | null, isUnmarked: boolean, now: number): boolean {
    const isOpen = fate?.state === 'open';
    if (isOpen && now - fate.at < WAITS) {
      this.isBluff = true;
      return false;
    }
    if (fate !== this.heeded) {
      this.heeded = fate;
      this.isBluff = fate?.state === 'refused';
      if (this.isBluff && this.click && fate && this.click.at <= fate.at) this.click = null;
    }
    if (isUnmarked) this.isBluff = false;
    return !this.isBluff;
  }
}

/** True when the row of buttons has been gone for long enough, and the page has said nothing since the click. */
function isRowGone(click: Click, reading: PageReading, now: number, goneFor: number): boolean {
  const row = [...reading.voteButtons, ...reading.choiceButtons];
  const isOurs = reading.turns.length === click.turns;
  const isBack = isOurs && click.goneSince !== null && row.some(({ isEnabled }) => isEnabled);
  const isNew = (notice: string) => !click.notices.has(notice);
  if (isBack || reading.notices.some(isNew)) click.isDoubted = true;
  if (isOurs && row.length === 0 && !reading.isBusy) click.goneSince ??= now;
  else click.goneSince = null;
  return !click.isDoubted && click.goneSince !== null && now - click.goneSince >= goneFor;
}
