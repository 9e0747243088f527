// What a battle teaches: named sides that were written to their end, in the place where they can be compared.
import { describe, expect, it } from 'vitest';
import type { BattleRecord } from '../../db/schema';
import { sampleRecord } from '../../transfer/sample';
import { lessonsOf } from './lesson';

const named = (name: string) => ({ name, modelId: null, organization: null, maker: 'xai' });

function record(change: (made: BattleRecord) => void = () => undefined): BattleRecord {
  const made = structuredClone(sampleRecord(0));
  made.battle.reveal = { a: named('left'), b: named('right'), at: 1, source: 'dom' };
  for (const turn of made.body.turns) {
    for (const answer of [turn.a, turn.b]) {
      Object.assign(answer, { text: 'One. Two.', finish: 'stop', textSource: 'wire' });
    }
  }
  change(made);
  return made;
}

const told = (change?: (made: BattleRecord) => void) => {
  const { battle, body } = record(change);
  return lessonsOf(battle, body).map(({ place, model, isMet }) => [place, model, isMet]);
};

describe('lessonsOf', () => {
  it('gives both named sides of a battle, in their place', () => {
    expect(told()).toEqual([
      ['arena|chat|markdown', 'left', true],
      ['arena|chat|markdown', 'right', true],
    ]);
  });

  it('takes models that the user chose for examples of habits alone', () => {
    const chosen = told(({ battle }) => {
      battle.mode = 'side-by-side';
    });
    expect(chosen.map(([, , isMet]) => isMet)).toEqual([false, false]);
    const offered = told(({ battle }) => {
      battle.mode = 'direct-battle';
    });
    expect(offered.map(([, , isMet]) => isMet)).toEqual([false, true]);
  });

  it('holds texts that were read off the page against their like', () => {
    const [, right] = told(({ body }) => {
      for (const { b } of body.turns) b.textSource = 'dom';
    });
    expect(right?.[0]).toBe('arena|chat|rendered');
  });

  it.each<[string, (made: BattleRecord) => void]>([
    ['has no name', ({ battle }) => battle.reveal && Object.assign(battle.reveal, { a: null })],
    ['failed', ({ body }) => body.turns[0] && Object.assign(body.turns[0].a, { finish: 'error' })],
    ['is coming', ({ body }) => body.turns[0] && Object.assign(body.turns[0].a, { finish: null })],
    ['is empty', ({ body }) => body.turns[0] && Object.assign(body.turns[0].a, { text: ' \n' })],
  ])('teaches nothing of a side that %s', (_, change) => {
    expect(told(change).map(([, model]) => model)).toEqual(['right']);
  });
});
