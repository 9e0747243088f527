// Voting again: finds a battle, shows it blind, stores the second vote, and only then gives the names.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AgainState, ShownTurn } from '../../components/stats/again-view';
import { addSecondVote, editAnnotation } from '../../lib/db/annotations';
import { database } from '../../lib/db/database';
import { loadRecord } from '../../lib/db/records';
import type { BattleRecord } from '../../lib/db/schema';
import { isStorageFull } from '../../lib/db/storage-full';
import { againCandidates, type Choice, choiceOf, voteOf } from '../../lib/stats/again';
import { t } from '../../lib/text';
import { battleHref } from './route';
import type { Lines } from './use-lines';

/** The battle on show. */
interface Shown {
  record: BattleRecord;
  swapped: boolean;
  turns: readonly ShownTurn[];
}

interface Again {
  state: AgainState;
  vote: (choice: Choice) => void;
  next: () => void;
}

/** `isReady` once all lines are there with all their facts. */
export function useAgain({ store, state: read }: Lines, isReady: boolean): Again {
  const [state, setState] = useState<AgainState>({ kind: 'loading' });
  const shown = useRef<Shown | null>(null);
  const done = useRef(new Set<string>());

  const next = useCallback(async () => {
    const lines = againCandidates(store.all(), Date.now());
    const left = lines.filter(({ id }) => !done.current.has(id));
    const line = left[Math.floor(Math.random() * left.length)];
    if (!line) return setState({ kind: 'none' });
    done.current.add(line.id);
    try {
      const record = await loadRecord(database(), line.id);
      if (!record) return setState({ kind: 'none' });
      const swapped = Math.random() < 0.5;
      const turns = turnsOf(record, swapped);
      shown.current = { record, swapped, turns };
      setState({ kind: 'asked', turns, problem: null, isSaving: false });
    } catch (error) {
      setState({ kind: 'failed', cause: String(error) });
    }
  }, [store]);

  useEffect(() => {
    if (isReady) void next();
  }, [isReady, next]);

  const vote = useCallback(async (choice: Choice) => {
    const now = shown.current;
    if (!now) return;
    const asked = { kind: 'asked', turns: now.turns } as const;
    setState({ ...asked, problem: null, isSaving: true });
    const problem = await storeVote(now, choice);
    setState(problem === null ? told(now, choice) : { ...asked, problem, isSaving: false });
  }, []);

  if (read.kind === 'failed') return { state: read, vote: () => undefined, next: () => undefined };
  return { state, vote: (choice) => void vote(choice), next: () => void next() };
}

function turnsOf({ body }: BattleRecord, swapped: boolean): ShownTurn[] {
  const [first, second] = swapped ? (['b', 'a'] as const) : (['a', 'b'] as const);
  return body.turns.map((turn) => ({
    id: turn.id,
    prompt: turn.prompt,
    first: turn[first].text,
    second: turn[second].text,
  }));
}

/** Null when stored, else why not. */
async function storeVote({ record, swapped }: Shown, choice: Choice): Promise<string | null> {
  const now = Date.now();
  const said = { value: voteOf(choice, swapped), swapped };
  try {
    const stored = await editAnnotation(
      database(),
      record.battle.id,
      (annotation) => addSecondVote(annotation, said, now),
      now,
    );
    return stored ? null : t('failure.not-found');
  } catch (error) {
    return t(isStorageFull(error) ? 'failure.storage-full' : 'failure.storage');
  }
}

function told({ record, swapped, turns }: Shown, vote: Choice): AgainState {
  const { reveal, vote: before, id } = record.battle;
  const [first, second] = swapped ? (['b', 'a'] as const) : (['a', 'b'] as const);
  return {
    kind: 'voted',
    turns,
    vote,
    before: choiceOf(before?.value ?? 'tie', swapped),
    names: { first: reveal?.[first]?.name ?? null, second: reveal?.[second]?.name ?? null },
    href: battleHref(id),
  };
}
