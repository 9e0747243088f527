// Test support: random battle records that obey every rule of the format, with odd text and fields from the future.
import fc from 'fast-check';
import {
  type Answer,
  type Battle,
  type BattleRecord,
  type CaptureTurn,
  type Cuts,
  PhaseSchema,
  type Seal,
  type SideGuess,
  type Turn,
} from '../db/schema';
import { MAKERS } from '../models/makers';
import { annotation } from './arbitrary-annotation';
import { answer, maybe, oddText, open, time } from './arbitrary-answer';
import { settleScore } from './merge';

const turn = (id: string): fc.Arbitrary<Turn> =>
  open(
    fc.record({
      id: fc.constant(id),
      userMessageId: maybe(fc.string({ maxLength: 5 })),
      prompt: oddText,
      attachments: fc.array(fc.record({ name: oddText, type: oddText }), { maxLength: 2 }),
      startedAt: time,
      a: answer,
      b: answer,
    }),
  );

const cuts = (length: number): fc.Arbitrary<Cuts> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: 99_999 })), {
      maxLength: 5,
    })
    .map((pieces) => ({
      ends: pieces.map(([end]) => end).sort((x, y) => x - y),
      times: pieces.map(([, tenths]) => tenths / 10),
    }));

const captureTurn = ({ id, a, b }: Turn): fc.Arbitrary<CaptureTurn> => {
  const channels = ({ text, reasoning }: { text: string; reasoning: string }) => ({
    text: cuts(text.length),
    reasoning: cuts(reasoning.length),
  });
  const side = (of: Answer) =>
    fc.record({
      ...channels(of),
      versions: fc.tuple(...of.versions.map((version) => fc.record(channels(version)))),
    });
  return open(
    fc.record({
      id: fc.constant(id),
      a: side(a),
      b: side(b),
      ended: maybe(fc.constantFrom('complete', 'truncated', 'aborted', 'interrupted')),
      status: maybe(fc.integer({ min: 100, max: 599 })),
      unread: fc.dictionary(fc.constantFrom('x0', 'y1', 'capped'), fc.nat(), {
        noNullPrototype: true,
      }),
    }),
  );
};

const sideGuess = (turns: readonly Turn[], side: 'a' | 'b'): fc.Arbitrary<SideGuess> => {
  const span = fc
    .tuple(fc.nat({ max: Math.max(0, turns.length - 1) }), fc.nat({ max: 40 }), fc.nat({ max: 40 }))
    .map(([index, from, to]) => {
      const length = turns[index]?.[side].text.length ?? 0;
      const start = Math.min(from, to, length);
      return { turn: index, start, end: Math.min(Math.max(from, to), length) };
    });
  const guess: fc.Arbitrary<SideGuess> = open(
    fc.record({
      makers: fc
        .tuple(fc.constantFrom(...MAKERS), fc.integer({ min: 500, max: 1000 }))
        .map(([maker, p]) => [
          { maker, p: p / 1000 },
          { maker: 'none', p: 1 - p / 1000 },
        ]),
      verdict: fc.constantFrom('strong', 'maker', 'flat'),
      evidence: fc.array(
        fc.record({
          heuristic: fc.constantFrom('self-identification', 'typographic-marks'),
          version: fc.nat({ max: 9 }),
          cue: oddText,
          sentence: oddText,
          quote: oddText,
          spans: turns.length > 0 ? fc.array(span, { maxLength: 2 }) : fc.constant([]),
          llr: fc.dictionary(
            fc.constantFrom(...MAKERS),
            fc.integer().map((n) => n / 8 || 0),
            {
              maxKeys: 3,
              noNullPrototype: true,
            },
          ),
        }),
        { maxLength: 2 },
      ),
    }),
  );
  return fc.tuple(guess, maybe(saidMore)).map(([old, more]) => ({ ...old, ...more }));
};

