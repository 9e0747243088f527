// Facts of battles: what was guessed of each side once its name is out, lengths, and the packing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BattleRecord } from '../db/schema';
import { battleRecord } from '../transfer/arbitrary';
import { sampleRecord } from '../transfer/sample';
import { factsOf, lacksFacts, packSaid, unpackSaid } from './facts';

const said = (record: BattleRecord) => {
  const [packed] = factsOf(record).machine;
  return packed === null ? null : unpackSaid(packed);
};

describe('factsOf', () => {
  it('tells of a battle with names what both guessed, how long the answers are, and the second vote', () => {
    const record = sampleRecord(3);
    const length = (side: 'a' | 'b') =>
      record.body.turns.reduce((sum, turn) => sum + turn[side].text.length, 0);
    expect(factsOf(record)).toEqual({
      v: 1,
      lengths: [length('a'), length('b')],
      second: 'tie',
      machine: ['openai 750 1 self-identification:openai', null],
      user: ['openai', null],
    });
  });

  it('tells nothing of a seal before the names are out', () => {
    const record = sampleRecord(1);
    expect(record.guess?.seals).toHaveLength(1);
    expect(factsOf(record)).toMatchObject({ machine: [null, null], user: [null, null] });
  });

  it('takes what a heuristic found together, and leaves out what speaks only against makers', () => {
    const record = sampleRecord(3);
    const [found] = record.guess?.seals.at(-1)?.a.evidence ?? [];
    if (!found) throw new Error('no evidence');
    record.guess?.seals
      .at(-1)
      ?.a.evidence.push(
        { ...found, llr: { google: 4, openai: -1 } },
        { ...found, heuristic: 'wire-cuts', llr: { google: -1 } },
        { ...found, heuristic: 'a name\nwith spaces' },
      );
    expect(said(record)?.cues).toEqual([{ heuristic: 'self-identification', maker: 'google' }]);
  });

  it('tells the place of the true maker, and that it is not among them', () => {
    const record = sampleRecord(3);
    const seal = record.guess?.seals.at(-1);
    if (!seal) throw new Error('no seal');
    seal.a.makers = [
      { maker: 'none', p: 0.5 },
      { maker: 'openai', p: 0.5 },
    ];
    expect(said(record)).toMatchObject({ maker: 'none', p: 500, rank: 2 });
    seal.a.makers = [{ maker: 'none', p: 1 }];
    expect(said(record)?.rank).toBe(0);
  });

  it('keeps the lengths it is given where there is no text', () => {
    const { body: _body, ...record } = sampleRecord(2);
    expect(factsOf(record, [3, 4]).lengths).toEqual([3, 4]);
    expect(lacksFacts({ facts: factsOf(record) })).toBe(true);
    expect(lacksFacts({ facts: factsOf(sampleRecord(2)) })).toBe(false);
    expect(lacksFacts({})).toBe(true);
  });

  it('gives of any record facts that can be packed and read again', () => {
    fc.assert(
      fc.property(battleRecord('arena:1'), (record) => {
        for (const packed of factsOf(record).machine) {
          if (packed !== null) expect(packSaid(unpackSaid(packed))).toBe(packed);
        }
      }),
      { numRuns: 50 },
    );
  });
});
