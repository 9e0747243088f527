// What the keys of the panel do to the battle on show.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Change } from '../../lib/annotate/change';
import type { Choices } from '../../lib/annotate/choices';
import type { Action } from '../../lib/annotate/shortcuts';
import { isReason } from '../../lib/annotate/vocabulary';
import type { Annotation, Side } from '../../lib/db/schema';
import { t } from '../../lib/text';

/** Gets the function that does what a key asks for; null when nothing can be done any more. */
export type BindActs = (act: ((action: Action) => void) | null) => void;

interface ActsInput {
  /** Where fields are looked for. */
  root: RefObject<HTMLElement | null>;
  said: Annotation | null;
  choices: Choices;
  change: (change: Change) => void;
  mark: () => void;
  undo: () => void;
  bind: BindActs | undefined;
}

interface Acts {
  /** The side that keys are about. */
  side: Side;
  isListOpen: boolean;
  setListOpen: (isOpen: boolean) => void;
  /** What a key has changed that is not seen at once, for screen readers. */
  said: string;
}

/** Fields by the action that puts the keyboard into them. */
const FIELDS: Partial<Record<Action, (side: Side) => string>> = {
  guess: (side) => `[data-field="guess-${side}"]`,
  tags: () => '.tt-tags-input',
  note: () => '.tt-textarea',
};

export function useActs(input: ActsInput): Acts {
  const [side, setSide] = useState<Side>('a');
  const [isListOpen, setListOpen] = useState(false);
  const [said, setSaid] = useState('');
  const latest = useRef((_action: Action) => {});
  latest.current = (action) => {
    if (action === 'help') setListOpen((isOpen) => !isOpen);
    else if (action === 'sideA' || action === 'sideB') {
      const next = action === 'sideA' ? 'a' : 'b';
      setSide(next);
      setSaid(t('say.activeSide', { side: t(`side.${next}`) }));
    } else act(input, action, side);
  };
  const { bind } = input;
  useEffect(() => {
    bind?.((action) => latest.current(action));
    return () => bind?.(null);
  }, [bind]);
  return { side, isListOpen, setListOpen, said };
}

function act(input: ActsInput, action: Action, side: Side): void {
  const { root, said, choices, change, mark, undo } = input;
  const criterion = choices.criteria[0] ?? '';
  const field = FIELDS[action];
  if (field) root.current?.querySelector<HTMLElement>(field(side))?.focus();
  else if (action === 'mark') mark();
  else if (action === 'undo') undo();
  else if (action === 'star') change({ kind: 'star', on: !said?.star?.on });
  else if (action === 'unrate') change({ kind: 'rate', side, criterion, value: null });
  else if (isReason(action)) {
    const isOn = said?.sides?.[side].reasons?.list.includes(action) ?? false;
    change({ kind: 'reason', side, reason: action, on: !isOn });
  } else if (action.startsWith('rate')) {
    change({ kind: 'rate', side, criterion, value: Number(action.slice(4)) });
  }
}
