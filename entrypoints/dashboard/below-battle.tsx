// What stands below the turns of a battle that is open: what its answers say to probes, and other answers to the same question.
import { useEffect, useRef, useState } from 'react';
import type { BattleDetail } from '../../components/data/detail';
import { ReadingsPart } from '../../components/probes/readings-part';
import { SamePromptPart } from '../../components/probes/same-prompt-part';
import { database } from '../../lib/db/database';
import { findSamePrompt } from '../../lib/db/same-prompt';
import { parseOwn } from '../../lib/probes/own';
import { type ProbeReading, readProbes } from '../../lib/probes/readings';
import { ownProbes } from '../../lib/settings';
import { matchPattern } from './match-pattern';
import { battleHref } from './route';

export function BelowBattle({ detail }: { detail: BattleDetail }) {
  const readings = useReadings(detail.body);
  const left = useRef<AbortController | null>(null);
  useEffect(() => () => left.current?.abort(), []);
  const findSame = () => {
    left.current?.abort();
    left.current = new AbortController();
    return findSamePrompt(database(), detail, left.current.signal);
  };
  return (
    <>
      <ReadingsPart readings={readings} />
      <SamePromptPart findSame={findSame} hrefOf={battleHref} />
    </>
  );
}

/** What the answers say to the probes among the prompts; none until they are read. */
function useReadings(body: BattleDetail['body']): readonly ProbeReading[] {
  const [readings, setReadings] = useState<readonly ProbeReading[]>([]);
  useEffect(() => {
    let isWanted = true;
    const read = async () => readProbes(body, parseOwn(await ownProbes.getValue()), matchPattern);
    read().then(
      (found) => isWanted && setReadings(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [body]);
  return readings;
}
