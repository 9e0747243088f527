// Reads the arena page as it stands: pure and total, it never throws and changes nothing.

import { MAX_PROMPT_TEXT } from '../../../capture/limits';
import { SIDES, type Side } from '../../../db/schema';
import { renderedText } from '../../rendered-text';
import type { SelectorHit } from '../../types';
import type { Pack, SiteData } from '../site-data';
import { type Buttons, findButtons } from './buttons';
import { areNames, isAnonymous, type Labels, labelsOf, plain } from './labels';
import { type LaneContext, readLane } from './lane';
import { marksIn, voteShown } from './marks';
import { all, first, textOf } from './query';
import { emptyReading, type LaneReading, type PageReading, type TurnReading } from './reading';
import { findByStructure } from './structure';
import { findByPack, type Item, type TurnElements, turnsOf } from './thread';

/** Name under which reading without class names is reported. */
export const STRUCTURE = 'structure';

/** Where a page says that something went wrong, among other things. */
const NOTICES =
  '[role="alert"], [role="alertdialog"], [role="dialog"], [role="status"], dialog[open], [data-sonner-toast]';

/** Reads a document or a part of one. */
export function readPage(root: ParentNode, data: SiteData): PageReading {
  try {
    return read(root, data);
  } catch {
    // The page may be anything, also what no one thought of.
    return { ...emptyReading(), missing: ['page'] };
  }
}

/** Turns as one way of reading found them, and how well it did: 1 when everything that should be there was. */
interface Attempt {
  pack: Pack | null;
  elements: TurnElements[];
  turns: TurnReading[];
  health: number;
  missing: string[];
}

function read(root: ParentNode, data: SiteData): PageReading {
  const labels = labelsOf(data);
  const best = bestAttempt(root, data, labels);
  const columns = new Set(best?.elements.flatMap((turn) => turn.columns));
  const isInAnswers = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (columns.has(at)) return true;
    }
    return false;
  };
  const newest = best?.turns.at(-1);
  const buttons = findButtons(root, data, isInAnswers, mayGuess(newest));
  const isBusy = buttons.isStopShown || (newest?.lanes.some((lane) => lane.isBusy) ?? false);
  const mode = labels.modes.get(plain(textOf(first(root, data.structure.selectors.mode.css))));
  const turns = best?.turns ?? [];
  if (newest && buttons.choices.length > 0) unname(newest);
  return {
    pack: best && turns.length > 0 ? (best.pack?.name ?? STRUCTURE) : null,
    turns,
    isBusy,
    voteButtons: buttons.votes,
    choiceButtons: buttons.choices,
    isGuessed: buttons.isGuessed,
    mode: mode ?? null,
    get notices() {
      const found = all(root, NOTICES).map((notice) => textOf(notice));
      return found.filter(Boolean);
    },
    hits: hitsOf(best, buttons),
    // Answers are coming, and no column is found in which.
    missing: turns.length === 0 && buttons.isStopShown ? ['column'] : (best?.missing ?? []),
  };
}

/** What a row of buttons in unknown words would be about. */
function mayGuess(newest: TurnReading | undefined): 'votes' | 'choices' | null {
  if (newest?.lanes.length !== 2 || newest.lanes.some((lane) => lane.isBusy)) return null;
  const [a, b] = newest.lanes;
  return a?.isNamed && !b?.isNamed ? 'choices' : 'votes';
}

/** While one of two answers is to be chosen, the second one's model is not named. */
function unname(turn: TurnReading): void {
  const second = turn.lanes[1];
  if (!second || !/[ab]$/i.test(second.label)) return;
  second.isNamed = false;
  turn.isNamed = false;
}

/** What fitted a page last, with one of its columns: for as long as that stands there, it is tried first. */
const fitted = new WeakMap<ParentNode, { pack: Pack | null; column: Element }>();

function bestAttempt(root: ParentNode, data: SiteData, labels: Labels): Attempt | null {
  // Class names that are known go before structure where both do equally well.
  const ways: (Pack | null)[] = [...data.packs, null];
  const last = fitted.get(root);
  if (last?.column.isConnected && ways.includes(last.pack)) ways.unshift(last.pack);
  let best: Attempt | null = null;
  let isKnown = false;
  for (const pack of ways) {
    const items = pack ? findByPack(root, pack) : findByStructure(root, data);
    const attempt = tryOut(items, { data, labels, pack });
    isKnown ||= pack !== null && items.length > 0;
    if (attempt.health > (best?.health ?? 0)) best = attempt;
    if (best?.health === 1) break;
  }
  const column = best?.elements[0]?.columns[0];
  if (best?.health === 1 && column && (best.pack || !isKnown)) {
    fitted.set(root, { pack: best.pack, column });
  }
  return best;
}

