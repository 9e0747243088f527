// Tests that what the wire told outlives a file: its evidence and the cuts come back as they were, alone and merged.
import { describe, expect, it } from 'vitest';
import type { BattleRecord, Cuts, Evidence } from '../db/schema';
import { exportBlob } from './export';
import { importBattles } from './import';
import { sampleRecords } from './sample';
import { allRecords, fill, withDatabase } from './test-database';

const options = { appVersion: '0.1.0', now: new Date('2026-08-01T12:00:00Z') };

function evidence(heuristic: string, llr: Record<string, number>): Evidence {
  return {
    heuristic,
    version: 2,
    cue: 'o200k',
    sentence:
      'Cut like a model with the vocabulary OpenAI o200k: 204 of 204 pieces end between tokens.',
    quote: '',
    spans: [],
    llr,
    counted: llr,
  };
}

const WIRE = [
  evidence('wire-cuts', { openai: 4.605170185988092, google: -0.1 }),
  evidence('wire-cadence', { deepseek: -1.25 }),
  evidence('wire-rhythm', {}),
];

/** Cuts of every kind of time: whole, to 0.1 ms, as capture rounds them; and empty pieces. */
function cutsOf(text: string, at: (piece: number) => number): Cuts {
  const ends = [...text].map((_unit, i) => Math.min(text.length, 3 * i)).filter((_end, i) => i % 2);
  ends.push(text.length, text.length);
  return { ends, times: ends.map((_end, i) => at(i)) };
}

/** A battle with evidence of the wire in its guess and cuts for each text. */
function wired(): BattleRecord {
  const record = sampleRecords(40).find(
    ({ guess, body }) => (guess?.seals.length ?? 0) > 0 && (body.turns[0]?.a.text.length ?? 0) > 20,
  );
  if (!record?.guess) throw new Error('no record');
  for (const seal of record.guess.seals) {
    seal.a.evidence = structuredClone(WIRE);
    seal.b.evidence = structuredClone(WIRE);
  }
  for (const [i, turn] of record.capture.turns.entries()) {
    const texts = record.body.turns[i];
    if (!texts) continue;
    turn.a.text = cutsOf(texts.a.text, (piece) => 300.5 + 12.3 * piece);
    turn.b.text = cutsOf(texts.b.text, (piece) => 300 + 16 * (piece >> 2));
  }
  return record;
}

const wireOf = ({ guess, capture }: BattleRecord) => ({
  seals: guess?.seals.map(({ a, b }) => [a.evidence, b.evidence]),
  turns: capture.turns,
});

const fileOf = (record: BattleRecord) =>
  withDatabase(async (db) => {
    await fill(db, [record]);
    return exportBlob(db, options);
  });

/** What the wire told of the only battle of a database with `before`, once the file was read into it twice. */
async function afterImport(before: readonly BattleRecord[], file: Blob) {
  return withDatabase(async (db) => {
    await fill(db, before);
    for (let i = 0; i < 2; i += 1)
      expect(await importBattles(db, file)).toMatchObject({ ok: true });
    const [record] = await allRecords(db);
    if (!record) throw new Error('nothing came back');
    return wireOf(record);
  });
}

describe('what the wire told', () => {
  it('comes back from a file as it was', async () => {
    const record = wired();
    const rounded = wireOf(record);
    // Stored times are those to 0.1 ms.
    for (const { a } of rounded.turns)
      a.text.times = a.text.times.map((time) => Number(time.toFixed(1)));
    expect(await afterImport([], await fileOf(record))).toEqual(rounded);
  });

  it('stays as it is where the file holds the same battle', async () => {
    const file = await fileOf(wired());
    expect(await afterImport([wired()], file)).toEqual(await afterImport([], file));
  });

  it('comes into a battle that was stored without it, and is not lost to a file without it', async () => {
    const full = wired();
    const bare = wired();
    for (const turn of bare.capture.turns) {
      turn.a.text = { ends: [], times: [] };
      turn.b.text = { ends: [], times: [] };
    }
    const expected = await afterImport([], await fileOf(full));
    expect(await afterImport([bare], await fileOf(full))).toEqual(expected);
    expect(await afterImport([full], await fileOf(bare))).toEqual(expected);
  });
});
