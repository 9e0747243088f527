// One battle, joined to the database: live to read, and its notes to write.
import { useCallback, useRef } from 'react';
import { BattleView } from '../../components/data/battle-view';
import type { BattleDetail } from '../../components/data/detail';
import { applyChange } from '../../lib/annotate/apply';
import type { Change } from '../../lib/annotate/change';
import type { Amendment } from '../../lib/capture/manual';
import { editAnnotation } from '../../lib/db/annotations';
import { database } from '../../lib/db/database';
import { isStorageFull } from '../../lib/db/storage-full';
import { request } from '../../lib/messages';
import { t } from '../../lib/text';
import { BelowBattle } from './below-battle';
import { useBattle } from './use-battle';
import type { Leaving } from './use-deletion';
import { useWireReader } from './use-wire-reader';

interface BattlePageProps {
  id: string;
  onDelete: (battles: Leaving) => void;
}

export function BattlePage({ id, onDelete }: BattlePageProps) {
  const state = useBattle(id);
  const reader = useWireReader();
  const heading = useRef<HTMLHeadingElement>(null);
  const saveTags = useCallback((tags: string[]) => annotate(id, { kind: 'tags', tags }), [id]);
  const saveNote = useCallback((note: string) => annotate(id, { kind: 'note', note }), [id]);
  const amend = useCallback((change: Amendment) => amendBattle(id, change), [id]);
  const guessAgain = useCallback(async () => {
    const reply = await request('guessAgain', { battleId: id });
    return reply.ok ? reply.value : null;
  }, [id]);
  const onDeleteThis = () => {
    const preview = state.kind === 'ready' ? state.detail.battle.preview : '';
    onDelete({ ids: [id], preview });
    location.hash = '#battles';
  };
  return (
    <BattleView
      state={state}
      backHref="#battles"
      heading={heading}
      saveTags={saveTags}
      saveNote={saveNote}
      amend={amend}
      guessAgain={guessAgain}
      onDelete={onDeleteThis}
      reader={reader}
      drawBelow={drawBelow}
    />
  );
}

function drawBelow(detail: BattleDetail) {
  return <BelowBattle key={detail.battle.id} detail={detail} />;
}

/** Null when stored, else why not. */
async function amendBattle(battleId: string, change: Amendment): Promise<string | null> {
  const reply = await request('amendBattle', { battleId, change });
  return reply.ok ? null : t(`failure.${reply.failure}`);
}

/** Null when stored, else why not. */
async function annotate(id: string, change: Change): Promise<string | null> {
  const now = Date.now();
  try {
    const record = await editAnnotation(
      database(),
      id,
      (annotation, battle) => applyChange(annotation, battle, change, now),
      now,
    );
    return record ? null : t('failure.not-found');
  } catch (error) {
    return t(isStorageFull(error) ? 'failure.storage-full' : 'failure.storage');
  }
}
