// The arena's site data: what is in use, and the user's own in its place, with one step back.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DataCheck } from '../../components/settings/data-problems';
import type { DataOutcome, SiteDataInUse } from '../../components/settings/site-data-part';
import { siteDataOverride } from '../../lib/settings';
import { checkSiteData, SHIPPED, siteData } from '../../lib/sites/arena/site-data';

const SITE = 'arena';

interface SiteDataSetting {
  data: SiteDataInUse | null;
  outcome: DataOutcome | null;
  check: (text: string) => DataCheck;
  onUse: (text: string) => void;
  onReset: () => void;
  onUndo: () => void;
}

type Overrides = Record<string, unknown>;

export function useSiteData(): SiteDataSetting {
  const [overrides, setOverrides] = useState<Overrides | null>(null);
  const [outcome, setOutcome] = useState<DataOutcome | null>(null);
  /** The user's own data before the last change. */
  const before = useRef<unknown>(undefined);
  useEffect(() => {
    siteDataOverride.getValue().then(setOverrides, () => setOverrides({}));
    return siteDataOverride.watch((value) => setOverrides(value ?? {}));
  }, []);
  const own = overrides?.[SITE];

  const put = async (value: unknown, done: DataOutcome) => {
    try {
      // Read anew: another window may have changed another site's.
      const { [SITE]: previous, ...others } = await siteDataOverride.getValue();
      const changed = value === undefined ? others : { ...others, [SITE]: value };
      await siteDataOverride.setValue(changed);
      before.current = previous;
      setOverrides(changed);
      setOutcome(done);
    } catch {
      setOutcome('failed');
    }
  };

  return {
    data: useMemo(() => (overrides ? inUse(own) : null), [overrides, own]),
    outcome,
    check: (text) => checkSiteData(text, document),
    onUse: (text) => void put(JSON.parse(text), 'used'),
    onReset: () => void put(undefined, 'reset'),
    onUndo: () => void put(before.current, 'undone'),
  };
}

function inUse(own: unknown): SiteDataInUse {
  const { data, isOverridden, problems } = siteData(own);
  return {
    shipped: SHIPPED.version,
    own: isOverridden ? data.version : null,
    isUnsound: problems.length > 0,
    // Unsound data is shown as it is, so that it can be mended.
    text: JSON.stringify(own ?? data, null, 2),
  };
}
