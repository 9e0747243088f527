// Whether the panel is folded and on which side it stands: as the user left it, except where there is no room.
import { useEffect, useState } from 'react';
import { panelFolded, panelSide } from '../../lib/settings';

type PanelSide = 'left' | 'right';

interface PanelSettings {
  folded: boolean;
  side: PanelSide;
  setFolded: (folded: boolean) => void;
  setSide: (side: PanelSide) => void;
}

const NARROW = '(width < 640px)';
/** With less room beside the answers the card covers some of their text: it waits folded until it is wanted. */
const ROOMY = '(width >= 1600px)';

interface Stored {
  folded: boolean | null;
  side: PanelSide;
}

/** Null until the settings are read, so that nothing jumps. */
export function usePanelSettings(): PanelSettings | null {
  const [stored, setStored] = useState<Stored | null>(null);
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  // On a narrow screen the card hides the page: it opens for this visit only.
  const [isNarrowOpen, setNarrowOpen] = useState(false);

  useEffect(() => {
    const read = () => Promise.all([panelFolded.getValue(), panelSide.getValue()]);
    read().then(
      ([folded, side]) => setStored({ folded, side }),
      () => setStored({ folded: null, side: 'right' }),
    );
    const stops = [
      panelFolded.watch((folded) => setStored((now) => now && { ...now, folded })),
      panelSide.watch((side) => setStored((now) => now && { ...now, side })),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const update = () => setNarrow(narrow.matches);
    narrow.addEventListener('change', update);
    return () => narrow.removeEventListener('change', update);
  }, []);

  if (!stored) return null;
  return {
    folded: isNarrow ? !isNarrowOpen : (stored.folded ?? !matchMedia(ROOMY).matches),
    side: stored.side,
    setFolded: (folded) => {
      if (isNarrow) return setNarrowOpen(!folded);
      setStored({ ...stored, folded });
      panelFolded.setValue(folded).catch(forgetful);
    },
    setSide: (side) => {
      setStored({ ...stored, side });
      panelSide.setValue(side).catch(forgetful);
    },
  };
}

/** A setting that cannot be kept (an orphaned page) still holds for this visit. */
function forgetful(): void {}
