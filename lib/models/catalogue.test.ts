// Checks the makers of real model names, from a table of our own and from the shared lists where present.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, type TestContext } from 'vitest';
import { makerOfModel } from './catalogue';

const SHARED = '../shared';

const TABLE: readonly (readonly [string, string | null, string | null])[] = [
  ['gpt-4o-2024-11-20', null, 'openai'],
  ['chatgpt-4o-latest', null, 'openai'],
  ['o3-2025-04-16', null, 'openai'],
  ['o4-mini', null, 'openai'],
  ['gpt-5.1-codex-max', null, 'openai'],
  ['gpt-oss-120b', null, 'openai'],
  ['claude-opus-4-5-20251101-thinking-32k', null, 'anthropic'],
  ['Claude 3.7 Sonnet', null, 'anthropic'],
  ['gemini-3.1-pro-preview', null, 'google'],
  ['gemma-3n-e4b-it', null, 'google'],
  ['grok-4.20-beta-0309-reasoning', null, 'xai'],
  ['llama-4-maverick-03-26-experimental', null, 'meta'],
  ['codellama-34b-instruct', null, 'meta'],
  ['muse-spark', null, 'meta'],
  ['magistral-medium-2506', null, 'mistral'],
  ['open-mixtral-8x22b', null, 'mistral'],
  ['deepseek-r1-distill-qwen-14b', null, 'deepseek'],
  ['deepseek-r1-distill-llama-70b', null, 'deepseek'],
  ['qwen3-235b-a22b-no-thinking', null, 'qwen'],
  ['qwq-32b', null, 'qwen'],
  ['command-a-03-2025', null, 'cohere'],
  ['c4ai-aya-expanse-32b', null, 'cohere'],
  ['wizardlm-2-8x22b', null, 'microsoft'],
  ['phi-3-mini-4k-instruct-june-2024', null, 'microsoft'],
  ['mai-ds-r1', null, 'microsoft'],
  ['kimi-k2-0711-preview', null, 'moonshot'],
  ['chatglm3-6b', null, 'zhipu'],
  ['glm-4.6', null, 'zhipu'],
  ['yi-lightning', null, '01ai'],
  ['amazon.nova-pro-v1:0', null, 'amazon'],
  ['amazon-nova-experimental-chat-05-14', null, 'amazon'],
  ['llama-3.1-nemotron-70b-instruct', null, 'nvidia'],
  ['march26-chatbot1-public', 'nvidia', 'nvidia'],
  ['nous-hermes-2-mixtral-8x7b-dpo', null, 'none'],
  ['r1-1776', null, 'none'],
  ['deepseek-r1t2-chimera', null, 'none'],
  ['ernie-5.0', null, 'none'],
  ['hunyuan-turbos-20250416', null, 'none'],
  ['minimax-m1', null, 'none'],
  ['jamba-1.5-large', null, 'none'],
  ['granite-3.1-8b-instruct', null, 'none'],
  ['hidream-o1-image', null, 'none'],
  ['kling-o3-pro', null, 'none'],
  ['snowflake', 'shengshu', 'none'],
  ['openrouter/anthropic/claude-3-opus', null, 'anthropic'],
  ['nvidia/moonshotai--kimi-k2.5', null, 'moonshot'],
  ['ollama/qwen3:8b', null, 'qwen'],
  ['gpt-4o', 'Microsoft', 'microsoft'],
  ['Max', 'boss-bandit', null],
  ['gpt-4o', 'an organisation nobody knows', 'openai'],
];

const CODENAMES =
  'quasar-alpha optimus-alpha horizon-beta polaris nova zephyr titania phi solar-flare spark atlas whisperfall step seed aurora grokking barde';

describe('makerOfModel', () => {
  it.each(TABLE)('%s of %s is by %s', (name, organization, maker) => {
    expect(makerOfModel(name, organization)).toBe(maker);
  });

  it.each(CODENAMES.split(' '))('says nothing about the codename %s', (name) => {
    expect(makerOfModel(name, null)).toBeNull();
  });

  it('says nothing about names that are empty, long or built to confuse', () => {
    for (const name of ['', '   ', '/', '//', '\ud800', 'a'.repeat(100_000), '__proto__']) {
      expect(makerOfModel(name, '__proto__')).toBeNull();
      expect(makerOfModel(name, 'constructor')).toBeNull();
    }
  });
});

const FAMILIES: Record<string, string> = {
  OpenAI: 'openai',
  '01': '01ai',
  other: 'none',
};
/** Organisations in the lists that name nobody: a maker by the model's name, or null, is right there. */
const VAGUE = /-stealth$|^fine-tune\/unknown$|^vendor-only label$/;

function needShared(ctx: TestContext): void {
  if (!existsSync(SHARED)) ctx.skip('the folder ../shared with the model lists is absent');
}

function csvRows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(`${SHARED}/corpora/${file}`, 'utf8')
    .trim()
    .split('\n');
  const keys = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((value, i) => [keys[i] ?? '', value])),
  );
}

describe('makerOfModel on the shared lists', () => {
  it.for([
    ['models.csv', 'canonical'],
    ['model_map.csv', 'label'],
  ] as const)(
    'agrees with every row of %s, and nearly always without its organisation',
    ([file, key], ctx) => {
      needShared(ctx);
      const rows = csvRows(file);
      const known = rows.filter((row) => !VAGUE.test(row.org ?? ''));
      expect(known.length).toBeGreaterThan(300);
      const wanted = (row: Record<string, string>) =>
        FAMILIES[row.family ?? ''] ?? (row.family ?? '').toLowerCase();
      const wrong = known.filter(
        (row) => makerOfModel(row[key] ?? '', row.org ?? '') !== wanted(row),
      );
      expect(wrong.map((row) => row[key])).toEqual([]);
      const bare = known.filter((row) => makerOfModel(row[key] ?? '', null) !== wanted(row));
      expect(bare.length).toBeLessThanOrEqual(2);
    },
  );

  it('leaves stealth models without a maker', (ctx) => {
    needShared(ctx);
    const stealth = csvRows('models.csv').filter((row) => row.org?.endsWith('-stealth'));
    expect(stealth.length).toBeGreaterThan(3);
    for (const row of stealth) expect(makerOfModel(row.canonical ?? '', row.org ?? '')).toBeNull();
  });

  it('knows every organisation of the recorded catalogue but one, and no name contradicts it', (ctx) => {
    needShared(ctx);
    const file = readFileSync(`${SHARED}/site/real/model-catalog.2026-08-22.json`, 'utf8');
    const models = Object.values(
      JSON.parse(file) as Record<string, { publicName: string; organization?: string }>,
    );
    const named = models.filter((model) => model.organization !== undefined);
    expect(named.length).toBeGreaterThan(400);
    for (const { publicName, organization = '' } of named) {
      const maker = makerOfModel(publicName, organization);
      if (organization !== 'boss-bandit') expect(maker, publicName).not.toBeNull();
      expect([maker, null], publicName).toContain(makerOfModel(publicName, null));
    }
  });
});
