// Test support: lines written by hand, and random ones.
import fc from 'fast-check';
import { VoteValueSchema } from '../db/schema';
import { FACTS_VERSION, packSaid, type Said } from '../lines/facts';
import type { Line } from '../lines/line';

/** 2026-08-01 noon, by the clock of this computer. */
export const NOON = new Date(2026, 7, 1, 12).getTime();

/** A battle that was voted on and named, of which nothing is counted but what is changed. */
export function makeLine(
  id: string,
  changes: Partial<Line> = {},
  facts: Partial<Line['facts']> = {},
) {
  const line: Line = {
    id,
    rev: 1,
    startedAt: NOON,
    updatedAt: NOON,
    site: 'arena',
    mode: 'battle',
    modality: 'chat',
    turns: 1,
    isOpen: false,
    vote: null,
    models: ['m1', 'm2'],
    makers: ['openai', 'google'],
    machine: [null, null],
    user: [null, null],
    isPeeked: false,
    isManual: false,
    taints: [],
    tags: [],
    hasNote: false,
    language: 'en',
    facts: {
      v: FACTS_VERSION,
      lengths: [0, 0],
      second: null,
      machine: [null, null],
      user: [null, null],
      ...facts,
    },
    ...changes,
  };
  return line;
}

/** A seal's word on one side, packed. */
export function said(maker: string, p: number, rank: number, cues: Said['cues'] = []): string {
  return packSaid({ maker, p: Math.round(p * 1000), rank, cues });
}

const maker = fc.constantFrom('openai', 'google', 'qwen', 'none');
const pair = <T>(value: fc.Arbitrary<T>) => fc.tuple(value, value);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const outcome = some(fc.constantFrom('right', 'wrong', 'silent'));
const packed = fc
  .tuple(maker, fc.nat({ max: 1000 }), fc.nat({ max: 5 }), fc.array(maker, { maxLength: 3 }))
  .map(([top, p, rank, spoken]) =>
    packSaid({
      maker: top,
      p,
      rank,
      cues: spoken.map((one, i) => ({ heuristic: `h${i}`, maker: one })),
    }),
  );

/** Any line of one of a few battles. */
export const anyLine: fc.Arbitrary<Line> = fc
  .record({
    id: fc.nat({ max: 7 }).map((n) => `arena:m${n}`),
    startedAt: fc.nat({ max: 900 }).map((day) => NOON + day * 86_400_000),
    mode: fc.constantFrom('battle', 'direct-battle', 'direct'),
    modality: fc.constantFrom('chat', 'webdev'),
    language: fc.constantFrom('', 'en', 'de'),
    isOpen: fc.boolean(),
    vote: some(fc.constantFrom(...VoteValueSchema.options, 'other')),
    makers: pair(some(maker)),
    machine: pair(outcome),
    user: pair(outcome),
    isPeeked: fc.boolean(),
    isManual: fc.boolean(),
    taints: fc.subarray(['seen', 'pair', 'probe', 'said'] as const),
    facts: fc.option(
      fc.record({
        v: fc.constant(FACTS_VERSION),
        lengths: some(pair(fc.nat({ max: 400 }))),
        second: some(fc.constantFrom(...VoteValueSchema.options)),
        machine: pair(some(packed)),
        user: pair(some(maker)),
      }),
      { nil: undefined },
    ),
  })
  .map(({ id, facts, ...changes }) => {
    const { facts: _whole, ...line } = makeLine(id, changes as Partial<Line>);
    return facts ? { ...line, facts } : line;
  });
