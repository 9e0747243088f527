// The panel's acts, sent to the background; each answer feeds the view it brings back to the page's source.
import { useMemo } from 'react';
import type { BattleActions } from '../../components/battle/actions';
import type { PanelSource } from '../../lib/capture/panel-bridge';
import { request } from '../../lib/messages';

/** Acts on one battle; stays the same while the battle does. */
export function useBattleActions(source: PanelSource, battleId: string): BattleActions {
  return useMemo(() => {
    return {
      peek: async () => {
        const reply = await request('peek', { battleId });
        if (reply.ok) source.update(reply.value);
        return reply.ok ? null : reply.failure;
      },
      annotate: async (change) => {
        const reply = await request('annotate', { battleId, change });
        if (!reply.ok) return reply;
        source.update(reply.value.view);
        return { ok: true, value: reply.value.back };
      },
      takePassage: async () => {
        const selected = selectedText();
        if (selected.trim() === '') return { kind: 'empty' };
        if (selected.length > LONGEST) return { kind: 'long' };
        const reply = await request('placeSelection', { battleId, selected });
        return reply.ok ? reply.value : null;
      },
    };
  }, [source, battleId]);
}

/** Longest selection that is looked for, UTF-16 units. */
const LONGEST = 5_000;

/** What is selected on the page; read only, and only when asked for. */
function selectedText(): string {
  return (window.getSelection()?.toString() ?? '').slice(0, LONGEST + 1);
}
