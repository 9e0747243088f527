// Reads the vote off a turn's columns: borders and icons tell it in every language.
import type { VoteValue } from '../../../db/schema';
import type { Pack } from '../site-data';
import { all, first } from './query';

/** An icon's place among the three of a corner: tie, won, bad. */
type Mark = 'tie' | 'won' | 'bad';
const MARKS: readonly Mark[] = ['tie', 'won', 'bad'];

/** The vote that two columns show; null when they show none, or contradict each other. */
export function voteShown(a: Element, b: Element, pack: Pack | null): VoteValue | null {
  return iconVote(markOf(a, pack), markOf(b, pack)) ?? (pack ? borderVote(a, b, pack) : null);
}

function iconVote(a: Mark | null, b: Mark | null): VoteValue | null {
  if (a === null || b === null) return null;
  if (a === 'won' && b !== 'won') return 'a';
  if (b === 'won' && a !== 'won') return 'b';
  if (a === 'tie' && b === 'tie') return 'tie';
  return a === 'bad' && b === 'bad' ? 'both_bad' : null;
}

function borderVote(a: Element, b: Element, { selectors, marks }: Pack): VoteValue | null {
  const classes = (column: Element) => first(column, selectors.card.css)?.classList;
  const [cardA, cardB] = [classes(a), classes(b)];
  const [wonA, wonB] = [cardA?.contains(marks.won), cardB?.contains(marks.won)];
  if (wonA && wonB) return 'tie';
  if (wonA || wonB) return wonA ? 'a' : 'b';
  return cardA?.contains(marks.lost) && cardB?.contains(marks.lost) ? 'both_bad' : null;
}

/** Icons of columns as they were found, with the number of elements and the pack at that time. */
const found = new WeakMap<Element, { size: number; pack: Pack | null; icons: Element[] }>();

/** A column's icons that a pack knows; looked for anew only when something came or went. */
export function marksIn(column: Element, pack: Pack | null): Element[] {
  if (!pack) return [];
  const size = column.getElementsByTagName('*').length;
  const old = found.get(column);
  const isSame = old?.size === size && old.pack === pack;
  if (isSame && old.icons.every((icon) => column.contains(icon))) return old.icons;
  const icons = all(column, pack.selectors.mark.css);
  found.set(column, { size, pack, icons });
  return icons;
}

/** The icon that stands out in a column's corner; null when none does. */
function markOf(column: Element, pack: Pack | null): Mark | null {
  const named = marksIn(column, pack);
  const icons = named.length === MARKS.length ? named : cornerIcons(column);
  if (icons.length !== MARKS.length) return null;
  const shown = pack?.marks.shown;
  const byName = icons.findIndex((icon) => shown && icon.classList.contains(shown));
  return MARKS[byName >= 0 ? byName : oddOne(icons)] ?? null;
}

/** Three icons in a box of their own, within the head of a card. */
function cornerIcons(column: Element): Element[] {
  const box = first(column, 'svg')?.parentElement;
  const icons = box ? [...box.children] : [];
  return icons.every((icon) => icon.tagName.toLowerCase() === 'svg') ? icons : [];
}

/**
 * Index of the icon that lacks a class which both others have, -1 for none: icons that do not apply are hidden by one and
 * the same class, whatever it is called.
 */
function oddOne(icons: readonly Element[]): number {
  const counts = new Map<string, number>();
  for (const { classList } of icons) {
    for (const name of classList) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count === icons.length - 1);
  const lacking = icons.map(({ classList }) => common.some(([name]) => !classList.contains(name)));
  return lacking.filter(Boolean).length === 1 ? lacking.indexOf(true) : -1;
}
