// Finds the buttons that count: votes, the choice in a chat with one model, stop.
import type { VoteValue } from '../../../db/schema';
import type { SiteData } from '../site-data';
import { type Choice, type Labels, labelsOf, plain } from './labels';
import { all, first, isWithin, textOf } from './query';
import type { PageButton } from './reading';

/** Where no vote is cast: tabs hold previews with buttons that look like votes. */
const ELSEWHERE = '[role="tab"], [role="tabpanel"], [role="dialog"], nav, aside, form';
/** Where the buttons of a row stand when their words are not known. */
const VOTE_PLACES: readonly VoteValue[] = ['a', 'tie', 'both_bad', 'b'];
const CHOICE_PLACES: readonly Choice[] = ['a', 'skip', 'b'];

export interface Buttons {
  votes: PageButton<VoteValue>[];
  choices: PageButton<Choice>[];
  /** True when they were told by their places alone. */
  isGuessed: boolean;
  isStopShown: boolean;
}

/** What buttons the page shows outside the answers. */
export function findButtons(
  root: ParentNode,
  data: SiteData,
  isInAnswers: (element: Element) => boolean,
  mayGuess: 'votes' | 'choices' | null,
): Buttons {
  const labels = labelsOf(data);
  const scope = first(root, 'main') ?? root;
  const buttons = all(scope, 'button, [role="button"]');
  const isStopShown = buttons.some((button) => isStop(button, labels));
  const known = buttons.filter((button) => {
    const word = plain(textOf(button));
    return labels.votes.has(word) || labels.choices.has(word);
  });
  const own = known.filter((button) => isOutside(button, isInAnswers));
  const votes = asRow(own, (button) => labels.votes.get(plain(textOf(button))));
  const choices = asRow(own, (button) => labels.choices.get(plain(textOf(button))));
  if (votes.length > 0 || choices.length > 0 || mayGuess === null || isStopShown) {
    return { votes, choices, isGuessed: false, isStopShown };
  }
  const free = buttons.filter((button) => isOutside(button, isInAnswers));
  if (mayGuess === 'votes') {
    const guessed = byPlace(free, VOTE_PLACES);
    return { votes: guessed, choices, isGuessed: guessed.length > 0, isStopShown };
  }
  const guessed = byPlace(free, CHOICE_PLACES);
  return { votes, choices: guessed, isGuessed: guessed.length > 0, isStopShown };
}

function isOutside(button: Element, isInAnswers: (element: Element) => boolean): boolean {
  return !isInAnswers(button) && !isWithin(button, ELSEWHERE);
}

/** Buttons of one kind; none unless both sides can be chosen. */
function asRow<T extends string>(
  buttons: readonly Element[],
  meaningOf: (button: Element) => T | undefined,
): PageButton<T>[] {
  const row = buttons.flatMap((element) => {
    const value = meaningOf(element);
    return value === undefined ? [] : [{ element, value, isEnabled: isEnabled(element) }];
  });
  const isWhole = row.some(({ value }) => value === 'a') && row.some(({ value }) => value === 'b');
  return isWhole ? row : [];
}

/** A row of as many buttons with words as there are places, with nothing else beside them. */
function byPlace<T>(buttons: readonly Element[], places: readonly T[]): PageButton<T>[] {
  const rows = new Set(buttons.flatMap(({ parentElement }) => parentElement ?? []));
  for (const row of [...rows].reverse()) {
    const inner = [...row.children];
    const isRow = inner.length === places.length && inner.every((one) => buttons.includes(one));
    if (!isRow || !inner.every((one) => plain(textOf(one)) !== '')) continue;
    return places.flatMap((value, i) => {
      const element = inner[i];
      return element ? [{ element, value, isEnabled: isEnabled(element) }] : [];
    });
  }
  return [];
}

export function isEnabled(button: Element): boolean {
  return !button.hasAttribute('disabled') && button.getAttribute('aria-disabled') !== 'true';
}

/** True for the button that stops the answers. */
export function isStop(button: Element, { stops }: Labels): boolean {
  return stops.has(plain(button.getAttribute('aria-label') ?? textOf(button)));
}

/** True for the button that makes an answer anew. */
export function isRetry(button: Element, { retries }: Labels): boolean {
  return retries.has(plain(button.getAttribute('aria-label') || textOf(button)));
}
