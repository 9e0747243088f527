// What the user says of names, as stored, and the way to change it.
import { useCallback, useEffect, useState } from 'react';
import {
  NO_WORDS,
  type OwnWords,
  parseWords,
  storedWords,
  withWords,
  wordsOf,
} from '../../lib/dossier/own';
import { dossierWords } from '../../lib/settings';
import { t } from '../../lib/text';

interface Words {
  own: OwnWords;
  /** Null when stored, else why not, in words. */
  save: (change: Partial<OwnWords>) => Promise<string | null>;
}

/** The words on one name, live. */
export function useWords(name: string): Words {
  const [own, setOwn] = useState(NO_WORDS);
  useEffect(() => {
    let isOver = false;
    const take = (stored: unknown) => {
      if (!isOver) setOwn(wordsOf(parseWords(stored), name));
    };
    void dossierWords.getValue().then(take, () => undefined);
    const unwatch = dossierWords.watch(take);
    return () => {
      isOver = true;
      unwatch();
    };
  }, [name]);
  const save = useCallback(
    async (change: Partial<OwnWords>): Promise<string | null> => {
      try {
        // Another page may have written meanwhile: what is stored now is changed, not what is shown.
        const words = parseWords(await dossierWords.getValue());
        await dossierWords.setValue(storedWords(withWords(words, name, change, Date.now())));
        return null;
      } catch {
        return t('failure.storage');
      }
    },
    [name],
  );
  return { own, save };
}
