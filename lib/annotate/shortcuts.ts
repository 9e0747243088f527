// The keys of the panel: what each does, which can be chosen, and where two clash.
import type { ReasonId } from './vocabulary';

/** What a key can do, in the order in which the list shows them. */
export const ACTIONS = [
  'help',
  'sideA',
  'sideB',
  'guess',
  'rate1',
  'rate2',
  'rate3',
  'rate4',
  'rate5',
  'unrate',
  'useful',
  'complete',
  'creative',
  'clear_formatting',
  'incorrect',
  'superficial',
  'instructions_not_followed',
  'star',
  'mark',
  'tags',
  'note',
  'undo',
] as const satisfies readonly (string | ReasonId)[];
export type Action = (typeof ACTIONS)[number];

export const DEFAULT_KEYS: Readonly<Record<Action, string>> = {
  help: '?',
  sideA: 'a',
  sideB: 'b',
  guess: 'g',
  rate1: '1',
  rate2: '2',
  rate3: '3',
  rate4: '4',
  rate5: '5',
  unrate: '0',
  useful: 'u',
  complete: 'c',
  creative: 'v',
  clear_formatting: 'f',
  incorrect: 'i',
  superficial: 's',
  instructions_not_followed: 'n',
  star: 'x',
  mark: 'h',
  tags: 't',
  note: 'm',
  undo: 'z',
};

/** What is needed of a key event. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing?: boolean;
}

/** True for what can be a shortcut: one visible character. Others move the focus or belong to the browser. */
export function isKey(key: string): boolean {
  return [...key].length === 1 && /^[^\s\p{C}]$/u.test(key);
}

/** The action of a key press; null for none. Letters count in either case. */
export function actionOf(keys: Readonly<Record<Action, string>>, press: KeyPress): Action | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  const key = press.key.toLowerCase();
  return (
    ACTIONS.find((action) => keys[action] !== '' && keys[action].toLowerCase() === key) ?? null
  );
}

/** Actions that share their key with another one. */
export function clashes(keys: Readonly<Record<Action, string>>): Map<Action, Action> {
  const found = new Map<Action, Action>();
  for (const action of ACTIONS) {
    const key = keys[action].toLowerCase();
    const other = ACTIONS.find((one) => one !== action && keys[one].toLowerCase() === key);
    if (key !== '' && other) found.set(action, other);
  }
  return found;
}

/** True when a press there is typing: it must stay typing. */
export function isTypingIn(
  target: { localName?: string; isContentEditable?: boolean } | null,
): boolean {
  if (!target) return false;
  const name = target.localName ?? '';
  return (
    name === 'input' ||
    name === 'textarea' ||
    name === 'select' ||
    target.isContentEditable === true
  );
}
