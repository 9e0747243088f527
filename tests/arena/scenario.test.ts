// The practice scenarios are valid, and their answers are cut and framed without losing a character.
import { describe, expect, it } from 'vitest';
import { type Row, RowReader } from './client/rows.ts';
import { cutAtTokens, cutAtWords } from './cuts.ts';
import { encodeEnd, encodeInit, encodeRow } from './framing.ts';
import { planLane } from './plan.ts';
import { interleave } from './playback.ts';
import { seededRandom } from './random.ts';
import { loadScenario, ScenarioSchema, scenarioNames, type Turn } from './scenario.ts';

const ODD =
  'Tab\t, CRLF\r\n\r\n  indent, 👩‍👩‍👧‍👦 ä 日本語 \u2028 \u202f “q”\n\n\n```js\nx\n```\n trailing  ';

describe('scenarios', () => {
  it.each(scenarioNames())('%s is valid and bears the name of its file', (name) => {
    expect(loadScenario(name).name).toBe(name);
  });

  it('names the scenarios there are when one is asked for that is not', () => {
    expect(() => loadScenario('nonsense')).toThrow(/default/);
  });

  it('refuses fields that mean nothing', () => {
    const [battle] = loadScenario('default').battles;
    const scenario = { name: 'x', describe: 'x', battles: [{ ...battle, sped: 2 }] };
    expect(ScenarioSchema.safeParse(scenario).success).toBe(false);
  });
});

describe('cuts', () => {
  const texts = [ODD, '', '   ', 'one', '\n\nleading', 'a'.repeat(3000), '🌙'.repeat(50)];

  it.each(texts)('join to exactly the text (%#)', (text) => {
    for (const n of [1, 3, 7]) expect(cutAtTokens(text, n).join('')).toBe(text);
    expect(cutAtWords(text).join('')).toBe(text);
  });

  it('at words end behind white space', () => {
    const pieces = cutAtWords('One two\n\nthree  four');
    expect(pieces).toEqual(['One ', 'two\n\n', 'three  ', 'four']);
  });

  it('at tokens never split a character', () => {
    for (const piece of cutAtTokens('🦦 👩‍👩‍👧‍👦 𠜎 ä', 1)) expect(piece.isWellFormed()).toBe(true);
  });
});

/** The whole body that one turn sends. */
function bodyOf(turn: Turn, seed = 1): string {
  const random = seededRandom(seed);
  const model = { name: 'm', organization: 'maker' };
  const a = planLane(turn, 'a', model, random);
  const b = planLane(turn, 'b', model, random);
  const rows = interleave(a, b).map((step) => encodeRow(step.side, step.code, step.value, turn));
  const init = turn.initLine ? encodeInit('id', turn.framing) : '';
  return init + rows.join('') + encodeEnd(turn.framing);
}

/** Reads a body in pieces of `size` characters. */
function read(body: string, size: number): Row[] {
  const reader = new RowReader();
  const rows: Row[] = [];
  for (let i = 0; i < body.length; i += size) rows.push(...reader.push(body.slice(i, i + size)));
  return rows;
}

const channel = (rows: Row[], lane: 'a' | 'b', code: string): string =>
  rows.flatMap((row) => (row.lane === lane && row.code === code ? [row.value] : [])).join('');

describe('streams', () => {
  // Hostile lanes are made by code and too large for this; extras.test.ts reads small ones.
  const honest = scenarioNames().filter((name) => name !== 'hostile');
  const turns = honest.flatMap((name) =>
    loadScenario(name).battles.flatMap((battle, i) =>
      battle.turns.map((turn, j) => [`${name} ${i}.${j}`, turn] as const),
    ),
  );

  it.each(turns)('%s decodes to the exact texts, however it is cut in transit', (_, turn) => {
    for (const size of [1, 7, 100_000]) {
      const rows = read(bodyOf(turn), size);
      for (const side of ['a', 'b'] as const) {
        const answer = turn[side];
        const text = answer.pieces?.join('') ?? answer.text ?? '';
        const sentinel = answer.hasArenaError ? 'hasArenaError' : '';
        expect(channel(rows, side, '0')).toBe(text + sentinel);
        expect(channel(rows, side, 'g')).toBe(answer.reasoning ?? '');
        const last = rows.filter((row) => row.lane === side && row.code === 'd');
        expect(last).toHaveLength(1);
      }
    }
  });

  it('are the same for the same seed, and differ in rhythm for another', () => {
    const turn = loadScenario('default').battles[0]?.turns[0] as Turn;
    const times = (seed: number) =>
      planLane(turn, 'b', { name: 'm', organization: null }, seededRandom(seed)).map((s) => s.at);
    expect(times(1)).toEqual(times(1));
    expect(times(1)).not.toEqual(times(2));
  });

  it('have nothing between rows when glued, and frames when sent as events', () => {
    const glued = bodyOf(loadScenario('glued').battles[0]?.turns[0] as Turn);
    expect(glued).toMatch(/^a2:\[\{"type":"heartbeat"\}\]b2:/);
    const sse = bodyOf(loadScenario('sse').battles[0]?.turns[0] as Turn);
    expect(sse).toMatch(/^data: a2:.*\n\ndata: b2:/);
    expect(sse.endsWith('data: [DONE]\n\n')).toBe(true);
  });

  it('escape everything outside ASCII when the scenario says so', () => {
    const body = bodyOf(loadScenario('unicode').battles[1]?.turns[0] as Turn);
    expect([...body].every((char) => char.charCodeAt(0) < 0x80)).toBe(true);
  });
});
