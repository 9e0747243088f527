// What the user chose for annotating, as stored and as it changes.
import { useEffect, useState } from 'react';
import { type Choices, DEFAULT_CHOICES, parseChoices } from '../../lib/annotate/choices';

/** Where the choices are kept. */
export interface ChoicesStore {
  read: () => Promise<unknown>;
  write: (choices: Choices) => Promise<void>;
  /** Calls back after each change; returns the way to stop. */
  watch: (listener: (stored: unknown) => void) => () => void;
}

interface ChosenNow {
  /** The defaults until the stored ones are read. */
  choices: Choices;
  hasFailed: boolean;
  onChange: (choices: Choices) => void;
}

/** `store` must stay the same object. */
export function useChoices(store: ChoicesStore): ChosenNow {
  const [choices, setChoices] = useState(DEFAULT_CHOICES);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const take = (stored: unknown) => setChoices(parseChoices(stored));
    store.read().then(take, () => undefined);
    return store.watch(take);
  }, [store]);
  const onChange = (changed: Choices) => {
    setChoices(changed);
    setFailed(false);
    store.write(changed).catch(() => {
      setFailed(true);
      setChoices(choices);
    });
  };
  return { choices, hasFailed, onChange };
}
