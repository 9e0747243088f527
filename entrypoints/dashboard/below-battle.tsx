// What stands below the turns of a battle that is open: other answers to the same question.
import { useEffect, useRef } from 'react';
import type { BattleDetail } from '../../components/data/detail';
import { SamePromptPart } from '../../components/probes/same-prompt-part';
import { database } from '../../lib/db/database';
import { findSamePrompt } from '../../lib/db/same-prompt';
import { battleHref } from './route';

export function BelowBattle({ detail }: { detail: BattleDetail }) {
  const left = useRef<AbortController | null>(null);
  useEffect(() => () => left.current?.abort(), []);
  const findSame = () => {
    left.current?.abort();
    left.current = new AbortController();
    return findSamePrompt(database(), detail, left.current.signal);
  };
  return <SamePromptPart findSame={findSame} hrefOf={battleHref} />;
}
