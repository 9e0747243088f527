// Reads the compar:IA page as it stands: pure and total, it never throws and changes nothing.
import type { Preferences, Side } from '../../db/schema';
import type { SelectorHit } from '../types';
import { modeOf, preference } from './calls';
import { joinName, type Names } from './names';
import { renderedText } from './rendered-text';
import { MODE_KEY, SELECTION_KEY, SELECTORS, SESSION_KEY } from './selectors';

/** One answer on the page. */
export interface AnswerReading {
  text: string;
  reasoning: string;
  isBusy: boolean;
}

/** A prompt with its answers; a side is null while nothing of it is shown. */
export interface RoundReading {
  prompt: string;
  a: AnswerReading | null;
  b: AnswerReading | null;
}

/** What was found on the page, and what was missing. */
export interface PageReading {
  hasChat: boolean;
  /** Oldest first. */
  rounds: RoundReading[];
  /** True while something is awaited anywhere on the page. */
  isBusy: boolean;
  /** True when the page shows that the newest answers failed. */
  hasError: boolean;
  /** The vote and its reasons; null until it was taken. */
  vote: { raw: string; preferences: Preferences } | null;
  /** The names; null until the page shows them. */
  names: Names | null;
  hits: SelectorHit[];
  missing: string[];
}

/** Reads a document. Structure, roles and ids are enough: no class name and no word of any language is needed. */
export function readPage(root: ParentNode): PageReading {
  const chat = root.querySelector(SELECTORS.chat.css);
  const parts = chat ? [...chat.children] : [];
  const rounds = parts.flatMap((part) => readRound(part) ?? []);
  const names = readNameHeadings(root);
  const missing: string[] = [];
  // Before the first answer begins there is nothing but the sign of waiting.
  if (rounds.length === 0 && parts.some((part) => !part.getAttribute('role')))
    missing.push('round');
  return {
    hasChat: chat !== null,
    rounds,
    isBusy: root.querySelector(SELECTORS.busy.css) !== null,
    hasError: chat !== null && parts.some((part) => isError(part)),
    vote: names ? readVoteCards(root) : null,
    names,
    hits: Object.entries(SELECTORS).map(([name, { css }]) => ({
      name,
      count: root.querySelectorAll(css).length,
    })),
    missing,
  };
}

/** The conversation's id as the page keeps it; null when there is none or it may not be asked. */
export function storedSession(page: Document): string | null {
  const id = fromStorage(page, 'sessionStorage', SESSION_KEY);
  return id !== null && /^[\w-]{8,90}$/.test(id) ? id : null;
}

/** How the user had the models chosen, in our words; `unknown` when the page does not say. */
export function storedMode(page: Document): string {
  const mode = fromStorage(page, 'localStorage', MODE_KEY);
  if (mode === null) return 'unknown';
  const chosen = fromStorage(page, 'localStorage', SELECTION_KEY);
  return modeOf(mode, chosen === null || chosen === '[]' ? 0 : 1);
}

function fromStorage(
  page: Document,
  area: 'localStorage' | 'sessionStorage',
  key: string,
): string | null {
  try {
    return page.defaultView?.[area].getItem(key) ?? null;
  } catch {
    // The page may be barred from storing anything.
    return null;
  }
}

/** A round is a prompt, and beside each other two columns with a heading; they come once both answers have begun. */
function readRound(part: Element): RoundReading | null {
  const [user, grid] = part.children;
  if (part.children.length !== 2 || !user || !grid || part.getAttribute('role')) return null;
  const [a, b] = [...grid.children].filter((column) => column.querySelector('h3'));
  const isRound = grid.children.length === 0 || (a && b);
  if (!isRound || user.querySelector('button')) return null;
  return {
    prompt: renderedText(user),
    a: a ? readColumn(a) : null,
    b: b ? readColumn(b) : null,
  };
}

/** The column's first part is the answer's card, whose first part holds heading, thinking and text. */
function readColumn(column: Element): AnswerReading {
  const card = column.firstElementChild ?? column;
  const body = card.firstElementChild ?? card;
  const thinking = body.querySelector(SELECTORS.reasoning.css);
  const text = [...body.children]
    .filter((part) => !part.querySelector('h3') && part.getAttribute('role') !== 'status')
    .map((part) => renderedText(part))
    .join('\n')
    .trim();
  return {
    text,
    reasoning: thinking ? renderedText(thinking) : '',
    isBusy: card.querySelector(SELECTORS.busy.css) !== null,
  };
}

/** What stands in the thread beside rounds and the sign of waiting is a failure with a button to try again. */
function isError(part: Element): boolean {
  return !readRound(part) && !part.getAttribute('role') && part.querySelector('button, a') !== null;
}

function readNameHeadings(root: ParentNode): Names | null {
  const [a, b] = [...root.querySelectorAll(SELECTORS.names.css)].map(readHeading);
  return a || b ? { a: a ?? null, b: b ?? null } : null;
}

/** "organisation/simple name": the organisation stands in an element of its own. */
function readHeading(heading: Element): Names['a'] {
  const line = [...heading.querySelectorAll('div')].find((part) => part.textContent?.includes('/'));
  const text = (line ?? heading).textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const slash = text.indexOf('/');
  const organization = slash > 0 ? text.slice(0, slash).trim().slice(0, 200) : null;
  const name = text.slice(slash + 1).trim();
  return name === '' ? null : { name: joinName(organization, name), modelId: null, organization };
}

function readVoteCards(root: ParentNode): PageReading['vote'] {
  const radios = [...root.querySelectorAll<HTMLInputElement>(SELECTORS.vote.css)];
  const chosen = radios.find(({ checked }) => checked);
  if (!chosen) return null;
  return {
    raw: chosen.value.slice(0, 100),
    preferences: { a: readReasons(root, 'a'), b: readReasons(root, 'b') },
  };
}

function readReasons(root: ParentNode, side: Side): Preferences['a'] {
  const boxes = root.querySelectorAll<HTMLInputElement>(`input[name="model-${side}-selector"]`);
  const flags = [...boxes].filter(({ checked }) => checked).map(({ value }) => value);
  const comment = root.querySelector<HTMLTextAreaElement>(`#comment-${side}`)?.value ?? '';
  return preference(flags, comment);
}
