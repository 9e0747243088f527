// Marks battles that have a probe among their prompts: they are not blind.
import type { Battle, BattleRecord } from '../db/schema';
import { probesIn } from './recognise';
import type { Probe } from './types';

/** What of a record is read and written here. */
interface Marked {
  battle: Pick<Battle, 'probes'>;
  body: Pick<BattleRecord['body'], 'turns'>;
}

function found({ battle, body }: Marked, own: readonly Pick<Probe, 'id' | 'prompt'>[]): string[] {
  const prompts = body.turns.map(({ prompt }) => prompt);
  return [...new Set([...(battle.probes ?? []), ...probesIn(prompts, own)])].sort();
}

/** Marks the battle in place. What was marked before stays: it may be a probe of a user's own. */
export function noteProbes(
  record: Marked,
  own: readonly Pick<Probe, 'id' | 'prompt'>[] = [],
): void {
  const probes = found(record, own);
  if (probes.length > 0) record.battle.probes = probes;
}

/** The same record when nothing is to be marked, or a marked copy. */
export function withProbes(record: BattleRecord): BattleRecord {
  const probes = found(record, []);
  if (probes.length === (record.battle.probes ?? []).length) return record;
  return { ...record, battle: { ...record.battle, probes } };
}
