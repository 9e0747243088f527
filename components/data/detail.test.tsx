// What a battle's view shows and what it must not: a sealed guess, and markup out of an answer.
import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { BattleRecord } from '../../lib/db/schema';
import { sampleRecord } from '../../lib/transfer/sample';
import { toyReader } from '../../tests/gallery/wire-stage';
import { BattleView } from './battle-view';
import { battleDetail } from './detail';

function render(record: BattleRecord): string {
  const nothing = async () => null;
  return renderToStaticMarkup(
    <BattleView
      state={{ kind: 'ready', detail: battleDetail(record) }}
      backHref="#battles"
      heading={createRef()}
      annotate={async (change) => ({ ok: true, value: change })}
      amend={nothing}
      guessAgain={async () => null}
      onDelete={() => {}}
      reader={toyReader()}
    />,
  );
}

describe('battleDetail', () => {
  it('leaves a sealed guess behind until there is a vote, a peek or a reveal', () => {
    const record = sampleRecord(0);
    expect(record.guess?.seals).toHaveLength(1);
    expect(JSON.stringify(battleDetail(record))).not.toMatch(/evidence|makers|llr/);
    expect(battleDetail(record).guess).toMatchObject({ kind: 'sealed' });
    record.battle.peekedAt = 1;
    expect(battleDetail(record).guess.kind).toBe('open');
    expect(battleDetail(sampleRecord(1)).guess.kind).toBe('open');
    expect(battleDetail(sampleRecord(2)).guess.kind).toBe('open');
  });

  it('says that there is no guess where none was sealed', () => {
    expect(battleDetail({ ...sampleRecord(1), guess: null }).guess).toEqual({ kind: 'none' });
  });
});

describe('BattleView', () => {
  it('has nothing of a sealed guess on the page', () => {
    const page = render(sampleRecord(0));
    expect(page).toContain('Sealed');
    expect(page).not.toMatch(/75%|calls itself/);
  });

  it('shows texts as text, never as markup', () => {
    const record = sampleRecord(2);
    const turn = record.body.turns[0];
    if (turn) turn.a.text = '<img src=x onerror=alert(1)>';
    const page = render(record);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('<img');
  });

  it('shows names, outcomes, tags and note once the names are out', () => {
    const page = render(sampleRecord(3));
    for (const words of ['gpt-9-mini', 'Right', 'identity', 'Says who made it']) {
      expect(page).toContain(words);
    }
  });

  it('draws the rest of a very long answer only when asked', () => {
    const record = sampleRecord(2);
    const turn = record.body.turns[0];
    if (turn) turn.a.text = 'x'.repeat(300_000);
    const page = render(record);
    expect(page.length).toBeLessThan(100_000);
    expect(page).toContain('Show all 300,000 characters');
  });
});