function tryOut(items: readonly Item[], context: LaneContext): Attempt {
  const { pack } = context;
  const elements = turnsOf(items)
    .map((turn) => ({ ...turn, columns: turn.columns.filter((one) => isAnswer(one, pack)) }))
    .filter(({ columns }) => columns.length > 0);
  // Answers come in the newest turn; the one before may still be ending.
  const turns = elements.map((turn, i) => readTurn(turn, context, i >= elements.length - 2));
  const missing = new Set<string>();
  let [needed, found] = [0, 0];
  const need = (name: string, isThere: boolean) => {
    needed += 1;
    if (isThere) found += 1;
    else missing.add(name);
  };
  for (const [i, { prompt, columns }] of elements.entries()) {
    need('prompt', prompt !== null);
    for (const [j, column] of columns.entries()) {
      const lane = turns[i]?.lanes[j];
      need('label', pack ? first(column, pack.selectors.label.css) !== null : lane?.label !== '');
      const isEmpty = lane?.isBusy === true || lane?.error !== null;
      const isFound = pack
        ? first(column, pack.selectors.answer.css) !== null
        : lane?.text !== '' || first(column, 'img') !== null;
      need('answer', isEmpty || isFound);
    }
  }
  return {
    pack,
    elements,
    turns,
    health: needed === 0 ? 0 : found / needed,
    missing: [...missing],
  };
}

/** Slides of another carousel, such as a gallery's, are no answers. */
function isAnswer(column: Element, pack: Pack | null): boolean {
  if (!pack) return true;
  const { label, answer } = pack.selectors;
  return first(column, label.css) !== null || first(column, answer.css) !== null;
}

function readTurn(
  { prompt, columns }: TurnElements,
  context: LaneContext,
  mayCome: boolean,
): TurnReading {
  const lanes = SIDES.flatMap((side, i) => {
    const column = columns[i];
    return column ? [readLane(column, side, context, mayCome)] : [];
  });
  nameLanes(lanes, context.labels);
  const label = (side: Side) => lanes.find((lane) => lane.side === side)?.label ?? '';
  const [a, b] = columns;
  return {
    prompt: prompt ? promptText(prompt) : '',
    lanes,
    labels: { a: label('a'), b: label('b') },
    isNamed: lanes.length > 0 && lanes.every((lane) => lane.isNamed),
    vote: a && b ? voteShown(a, b, context.pack) : null,
  };
}

function nameLanes(lanes: LaneReading[], labels: Labels): void {
  const [a, b] = lanes;
  const mayBe = !b || areNames(a?.label ?? '', b.label);
  for (const lane of lanes) {
    lane.isNamed = mayBe && lane.label !== '' && !isAnonymous(lane.label, labels);
  }
}

const prompts = new WeakMap<Element, { raw: string; text: string }>();

function promptText(element: Element): string {
  const raw = element.textContent ?? '';
  const old = prompts.get(element);
  if (old?.raw === raw) return old.text;
  const text = renderedText([element], () => false).text.slice(0, MAX_PROMPT_TEXT);
  prompts.set(element, { raw, text });
  return text;
}

/** How often each thing was found, by name of its selector. */
function hitsOf(best: Attempt | null, buttons: Buttons): SelectorHit[] {
  const lanes = best?.turns.flatMap((turn) => turn.lanes) ?? [];
  const columns = best?.elements.flatMap((turn) => turn.columns) ?? [];
  const hit = (name: string, count: number) => ({ name, count });
  const pack = best?.pack ?? null;
  const marks = pack ? columns.flatMap((column) => marksIn(column, pack)) : [];
  return [
    hit('column', columns.length),
    hit('prompt', best?.elements.filter(({ prompt }) => prompt !== null).length ?? 0),
    hit('label', lanes.filter(({ label }) => label !== '').length),
    hit('answer', lanes.filter(({ text }) => text !== '').length),
    hit('busy', lanes.filter(({ isBusy }) => isBusy).length),
    hit('error', lanes.filter(({ error }) => error !== null).length),
    hit('mark', marks.length),
    hit('vote', buttons.votes.length),
    hit('choice', buttons.choices.length),
  ];
}
