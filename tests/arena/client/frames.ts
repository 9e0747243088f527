// The frame that each generation of the arena's page puts around answers, prompts and votes.
import { h } from './dom.ts';
import { FRAME_2025_04, FRAME_2025_07 } from './frames-2025.ts';
import { FRAME_2026_03, FRAME_2026_08, FRAME_REDESIGN } from './frames-2026.ts';
import { currentLook, type Generation } from './look.ts';

export type CardInput = { prose: HTMLElement; icons: SVGElement[] };

/** What one side's answer is made of. */
export type CardParts = {
  /** Stands beside the other side's column. */
  column: HTMLElement;
  card: HTMLElement;
  /** Takes the assistant's or the model's name. */
  name: HTMLElement;
  /** What is not the answer's text, such as its thinking, goes before this. */
  block: HTMLElement;
  /** What comes behind the answer's text goes in here. */
  tail: HTMLElement;
  /** Says to screen readers whose message it is; null where the page says nothing. */
  spoken: HTMLElement | null;
};

/** What a vote makes of a card. */
export type Verdict = 'none' | 'won' | 'lost' | 'tie' | 'bad';

export type Frame = {
  card(input: CardInput): CardParts;
  /** Class names of a card with this verdict. */
  cardClasses(verdict: Verdict): string;
  /** Class name of what moves while an answer is coming. */
  pulse: string;
  pair(columns: HTMLElement[]): HTMLElement;
  /** The place of an answer that has no other beside it. */
  single(column: HTMLElement): HTMLElement;
  userTurn(paragraphs: HTMLElement[]): HTMLElement;
  /** The thread's root and the element in it that holds the turns. */
  thread(isNewestFirst: boolean): { root: HTMLElement; list: HTMLElement };
  voteRow(buttons: HTMLElement[]): HTMLElement;
  voteButton: string;
  /** The name of the prompt box. */
  box: string;
};

const FRAMES: Record<Generation, Frame> = {
  '2025-04': FRAME_2025_04,
  '2025-07': FRAME_2025_07,
  '2026-03': FRAME_2026_03,
  '2026-08': FRAME_2026_08,
};

/** The frame of the look's generation. */
export const frame = (): Frame =>
  currentLook().redesign ? FRAME_REDESIGN : FRAMES[currentLook().generation];

/** Buttons with which a phone goes from one column to the other. */
export function pager(columns: HTMLElement[]): HTMLElement {
  const buttons = columns.map((column, index) => {
    const label = `${index + 1} / ${columns.length}`;
    const button = h('button', { type: 'button', 'aria-label': label }, '●');
    button.addEventListener('click', () => {
      column.scrollIntoView({ inline: 'start', block: 'nearest' });
    });
    return button;
  });
  return h('div', { class: 'flex justify-center gap-1' }, ...buttons);
}
