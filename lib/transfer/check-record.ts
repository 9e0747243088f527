// Checks one record of a file: its fields by the schema, then what must hold between fields.
import type * as z from 'zod/mini';
import {
  type Answer,
  type Battle,
  type BattleRecord,
  BattleRecordSchema,
  type Cuts,
  MAX_PARTS,
  MAX_VERSIONS,
  type Seal,
  SIDES,
  type SideCapture,
} from '../db/schema';
import { isPlainObject } from './canonical';
import { checkAnnotation } from './check-annotation';
import { describeValue, type FieldPath, type Problem } from './faults';
import { MAX_DEPTH } from './format';

/** How far the sum of probabilities may be from 1. */
const SUM_TOLERANCE = 1e-6;

const ANY_LENGTH = Number.POSITIVE_INFINITY;

/** All that is wrong with a record from a file; empty when it may be stored. */
export function checkRecord(value: unknown): Problem[] {
  const deep = tooDeep(value, []);
  if (deep) return [{ path: deep, expected: `at most ${MAX_DEPTH} levels`, found: 'more' }];
  const result = BattleRecordSchema.safeParse(value);
  if (!result.success) return result.error.issues.map((issue) => schemaProblem(issue, value));
  const record = result.data;
  return [
    ...checkIds(record),
    ...checkAnswers(record),
    ...checkCuts(record),
    ...checkSeals(record),
    ...checkAnnotation(record),
  ];
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
      return oneOf(issue.values);
    case 'invalid_union':
      return 'options' in issue && issue.options ? oneOf(issue.options) : OTHER_FORM;
    case 'too_small':
      return issue.origin === 'string'
        ? `a text of at least ${issue.minimum} characters`
        : `a number not below ${issue.minimum}`;
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return issue.format === 'datetime' ? 'a time as 2026-08-01T12:00:00Z' : issue.format;
    default:
      return OTHER_FORM;
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'array') return `at most ${maximum} entries`;
  return origin === 'string'
    ? `a text of at most ${maximum} characters`
    : `a number not above ${maximum}`;
}

const OTHER_FORM = 'a value of the described form';

function oneOf(options: readonly unknown[]): string {
  const words = options.map((option) => JSON.stringify(option) ?? String(option));
  return words.length === 1 ? words.join() : `one of ${words.join(', ')}`;
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

function checkAnswers({ body }: BattleRecord): Problem[] {
  const problems: Problem[] = [];
  const check = (list: readonly unknown[], max: number, path: FieldPath) => {
    if (list.length <= max) return;
    problems.push({ path, expected: `at most ${max} entries`, found: describeValue(list) });
  };
  for (const [i, turn] of body.turns.entries()) {
    for (const side of SIDES) {
      const path = ['body', 'turns', i, side];
      const { parts, versions } = turn[side];
      check(parts, MAX_PARTS, [...path, 'parts']);
      check(versions, MAX_VERSIONS, [...path, 'versions']);
      for (const [j, version] of versions.entries()) {
        check(version.parts, MAX_PARTS, [...path, 'versions', j, 'parts']);
      }
    }
  }
  return problems;
}

function checkCuts({ body, capture }: BattleRecord): Problem[] {
  const problems: Problem[] = [];
  for (const [i, turn] of capture.turns.entries()) {
    for (const side of SIDES) {
      const answer = body.turns[i]?.[side];
      const path = ['capture', 'turns', i, side];
      if (answer) problems.push(...sideCutsProblems(answer, turn[side], path));
    }
  }
  return problems;
}

function sideCutsProblems(answer: Answer, cuts: SideCapture, path: FieldPath): Problem[] {
  // Cuts are of the stream; a text from elsewhere may be shorter, and of an earlier version it is not known.
  const textLength = answer.textSource === 'wire' ? answer.text.length : ANY_LENGTH;
  const problems = [
    cutsProblem(cuts.text, textLength, [...path, 'text']),
    cutsProblem(cuts.reasoning, answer.reasoning.length, [...path, 'reasoning']),
  ];
  if (cuts.versions.length !== answer.versions.length) {
    const expected = `a list of ${answer.versions.length}, as the answer's versions`;
    const found = describeValue(cuts.versions);
    problems.push({ path: [...path, 'versions'], expected, found });
  }
  for (const [i, version] of cuts.versions.entries()) {
    const at = [...path, 'versions', i];
    problems.push(cutsProblem(version.text, ANY_LENGTH, [...at, 'text']));
    problems.push(cutsProblem(version.reasoning, ANY_LENGTH, [...at, 'reasoning']));
  }
  return problems.filter((problem) => problem !== null);
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

/** True when a seal may be of a text that is gone: the answer was made anew, or its text came from elsewhere later. */
function mayHaveChanged({ textSource, versions }: Answer): boolean {
  return textSource !== 'wire' || versions.length > 0;
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
        const isOfOldText = of !== undefined && (!isNewest || mayHaveChanged(of[side]));
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
