// Old records as today's: what is added, what stays, and that nothing is too odd to be taken.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { battleRecord } from '../../transfer/arbitrary';
import { checkRecord } from '../../transfer/check-record';
import { sampleRecord } from '../../transfer/sample';
import type { BattleRecord } from '../schema';
import { MIGRATIONS, RECORD_VERSION, upgradeRecord } from './migrations';

/** A record as version 1 had it. */
function asVersion1(record: BattleRecord): Record<string, unknown> {
  const { isManual: _manual, vote, ...battle } = record.battle;
  const { blind: _blind, preferences: _preferences, ...oldVote } = vote ?? {};
  const turns = record.body.turns.map((turn) => {
    const strip = ({ parts: _p, versions: _v, reaction: _r, ...answer }: typeof turn.a) => answer;
    return { ...turn, a: strip(turn.a), b: strip(turn.b) };
  });
  const captures = record.capture.turns.map((turn) => {
    const strip = ({ versions: _v, ...cuts }: typeof turn.a) => cuts;
    return { ...turn, a: strip(turn.a), b: strip(turn.b) };
  });
  return {
    ...record,
    battle: { ...battle, vote: vote && oldVote },
    body: { ...record.body, turns },
    capture: { ...record.capture, turns: captures },
  };
}

function voted(change: (battle: BattleRecord['battle']) => void): unknown {
  const record = sampleRecord(2);
  change(record.battle);
  const upgraded = upgradeRecord(asVersion1(record), 1) as BattleRecord;
  return upgraded.battle.vote?.blind;
}

describe('MIGRATIONS', () => {
  it('lead from each version to the next', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, i) => i + 2));
    expect(RECORD_VERSION).toBe(MIGRATIONS.length + 1);
  });
});

describe('upgradeRecord', () => {
  it.each([0, 1, 2, 3])('gives record %i of version 1 back as it is written today', (n) => {
    const record = sampleRecord(n);
    expect(upgradeRecord(asVersion1(record), 1)).toEqual(record);
  });

  it('makes of any record of version 1 one that may be stored, and changes nothing it is given', () => {
    fc.assert(
      fc.property(battleRecord('arena:1'), (record) => {
        const old = asVersion1(record);
        const before = structuredClone(old);
        expect(checkRecord(upgradeRecord(old, 1))).toEqual([]);
        expect(old).toEqual(before);
      }),
    );
  });

  it('leaves a record of today as it is', () => {
    const record = sampleRecord(4);
    expect(upgradeRecord(record, RECORD_VERSION)).toEqual(record);
  });

  it('never throws, whatever it is given', () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.record({ turns: fc.jsonValue(), vote: fc.jsonValue() }),
      fc.record({ turns: fc.array(fc.oneof(fc.jsonValue(), fc.record({ a: fc.jsonValue() }))) }),
    );
    const record = fc.oneof(fc.jsonValue(), fc.record({ battle: part, body: part, capture: part }));
    fc.assert(fc.property(record, (value) => void upgradeRecord(value, 1)));
  });

  it.each<[string, boolean, (battle: BattleRecord['battle']) => void]>([
    ['cast before the names were seen', true, () => {}],
    ['in a mode that is not known', true, (battle) => Object.assign(battle, { mode: 'unknown' })],
    ['of which the site said that names were out', false, setVote({ modelsRevealed: true })],
    ['on a pair that was known', false, (battle) => Object.assign(battle, { pairKnown: true })],
    ['on chosen models', false, (battle) => Object.assign(battle, { mode: 'side-by-side' })],
    ['after the names were seen', false, setVote({ at: 2e12 })],
    [
      'seen late, of which the site said that no name was out',
      true,
      setVote({ at: 2e12, modelsRevealed: false }),
    ],
  ])('takes a vote %s for blind: %s', (_name, isBlind, change) => {
    expect(voted(change)).toBe(isBlind);
  });
});

function setVote(fields: object) {
  return ({ vote }: BattleRecord['battle']) => void Object.assign(vote as object, fields);
}
