// The panel's acts, sent to the background; each answer feeds the view it brings back to the page's source.
import { useMemo } from 'react';
import type { BattleActions } from '../../components/battle/actions';
import type { PanelSource } from '../../lib/capture/panel-bridge';
import type { BattleView } from '../../lib/capture/view';
import { type Failure, type Result, request } from '../../lib/messages';

/** Acts on one battle; stays the same while the battle does. */
export function useBattleActions(source: PanelSource, battleId: string): BattleActions {
  return useMemo(() => {
    const take = async (reply: Promise<Result<BattleView>>): Promise<Failure | null> => {
      const result = await reply;
      if (!result.ok) return result.failure;
      source.update(result.value);
      return null;
    };
    return {
      peek: () => take(request('peek', { battleId })),
      annotate: (change) => take(request('annotate', { battleId, change })),
    };
  }, [source, battleId]);
}
