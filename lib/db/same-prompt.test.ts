// Checks that answers of known models to the same prompt are found, the most alike first, and nothing else.
import { expect, it } from 'vitest';
import { sampleRecord } from '../transfer/sample';
import { fill, withDatabase } from '../transfer/test-database';
import { findSamePrompt } from './same-prompt';
import type { BattleRecord } from './schema';

const PROMPT = 'Explain to a child of eight years why the tides come in and go out twice a day';

function battle(n: number, prompt: string, answer: string, model: string | null): BattleRecord {
  const record = sampleRecord(n);
  const [turn] = record.body.turns;
  if (!turn) throw new Error('No turn');
  turn.prompt = prompt;
  turn.a = { ...turn.a, text: answer };
  turn.b = { ...turn.b, text: '' };
  const named = model && { name: model, modelId: null, organization: null, maker: 'openai' };
  record.battle.preview = prompt.slice(0, 160);
  record.battle.reveal = named ? { a: named, b: null, at: 1, source: 'dom' } : null;
  return record;
}

it('finds the answers of named models to the same prompt and nearly the same', async () => {
  await withDatabase(async (db) => {
    const mine = battle(1, PROMPT, 'The moon pulls the water, and the earth turns below it.', null);
    const others = [
      battle(2, PROMPT.toUpperCase(), 'Something of another kind altogether.', 'far'),
      battle(3, `${PROMPT}, please`, 'The moon pulls the water, and the earth turns.', 'close'),
      battle(4, PROMPT, 'the moon pulls the water and the earth turns below it', 'same'),
      battle(5, PROMPT, 'The moon pulls the water.', null),
      battle(6, 'Why is the sky blue?', 'The moon pulls the water.', 'elsewhere'),
    ];
    await fill(db, [mine, ...others]);
    const { answers, rest } = await findSamePrompt(db, mine);
    expect(answers.map(({ model }) => model)).toEqual(['same', 'close', 'far']);
    expect(answers[0]).toMatchObject({ side: 'a', isExactPrompt: true, to: { b: null } });
    expect(answers[0]?.to.a).toEqual({ isExact: true, share: 1 });
    expect(rest).toBe(0);
    await expect(findSamePrompt(db, mine, AbortSignal.abort())).rejects.toThrow();
  });
});
