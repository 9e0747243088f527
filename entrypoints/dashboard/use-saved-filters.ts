// The filters that the user gave a name, as they are stored.
import { useCallback, useEffect, useState } from 'react';
import { parseSaved, type SavedFilter } from '../../lib/lines/saved';
import { savedFilters } from '../../lib/settings';

export interface SavedFilterList {
  saved: readonly SavedFilter[];
  /** Stores the whole new list. */
  store: (saved: readonly SavedFilter[]) => void;
}

export function useSavedFilters(): SavedFilterList {
  const [saved, setSaved] = useState<readonly SavedFilter[]>([]);
  useEffect(() => {
    void savedFilters.getValue().then((stored) => setSaved(parseSaved(stored)));
    return savedFilters.watch((stored) => setSaved(parseSaved(stored)));
  }, []);
  const store = useCallback((next: readonly SavedFilter[]) => {
    setSaved(next);
    void savedFilters.setValue(next);
  }, []);
  return { saved, store };
}
