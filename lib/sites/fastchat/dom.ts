// Reads a FastChat page as it stands: pure and total, it never throws and changes nothing.
import type { Side, VoteValue } from '../../db/schema';
import { renderedText } from '../rendered-text';
import type { SelectorHit } from '../types';
import type { SiteData } from './site-data';

const MAX_NAME = 200;
const MAX_TURNS = 200;

export type Mode = 'battle' | 'side-by-side' | 'direct';
export type Names = Record<Side, string>;

/** One answer as it is shown. */
export interface AnswerReading {
  text: string;
  /** True while a writing cursor stands in it. */
  isComing: boolean;
}

/** One prompt with what came of it; null for a side that shows no answer (yet). */
export interface TurnReading {
  prompt: string;
  images: number;
  a: AnswerReading | null;
  b: AnswerReading | null;
}

/** How the four vote buttons stand; `absent` when not all are on the page or they are hidden. */
export type VoteState = 'absent' | 'open' | 'closed';

/** The tab on show. */
export interface PageReading {
  mode: Mode;
  turns: TurnReading[];
  /** Names under the columns after a vote, or those that the user chose; '' for the missing side of a direct chat. */
  names: Names | null;
  vote: VoteState;
  hits: SelectorHit[];
  /** Parts that should be there and are not, by name of their selector. */
  missing: string[];
}

/** Reads the tab on show; null when the page shows none with a chat in it. */
export function readPage(page: ParentNode, data: SiteData): PageReading | null {
  const { selectors } = data.structure;
  const region = regionOnShow(page, data);
  if (!region) return null;
  const panel = region.closest(selectors.panel.css) ?? region.parentElement ?? region;
  const logs = [...region.querySelectorAll(selectors.log.css)];
  const isBlind = region.matches(selectors.blind.css);
  const mode = isBlind ? 'battle' : logs.length === 1 ? 'direct' : 'side-by-side';
  const missing = logs.length === 0 || (isBlind && logs.length !== 2) ? ['log'] : [];
  const turns = missing.length > 0 ? [] : readTurns(logs, selectors.message.css);
  const hits = Object.entries(selectors).map(([name, { css }]) => ({
    name,
    count: page.querySelectorAll(css).length,
  }));
  const names = isBlind ? shownNames(panel, data) : chosenNames(region, data, mode);
  return { mode, turns, names, vote: voteState(panel, data), hits, missing };
}

/** The part of the page around the columns of the tab that is on show. */
export function regionOnShow(page: ParentNode, { structure }: SiteData): Element | null {
  const { blind, named, panel } = structure.selectors;
  const regions = [...page.querySelectorAll(`${blind.css}, ${named.css}`)];
  return regions.find((region) => !isHidden(region.closest(panel.css))) ?? null;
}

/** Which vote a button stands for, by its words; null for any other button. */
export function voteOf(button: Element, { labels }: SiteData): VoteValue | null {
  const values = ['a', 'b', 'tie', 'both_bad'] as const;
  return values.find((value) => hasLabel(button, labels.vote[value])) ?? null;
}

/** True when a button bears one of these labels; case, blanks and signs such as emoji do not matter. */
export function hasLabel(button: Element, labels: readonly string[]): boolean {
  const words = lettersOf(button.textContent ?? '');
  return words !== '' && labels.some((label) => lettersOf(label) === words);
}

function lettersOf(text: string): string {
  return (text.slice(0, 300).match(/[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
}

// Gradio hides the tabs behind by an inline style: asking for the computed one would cost the page a layout.
function isHidden(element: Element | null): boolean {
  if (!element) return false;
  return element.hasAttribute('hidden') || (element as HTMLElement).style.display === 'none';
}

function readTurns(logs: readonly Element[], css: string): TurnReading[] {
  const [a, b] = logs.map((log) => readLog(log, css));
  if (!a) return [];
  return a.slice(0, MAX_TURNS).map((turn, i) => ({
    prompt: turn.prompt,
    images: turn.images,
    a: turn.answer,
    b: b?.[i]?.answer ?? null,
  }));
}

type Exchange = { prompt: string; images: number; answer: AnswerReading | null };

/** The messages of one column, by prompt. */
function readLog(log: Element, css: string): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const message of log.querySelectorAll(css)) {
    const { text, isComing } = readMessage(message);
    if (message.getAttribute('data-testid') === 'user') {
      const images = message.querySelectorAll('img').length;
      exchanges.push({ prompt: text, images, answer: null });
      continue;
    }
    const last = exchanges.at(-1);
    if (!last) continue;
    const before = last.answer ? `${last.answer.text}\n\n` : '';
    last.answer = { text: `${before}${text}`, isComing };
  }
  return exchanges;
}

/** Stands at the end of an answer that is still coming, in text or as an element. */
const CURSOR = /(?:\s*<span class="cursor"><\/span>\s*|▌)$/;
const LABEL = /^(?:user|bot)'s message: ([\s\S]*)$/;

/** Gradio 4 and later keep the text as the model wrote it, Markdown and all, in the message's label; else it is read as rendered. */
function readMessage(message: Element): { text: string; isComing: boolean } {
  const kept = LABEL.exec(message.getAttribute('aria-label') ?? '')?.[1];
  // In Gradio 4 the message itself is a button, which would not be read.
  const { text, hasCursor } = renderedText([...message.children], () => false);
  const isComing = message.querySelector('.cursor') !== null || hasCursor;
  const source = kept === undefined || (kept.trim() === '' && text !== '') ? text : kept;
  return { text: source.replace(CURSOR, ''), isComing: isComing || CURSOR.test(source) };
}

function shownNames(panel: ParentNode, { structure }: SiteData): Names | null {
  const [a, b] = [...panel.querySelectorAll(structure.selectors.names.css)].map(nameOf);
  return a && b ? { a, b } : null;
}

/** "Model A: vicuna-13b" without what stands before the colon. */
function nameOf(heading: Element): string {
  const text = (heading.textContent ?? '').trim();
  return text.replace(/^[^:]{1,30}:\s*/, '').slice(0, MAX_NAME);
}

function chosenNames(region: ParentNode, { structure }: SiteData, mode: Mode): Names | null {
  const boxes = [...region.querySelectorAll(structure.selectors.chosen.css)];
  const [a = '', b = ''] = boxes.map((box) =>
    String((box as HTMLInputElement).value ?? '')
      .trim()
      .slice(0, MAX_NAME),
  );
  if (a === '' || (b === '' && mode !== 'direct')) return null;
  return { a, b: mode === 'direct' ? '' : b };
}

function voteState(panel: ParentNode, data: SiteData): VoteState {
  const buttons = [...panel.querySelectorAll('button')].filter((b) => voteOf(b, data) !== null);
  const shown = buttons.filter(
    (button) => !isHidden(button) && !button.classList.contains('hidden'),
  );
  if (shown.length < 4) return 'absent';
  return shown.every((button) => button.disabled) ? 'closed' : 'open';
}
