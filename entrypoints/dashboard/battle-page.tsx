// One battle, joined to the database: live to read, and its notes to write.
import { useCallback, useRef } from 'react';
import { useChoices } from '../../components/annotate/use-choices';
import { BattleView } from '../../components/data/battle-view';
import type { Walk } from '../../components/data/battle-walk';
import type { BattleDetail } from '../../components/data/detail';
import { applyChange } from '../../lib/annotate/apply';
import { type Change, reverseOf } from '../../lib/annotate/change';
import type { Amendment } from '../../lib/capture/manual';
import { editAnnotation } from '../../lib/db/annotations';
import { database } from '../../lib/db/database';
import type { Annotation, Battle } from '../../lib/db/schema';
import { isStorageFull } from '../../lib/db/storage-full';
import { type Result, request } from '../../lib/messages';
import { choicesStore } from '../../lib/settings';
import { t } from '../../lib/text';
import { BelowBattle } from './below-battle';
import { battleHref } from './route';
import { useBattle } from './use-battle';
import type { Leaving } from './use-deletion';
import { useWireReader } from './use-wire-reader';

interface BattlePageProps {
  id: string;
  onDelete: (battles: Leaving) => void;
  /** The list that the battle is one of, in its order. */
  ids: readonly string[];
}

export function BattlePage({ id, onDelete, ids }: BattlePageProps) {
  const state = useBattle(id);
  const { choices } = useChoices(choicesStore);
  const reader = useWireReader();
  const heading = useRef<HTMLHeadingElement>(null);
  const annotate = useCallback((change: Change) => annotateBattle(id, change), [id]);
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
      annotate={annotate}
      choices={choices}
      amend={amend}
      guessAgain={guessAgain}
      onDelete={onDeleteThis}
      reader={reader}
      drawBelow={drawBelow}
      walk={walkOf(ids, id)}
    />
  );
}

function drawBelow(detail: BattleDetail) {
  return <BelowBattle key={detail.battle.id} detail={detail} />;
}

function walkOf(ids: readonly string[], id: string): Walk {
  const place = ids.indexOf(id);
  const hrefOf = (at: number) => {
    const other = place < 0 ? undefined : ids[at];
    return other === undefined ? null : battleHref(other);
  };
  return { previous: hrefOf(place - 1), next: hrefOf(place + 1) };
}

/** Null when stored, else why not. */
async function amendBattle(battleId: string, change: Amendment): Promise<string | null> {
  const reply = await request('amendBattle', { battleId, change });
  return reply.ok ? null : t(`failure.${reply.failure}`);
}

/** The change that takes it back when stored, else why not. */
async function annotateBattle(id: string, change: Change): Promise<Result<Change>> {
  const now = Date.now();
  let back = change;
  const edit = (annotation: Annotation, battle: Battle) => {
    back = reverseOf(annotation, change);
    applyChange(annotation, battle, change, now);
  };
  try {
    const record = await editAnnotation(database(), id, edit, now);
    if (record) return { ok: true, value: back };
    return { ok: false, failure: 'not-found', detail: '' };
  } catch (error) {
    const failure = isStorageFull(error) ? 'storage-full' : 'storage';
    return { ok: false, failure, detail: String(error) };
  }
}
