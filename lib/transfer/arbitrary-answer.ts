// Test support: random answers with all that may belong to them, and what random records are made of.
import fc from 'fast-check';
import { partKey } from '../db/part-key';
import {
  type Answer,
  type AnswerPart,
  type AnswerVersion,
  FinishSchema,
  RestartSchema,
} from '../db/schema';
import { canonicalJson } from './canonical';

/** Text with lone surrogates, line separators, quotes and whatever else breaks careless writers. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\ud800',
      '\udc00x',
      '\u2028\u2029',
      '\ufeff"\\',
      ']}\n{"',
      '\u0000',
      '__proto__',
    ),
  },
);

/** A time, small range so that times tie often. */
export const time = fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_020 });
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

/** Fields that no schema of today knows. */
const unknownFields = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(
        fc.constantFrom('zNew', 'zOther', 'constructor', 'toString', '10'),
        fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme' }),
        { maxKeys: 2, noNullPrototype: true },
      )
      // The key __proto__ is left out on purpose when a file is read; -0 cannot be written in JSON.
      .filter((fields) => !/__proto__/.test(JSON.stringify(fields)))
      .map((fields) => JSON.parse(JSON.stringify(fields)) as Record<string, unknown>),
  },
);

/** Adds unknown fields to an arbitrary object. */
export function open<T extends object>(value: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(value, unknownFields).map(([known, unknown]) => ({ ...unknown, ...known }));
}

/** At most one part for each key, so that a list has no doubles. */
const parts: fc.Arbitrary<AnswerPart[]> = fc.uniqueArray(
  open(
    fc.oneof(
      fc.record({
        kind: fc.constant('citation' as const),
        url: fc.constantFrom('https://a.test/', 'https://b.test/'),
        title: oddText,
      }),
      fc.record({
        kind: fc.constant('tool' as const),
        callId: fc.constantFrom('c1', 'c2'),
        name: oddText,
        args: oddText,
        result: maybe(oddText),
      }),
      fc.record({
        kind: fc.constant('file' as const),
        path: fc.constantFrom('a.html', 'b/__proto__'),
        text: maybe(oddText),
      }),
      fc.record({
        kind: fc.constant('image' as const),
        url: fc.constantFrom('https://a.test/', 'https://i.test/1.png'),
        type: fc.constantFrom('', 'image/png'),
        width: maybe(fc.nat({ max: 9 })),
        height: maybe(fc.nat({ max: 9 })),
      }),
    ),
  ),
  { maxLength: 4, selector: partKey },
);

const versions: fc.Arbitrary<AnswerVersion[]> = fc.uniqueArray(
  open(
    fc.record({
      messageId: maybe(fc.constantFrom('v1', 'v2')),
      text: oddText,
      reasoning: fc.oneof(fc.constant(''), oddText),
      finish: maybe(fc.constantFrom(...FinishSchema.options)),
      error: maybe(oddText),
      doneAt: maybe(time),
      parts,
      replacedAt: time,
      replacedBy: fc.constantFrom(...RestartSchema.options),
    }),
  ),
  { maxLength: 3, selector: canonicalJson },
);

const reaction = open(
  fc.record({
    value: maybe(fc.constantFrom('up', 'down')),
    flags: fc.array(oddText, { maxLength: 2 }),
    comment: oddText,
    at: time,
  }),
);

/** An answer with parts, earlier versions and a reaction, or without. */
export const answer: fc.Arbitrary<Answer> = open(
  fc.record({
    messageId: maybe(fc.string({ maxLength: 5 })),
    text: oddText,
    reasoning: fc.oneof(fc.constant(''), oddText),
    finish: maybe(fc.constantFrom(...FinishSchema.options)),
    error: maybe(oddText),
    doneAt: maybe(time),
    textSource: fc.constantFrom('wire', 'record', 'dom', 'manual'),
    parts: fc.oneof(fc.constant<AnswerPart[]>([]), parts),
    versions: fc.oneof({ weight: 2, arbitrary: fc.constant<AnswerVersion[]>([]) }, versions),
    reaction: maybe(reaction),
  }),
);
