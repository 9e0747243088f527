// Checks one record of a file: its fields by the schema, then what must hold between fields.
import type * as z from 'zod/mini';
import {
  type Battle,
  type BattleRecord,
  BattleRecordSchema,
  type Cuts,
  type Seal,
  SIDES,
} from '../db/schema';
import { isPlainObject } from './canonical';
import { describeValue, type FieldPath } from './faults';
import { MAX_DEPTH } from './format';

/** One thing that is wrong with a record. */
export interface Problem {
  path: FieldPath;
  expected: string;
  found: string;
}

/** How far the sum of probabilities may be from 1. */
const SUM_TOLERANCE = 1e-6;

/** All that is wrong with a record from a file; empty when it may be stored. */
export function checkRecord(value: unknown): Problem[] {
  const deep = tooDeep(value, []);
  if (deep) return [{ path: deep, expected: `at most ${MAX_DEPTH} levels`, found: 'more' }];
  const result = BattleRecordSchema.safeParse(value);
  if (!result.success) return result.error.issues.map((issue) => schemaProblem(issue, value));
  const record = result.data;
  return [...checkIds(record), ...checkCuts(record), ...checkSeals(record)];
}

/** Path to where the value is nested too deep to be stored and written again; null when it is not. */
function tooDeep(value: unknown, path: (string | number)[]): FieldPath | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > MAX_DEPTH) return path.slice(0, 4);
  const isList = Array.isArray(value);
  for (const [key, part] of Object.entries(value)) {
    if (typeof part !== 'object' || part === null) continue;
    path.push(isList ? Number(key) : key);
    const found = tooDeep(part, path);
    if (found) return found;
    path.pop();
  }
  return null;
}

function schemaProblem(issue: z.core.$ZodIssue, value: unknown): Problem {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const at = valueAt(value, path);
  return { path, expected: expectedBy(issue), found: describeValue(at) };
}

const TYPE_WORDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What the schema wanted, in words. */
export function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? JSON.stringify(issue.values[0])
        : `one of ${issue.values.map((option) => JSON.stringify(option)).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `a text of at least ${issue.minimum} characters`
        : `a number not below ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `a text of at most ${issue.maximum} characters`
        : `a number not above ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'datetime' ? 'a time as 2026-08-01T12:00:00Z' : issue.format;
    default:
      return 'a value of the described form';
  }
}

export function valueAt(value: unknown, path: FieldPath): unknown {
  let at = value;
  for (const key of path) {
    if (Array.isArray(at)) at = at[Number(key)];
    else if (isPlainObject(at) && Object.hasOwn(at, key)) at = at[key];
    else return undefined;
  }
  return at;
}

function checkIds(record: BattleRecord): Problem[] {
  const { battle, body, capture, guess, annotation } = record;
  const problems: Problem[] = [];
  for (const [part, row] of Object.entries({ body, capture, guess, annotation })) {
    if (row && row.id !== battle.id) problems.push(wrongId([part, 'id'], battle, row.id));
  }
  if (capture.turns.length !== body.turns.length) {
    problems.push({
      path: ['capture', 'turns'],
      expected: `a list of ${body.turns.length}, as body.turns`,
      found: describeValue(capture.turns),
    });
  }
  for (const [i, turn] of capture.turns.entries()) {
    const expected = body.turns[i];
    if (expected && turn.id !== expected.id) {
      problems.push(wrongId(['capture', 'turns', i, 'id'], expected, turn.id));
    }
  }
  return problems;
}

function wrongId(path: FieldPath, { id }: Pick<Battle, 'id'>, found: string): Problem {
  return { path, expected: `the same id ${JSON.stringify(id)}`, found: describeValue(found) };
}

function checkCuts({ body, capture }: BattleRecord): Problem[] {
  const problems: Problem[] = [];
  for (const [i, turn] of capture.turns.entries()) {
    for (const side of SIDES) {
      for (const channel of ['text', 'reasoning'] as const) {
        const length = body.turns[i]?.[side][channel].length ?? 0;
        const path = ['capture', 'turns', i, side, channel];
        const problem = cutsProblem(turn[side][channel], length, path);
        if (problem) problems.push(problem);
      }
    }
  }
  return problems;
}

function cutsProblem({ ends, times }: Cuts, length: number, path: FieldPath): Problem | null {
  if (ends.length !== times.length) {
    return {
      path: [...path, 'times'],
      expected: `as many entries as ends has (${ends.length})`,
      found: describeValue(times),
    };
  }
  let last = 0;
  for (const [i, end] of ends.entries()) {
    const at = [...path, 'ends', i];
    if (end < last) return { path: at, expected: `a number not below ${last}`, found: `${end}` };
    if (end > length) {
      return { path: at, expected: `at most the text's length, ${length}`, found: `${end}` };
    }
    last = end;
  }
  return null;
}

function checkSeals({ body, guess }: BattleRecord): Problem[] {
  const problems: Problem[] = [];
  const seals = guess?.seals ?? [];
  let last = 0;
  for (const [i, seal] of seals.entries()) {
    const path = ['guess', 'seals', i];
    if (seal.turns < last) {
      const expected = `not fewer turns than the seal before (${last})`;
      problems.push({ path: [...path, 'turns'], expected, found: `${seal.turns}` });
    }
    last = seal.turns;
    problems.push(...checkSeal(seal, body, path, i === seals.length - 1));
  }
  return problems;
}

function checkSeal(
  seal: Seal,
  body: BattleRecord['body'],
  path: FieldPath,
  isNewest: boolean,
): Problem[] {
  const problems: Problem[] = [];
  for (const side of SIDES) {
    const { makers, evidence } = seal[side];
    const sum = makers.reduce((total, { p }) => total + p, 0);
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      const found = `a sum of ${Number(sum.toFixed(7))}`;
      problems.push({ path: [...path, side, 'makers'], expected: 'a sum of p of 1', found });
    }
    for (const [i, { spans }] of evidence.entries()) {
      for (const [j, { turn, start, end }] of spans.entries()) {
        const of = body.turns[turn];
        const length = of?.[side].text.length;
        // A turn that was sent again has another text than the one that an earlier seal is of.
        const isOfOldText = of !== undefined && !isNewest;
        if (length !== undefined && start <= end && (end <= length || isOfOldText)) continue;
        problems.push({
          path: [...path, side, 'evidence', i, 'spans', j],
          expected: 'a span inside the text of that turn',
          found: `turn ${turn}, ${start} to ${end} of ${length ?? 'no text'}`,
        });
      }
    }
  }
  return problems;
}
