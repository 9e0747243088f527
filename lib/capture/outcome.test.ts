// Votes and names: what makes a vote blind, names that come one by one, chats with chosen models.
import { describe, expect, it } from 'vitest';
import { finishSide } from './answers';
import { addTurn, beginBattle, isReadyToSeal } from './battle';
import type { Draft } from './draft';
import type { EventOf } from './events';
import { recordReveal, recordVote } from './outcome';
import { done, revealed, start, voted } from './sample-events';

const CONTEXT = { recorder: '0', makerOf: (name: string) => (name ? 'openai' : null) };
type Start = EventOf<'turnStarted'>;

function begun(change: Partial<Start> = {}, pairKnown = false): Draft {
  const draft = beginBattle({ ...(start() as Start), ...change }, pairKnown, CONTEXT);
  for (const side of change.lanes ?? (['a', 'b'] as const)) {
    finishSide(draft, done(side) as EventOf<'sideDone'>);
  }
  return draft;
}

function vote(draft: Draft, change: Partial<EventOf<'voted'>> = {}): void {
  recordVote(draft, { ...(voted() as EventOf<'voted'>), ...change });
}

function reveal(draft: Draft, change: Partial<EventOf<'revealed'>> = {}): void {
  recordReveal(draft, { ...(revealed() as EventOf<'revealed'>), ...change }, CONTEXT);
}

const named = (name: string) => ({ name, modelId: null, organization: null });

describe('a vote is blind', () => {
  it.each([
    ['when nothing was known', {}, false, false, true],
    ['not when the page says that names were out', { modelsRevealed: true }, false, false, false],
    ['not when the pair was known from before', {}, true, false, false],
    [
      'not when names stand there and the page does not say',
      { modelsRevealed: null },
      false,
      true,
      false,
    ],
    [
      'when names stand there and the page says that they came later',
      { modelsRevealed: false },
      false,
      true,
      true,
    ],
  ] as const)('%s', (_name, change, pairKnown, isNamed, blind) => {
    const draft = begun({}, pairKnown);
    if (isNamed) reveal(draft);
    vote(draft, change);
    expect(draft.record.battle.vote?.blind).toBe(blind);
  });

  it.each(['side-by-side', 'direct-battle'])('never in the mode %s', (mode) => {
    const draft = begun({ mode });
    vote(draft);
    expect(draft.record.battle.vote).toMatchObject({ value: 'a', blind: false });
  });
});

describe('a skip', () => {
  it('is an outcome in a direct battle only', () => {
    const blind = begun();
    vote(blind, { raw: 'skip' });
    expect(blind.record.battle.vote).toBeNull();
    const direct = begun({ mode: 'direct-battle' });
    vote(direct, { raw: 'skip' });
    expect(direct.record.battle.vote).toMatchObject({ value: null, raw: 'skip' });
  });
});

describe('names', () => {
  it('that come one by one make the reveal whole, and only then end the battle', () => {
    const draft = begun();
    vote(draft);
    reveal(draft, { a: named('x'), b: null });
    expect(draft.record.battle).toMatchObject({
      phase: 'voted',
      reveal: { a: { name: 'x' }, b: null },
    });
    reveal(draft, { a: named('other'), b: named('y'), at: 500 });
    expect(draft.record.battle).toMatchObject({
      phase: 'revealed',
      reveal: { a: { name: 'x' }, b: { name: 'y' }, at: 310 },
    });
  });

  it('of chosen models give way to the hidden one in a direct battle', () => {
    const draft = begun({ mode: 'direct-battle' });
    reveal(draft, { a: named('x'), b: null, source: 'chosen' });
    expect(draft.record.battle.phase).toBe('answered');
    vote(draft);
    reveal(draft, { a: named('x'), b: named('y'), source: 'dom', at: 900 });
    expect(draft.record.battle).toMatchObject({
      phase: 'revealed',
      reveal: { b: { name: 'y' }, at: 900, source: 'dom' },
    });
  });
});

describe('sealing', () => {
  it.each([
    ['battle', ['a', 'b'], true],
    ['unknown', ['a', 'b'], true],
    ['direct-battle', ['a', 'b'], true],
    ['direct-battle', ['a'], false],
    ['side-by-side', ['a', 'b'], false],
    ['direct', ['a'], false],
  ] as const)('in the mode %s with the sides %s: %s', (mode, lanes, isReady) => {
    const draft = begun({
      mode,
      lanes: [...lanes],
      ...(lanes.length === 1 && { messageBId: null }),
    });
    expect(isReadyToSeal(draft.record)).toBe(isReady);
    vote(draft);
    expect(isReadyToSeal(draft.record)).toBe(false);
  });

  it('of a chat with one model waits for a turn with two', () => {
    const draft = begun({ mode: 'direct-battle', lanes: ['a'], messageBId: null });
    expect(draft.record.body.turns[0]?.b.finish).toBe('absent');
    addTurn(draft, { ...(start('t2') as Start), mode: 'direct-battle' });
    expect(isReadyToSeal(draft.record)).toBe(false);
    for (const side of ['a', 'b'] as const) {
      finishSide(draft, done(side, 't2') as EventOf<'sideDone'>);
    }
    expect(isReadyToSeal(draft.record)).toBe(true);
  });
});
