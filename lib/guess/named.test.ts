// Checks that a claimed version moves the models of its maker, as far as that was measured, and no maker.
import { describe, expect, it } from 'vitest';
import { guessSide } from './engine';
import type { ModelShare } from './models';
import { isVersionOf, versionRatio, withVersions } from './named';

const share = (model: string, maker: ModelShare['maker'], part: number): ModelShare => ({
  model,
  maker,
  share: part,
});

describe('isVersionOf', () => {
  it.each([
    ['qwen-3.5', 'qwen3.5-397b-a17b', true],
    ['claude-3.5-sonnet', 'claude-3-5-sonnet', false],
    ['claude-sonnet-4', 'claude-sonnet-4', true],
    ['gpt-4', 'gpt-4-turbo', true],
    ['gpt-4', 'gpt-4.1', false],
    ['gpt-4', 'gpt-4o', false],
    ['deepseek-v3', 'deepseek-chat-v3-0324', true],
    ['', 'gpt-4', false],
  ])('%s of %s: %s', (version, model, is) => {
    expect(isVersionOf(version, model)).toBe(is);
  });
});

describe('withVersions', () => {
  const shares = [
    share('qwen3-32b', 'qwen', 0.3),
    share('qwen2.5-72b', 'qwen', 0.6),
    share('gpt-4o', 'openai', 0.5),
    share('gpt-4.1', 'openai', 0.5),
  ];
  const of = (list: readonly ModelShare[], model: string) =>
    list.find((one) => one.model === model)?.share ?? 0;

  it('raises the claimed model of a maker whose models know their version, and keeps the sum', () => {
    const raised = withVersions(shares, ['qwen-3']);
    expect(versionRatio('qwen')).toBeGreaterThan(1.5);
    expect(of(raised, 'qwen3-32b')).toBeGreaterThan(0.4);
    expect(of(raised, 'qwen3-32b') + of(raised, 'qwen2.5-72b')).toBeCloseTo(0.9, 9);
  });

  it('leaves the models of a maker whose models were mostly wrong about their version', () => {
    expect(versionRatio('openai')).toBe(1);
    expect(withVersions(shares, ['gpt-4.1'])).toEqual(shares.map((one) => ({ ...one })));
  });

  it('gives back what it got where no version is claimed', () => {
    expect(withVersions(shares, [])).toBe(shares);
  });
});

describe('a guess with a claimed version', () => {
  const models = [share('qwen3-32b', 'qwen', 0.3), share('qwen2.5-72b', 'qwen', 0.6)];
  const guessOf = (text: string) =>
    guessSide({ turns: [{ prompt: 'Hi', text }] }, { style: { evidence: [], models } });

  it('says another model first, and the same of makers', () => {
    const plain = guessOf("I'm Qwen, made by Alibaba Cloud.");
    const versioned = guessOf("I'm Qwen3, made by Alibaba Cloud.");
    expect(plain.models?.[0]?.model).toBe('qwen2.5-72b');
    expect(versioned.models?.[0]?.model).toBe('qwen3-32b');
    expect(versioned.makers).toEqual(plain.makers);
  });
});