/** What guesses say since version 3; older ones do not have it. */
const saidMore = fc.record({
  models: fc.array(
    fc.record({
      model: oddText,
      maker: fc.constantFrom(...MAKERS),
      p: fc.nat({ max: 8 }).map((n) => n / 8),
    }),
    { maxLength: 2 },
  ),
  set: fc.uniqueArray(fc.constantFrom(...MAKERS), { maxLength: 4 }),
  parts: fc.array(
    fc.record({ kind: fc.constantFrom('prior', 'style'), llr: fc.constant({ openai: 1.5 }) }),
    { maxLength: 2 },
  ),
});

const seals = (turns: readonly Turn[]): fc.Arbitrary<Seal[]> =>
  fc
    .array(
      open(
        fc.record({
          turns: fc.integer({ min: 1, max: 3 }),
          engine: fc.constantFrom('1', '2'),
          sealedAt: time,
          a: sideGuess(turns, 'a'),
          b: sideGuess(turns, 'b'),
        }),
      ),
      { maxLength: 3 },
    )
    .map((list) => list.sort((x, y) => x.turns - y.turns));

const model = fc.record({
  name: oddText,
  modelId: maybe(oddText),
  organization: maybe(oddText),
  maker: maybe(fc.constantFrom(...MAKERS, 'none')),
});

const preference = fc.record({ flags: fc.array(oddText, { maxLength: 2 }), comment: oddText });

const battle = (id: string, turns: number): fc.Arbitrary<Battle> =>
  open(
    fc.record({
      id: fc.constant(id),
      site: fc.constantFrom('arena', 'other'),
      sessionId: fc.string({ maxLength: 5 }),
      mode: fc.constantFrom('battle', 'unknown', 'direct', 'direct-battle', 'side-by-side'),
      modality: fc.constantFrom('chat', 'webdev', 'unknown'),
      phase: fc.constantFrom(...PhaseSchema.options),
      startedAt: time,
      updatedAt: time,
      turns: fc.constant(turns),
      messageIds: fc.uniqueArray(fc.string({ maxLength: 5 }), { maxLength: 5 }),
      preview: oddText,
      vote: maybe(
        fc.record({
          value: maybe(fc.constantFrom('a', 'b', 'tie', 'both_bad')),
          raw: oddText,
          at: time,
          modelsRevealed: maybe(fc.boolean()),
          blind: fc.boolean(),
          preferences: maybe(fc.record({ a: preference, b: preference })),
          source: fc.constantFrom('wire', 'dom', 'record', 'manual'),
        }),
      ),
      reveal: maybe(
        fc.record({
          a: maybe(model),
          b: maybe(model),
          at: time,
          source: fc.constantFrom('dom', 'dom+record', 'record', 'chosen', 'manual'),
        }),
      ),
      pairKnown: fc.boolean(),
      isManual: fc.boolean(),
      probes: fc.subarray(['identity:who-en', 'jokes:joke', 'own:cat']),
      peekedAt: maybe(time),
      score: open(fc.constant({ machine: { a: null, b: null }, user: { a: null, b: null } })),
    }),
  );

/** A whole record with the given id that passes every check and whose score is settled. */
export function battleRecord(id: string): fc.Arbitrary<BattleRecord> {
  return fc
    .integer({ min: 0, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => turn(`${id}/${i}`))))
    .chain((turns) =>
      fc.record({
        battle: battle(id, turns.length),
        body: open(fc.constant({ id, turns })),
        capture: open(
          fc.record({
            id: fc.constant(id),
            recorder: fc.constantFrom('0.1.0', '0.2.0'),
            layers: fc.uniqueArray(fc.constantFrom('wire', 'dom', 'manual')),
            turns: fc.tuple(...turns.map(captureTurn)),
          }),
        ),
        guess: maybe(open(fc.record({ id: fc.constant(id), seals: seals(turns) }))),
        annotation: maybe(annotation(id)),
      }),
    )
    .map((record) => settleScore(record as BattleRecord));
}

const ids = fc.constantFrom('arena:1', 'arena:2', 'arena:\ud83d', 'other:é', '__proto__');

/** Records with different ids, in no order; ids come from few, so that two lists overlap. */
export const battleRecords: fc.Arbitrary<BattleRecord[]> = fc
  .uniqueArray(ids, { maxLength: 4 })
  .chain((chosen) => fc.tuple(...chosen.map(battleRecord)));
