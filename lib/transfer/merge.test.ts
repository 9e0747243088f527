// The laws of merging, on random records, and the choices that a reader would expect.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAnnotation } from '../db/empty-annotation';
import type { BattleRecord } from '../db/schema';
import { battleRecord } from './arbitrary';
import { canonicalJson } from './canonical';
import { checkRecord } from './check-record';
import { mergeRecords, settleScore } from './merge';

const ID = 'arena:m1';
const record = battleRecord(ID);
const runs = { numRuns: 400 };

describe('mergeRecords', { timeout: 60_000 }, () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(record, (x) => {
        expect(mergeRecords(x, structuredClone(x))).toEqual(x);
      }),
      runs,
    );
  });

  it('is commutative', () => {
    fc.assert(
      fc.property(record, record, (x, y) => {
        expect(mergeRecords(x, y)).toEqual(mergeRecords(y, x));
      }),
      runs,
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(record, record, record, (x, y, z) => {
        const left = mergeRecords(mergeRecords(x, y), z);
        expect(left).toEqual(mergeRecords(x, mergeRecords(y, z)));
      }),
      runs,
    );
  });

  it('gives a record that may be exported and imported again', () => {
    fc.assert(
      fc.property(record, record, (x, y) => {
        expect(checkRecord(mergeRecords(x, y))).toEqual([]);
      }),
      runs,
    );
  });

  it('changes neither of its arguments', () => {
    fc.assert(
      fc.property(record, record, (x, y) => {
        const before = canonicalJson([x, y]);
        mergeRecords(x, y);
        expect(canonicalJson([x, y])).toBe(before);
      }),
    );
  });

  it('never loses a vote, a reveal, a seal, an own guess, an earlier version, or text', () => {
    fc.assert(
      fc.property(record, record, (x, y) => {
        const merged = mergeRecords(x, y);
        for (const one of [x, y]) {
          if (one.battle.vote) expect(merged.battle.vote).not.toBeNull();
          if (one.battle.reveal) expect(merged.battle.reveal).not.toBeNull();
          const turns = merged.guess?.seals.map((seal) => seal.turns) ?? [];
          for (const seal of one.guess?.seals ?? []) expect(turns).toContain(seal.turns);
          if (one.annotation?.guess.a) expect(merged.annotation?.guess.a).not.toBeNull();
          for (const [i, { a }] of one.body.turns.entries()) {
            const kept = merged.body.turns[i]?.a;
            // Only an answer that was made anew may be shorter.
            const isReplaced = kept && kept.versions.length > a.versions.length;
            if (!isReplaced) expect(kept?.text.length).toBeGreaterThanOrEqual(a.text.length);
            expect(kept?.versions).toEqual(expect.arrayContaining(a.versions));
          }
        }
      }),
    );
  });

  it('keeps unknown fields of both', () => {
    const [x, y] = pair();
    Object.assign(x.battle, { zOne: 1 });
    Object.assign(y.battle, { zTwo: { deep: true } });
    Object.assign(y.body, { zBody: 'b' });
    const merged = mergeRecords(x, y);
    expect(merged.battle).toMatchObject({ zOne: 1, zTwo: { deep: true } });
    expect(merged.body).toMatchObject({ zBody: 'b' });
  });

  it('keeps the earliest vote, the newest note, and tags that only one has', () => {
    const [x, y] = pair();
    const vote = {
      raw: 'a',
      modelsRevealed: null,
      blind: true,
      preferences: null,
      source: 'wire',
    } as const;
    x.battle.vote = { ...vote, value: 'a', at: 20 };
    y.battle.vote = { ...vote, value: 'b', at: 10 };
    const guess = { a: null, b: null };
    x.annotation = {
      id: ID,
      guess,
      tags: ['old'],
      tagsAt: 1,
      note: 'old',
      noteAt: 1,
      updatedAt: 1,
    };
    y.annotation = { id: ID, guess, tags: [], tagsAt: 0, note: 'new', noteAt: 2, updatedAt: 2 };
    const merged = mergeRecords(x, y);
    expect(merged.battle.vote?.value).toBe('b');
    expect(merged.annotation).toMatchObject({ tags: ['old'], note: 'new', updatedAt: 2 });
  });

  it('keeps all second votes in the order of time, and the oldest where they are too many', () => {
    const [x, y] = pair();
    const said = (times: readonly number[]) => ({
      ...emptyAnnotation(ID),
      secondVotes: times.map((at) => ({ value: 'a' as const, at, swapped: false })),
    });
    const times = (record: BattleRecord) => record.annotation?.secondVotes?.map(({ at }) => at);
    x.annotation = said([3, 9]);
    y.annotation = said([1, 9]);
    expect(times(mergeRecords(x, y))).toEqual([1, 3, 9]);
    y.annotation = said(Array.from({ length: 20 }, (_, i) => i + 4));
    expect(times(mergeRecords(x, y))).toEqual([3, ...Array.from({ length: 19 }, (_, i) => i + 4)]);
    y.annotation = emptyAnnotation(ID);
    expect(mergeRecords(y, y).annotation).toEqual(emptyAnnotation(ID));
  });

  it('keeps the seal that was made first, whatever a later copy says', () => {
    const [x, y] = pair();
    const side = { makers: [{ maker: 'openai', p: 1 }], verdict: 'maker' as const, evidence: [] };
    const other = { ...side, makers: [{ maker: 'google', p: 1 }] };
    x.guess = { id: ID, seals: [{ turns: 1, engine: '1', sealedAt: 5, a: side, b: side }] };
    y.guess = { id: ID, seals: [{ turns: 1, engine: '2', sealedAt: 6, a: other, b: other }] };
    expect(mergeRecords(x, y).guess).toEqual(x.guess);
  });

  it('keeps a second seal of the same turn, made after an answer was completed', () => {
    const [x, y] = pair();
    const side = { makers: [{ maker: 'openai', p: 1 }], verdict: 'maker' as const, evidence: [] };
    const first = { turns: 1, engine: '1', sealedAt: 5, a: side, b: side };
    const second = { ...first, sealedAt: 9, a: { ...side, verdict: 'flat' as const } };
    x.guess = { id: ID, seals: [first] };
    y.guess = { id: ID, seals: [first, second] };
    expect(mergeRecords(x, y).guess?.seals).toEqual([first, second]);
    expect(checkRecord(mergeRecords(x, y))).toEqual([]);
  });

  it('joins a name of one side with that of the other, at the time and from the source of the reveal', () => {
    const [x, y] = pair();
    const model = { modelId: null, organization: null, maker: null };
    x.battle.reveal = { a: { ...model, name: 'chosen' }, b: null, at: 5, source: 'chosen' };
    y.battle.reveal = { a: null, b: { ...model, name: 'hidden' }, at: 9, source: 'dom' };
    expect(mergeRecords(x, y).battle.reveal).toEqual({
      a: { ...model, name: 'chosen' },
      b: { ...model, name: 'hidden' },
      at: 9,
      source: 'dom',
    });
  });

  it('takes a record as kept by hand only when both copies are', () => {
    const [x, y] = pair();
    x.battle.isManual = true;
    expect(mergeRecords(x, y).battle.isManual).toBe(false);
    y.battle.isManual = true;
    expect(mergeRecords(x, y).battle.isManual).toBe(true);
  });

  it('believes the copy of a vote that says why, and the one that says it was not blind', () => {
    const [x, y] = pair();
    const vote = { value: 'a', raw: 'a', at: 5, modelsRevealed: null, source: 'wire' } as const;
    const side = { flags: ['useful'], comment: '' };
    x.battle.vote = { ...vote, blind: true, preferences: { a: side, b: side } };
    y.battle.vote = { ...vote, blind: false, preferences: null };
    expect(mergeRecords(x, y).battle.vote).toEqual(x.battle.vote);
    x.battle.vote.preferences = null;
    expect(mergeRecords(x, y).battle.vote?.blind).toBe(false);
  });

  it('scores what it merged: names from one, guess from the other', () => {
    const [x, y] = pair();
    const side = { makers: [{ maker: 'openai', p: 1 }], verdict: 'maker' as const, evidence: [] };
    x.guess = { id: ID, seals: [{ turns: 1, engine: '1', sealedAt: 5, a: side, b: side }] };
    const model = { name: 'm', modelId: null, organization: null };
    y.battle.reveal = {
      a: { ...model, maker: 'openai' },
      b: { ...model, maker: 'google' },
      at: 9,
      source: 'dom',
    };
    expect(mergeRecords(x, settleScore(y)).battle.score.machine).toEqual({
      a: 'right',
      b: 'wrong',
    });
  });
});

function pair(): [BattleRecord, BattleRecord] {
  const battle: BattleRecord['battle'] = {
    id: ID,
    site: 'arena',
    sessionId: 's',
    mode: 'battle',
    modality: 'chat',
    phase: 'answered',
    startedAt: 1,
    updatedAt: 1,
    turns: 0,
    messageIds: [],
    preview: '',
    vote: null,
    reveal: null,
    peekedAt: null,
    pairKnown: false,
    isManual: false,
    score: { machine: { a: null, b: null }, user: { a: null, b: null } },
  };
  const x: BattleRecord = {
    battle,
    body: { id: ID, turns: [] },
    capture: { id: ID, recorder: '1', layers: [], turns: [] },
    guess: null,
    annotation: null,
  };
  return [structuredClone(x), structuredClone(x)];
}
