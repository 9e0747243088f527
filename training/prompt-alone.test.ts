// Checks that the control by the prompt alone sees a leak where there is one, and none where all were asked the same.
import { describe, expect, it } from 'vitest';
import type { MakerOrNone } from '../lib/models/makers';
import type { Answer } from './corpus';
import { PromptControl, promptSection } from './prompt-alone';

const answer = (split: Answer['split'], prompt: string, maker: MakerOrNone): Answer => ({
  source: 'made-up',
  licence: '',
  canonical: 'm',
  maker,
  promptId: '',
  prompt,
  text: 'x',
  split,
});

describe('the control by the prompt alone', () => {
  it('does no better than the most usual maker where all makers had the same prompts', () => {
    const control = new PromptControl();
    for (const split of ['train', 'eval'] as const) {
      for (const prompt of [`${split} river`, `${split} bridge`]) {
        for (const maker of ['openai', 'openai', 'google'] as const)
          control.add(answer(split, prompt, maker));
      }
    }
    const [row] = control.rows();
    expect(row?.read).toBeCloseTo(row?.usual ?? 0, 9);
    expect(row?.usual).toBeCloseTo(2 / 3, 9);
    expect(row?.perPrompt).toBe(2);
  });

  it('sees that makers were asked different things', () => {
    const control = new PromptControl();
    for (const split of ['train', 'eval'] as const) {
      for (let i = 0; i < 5; i++) {
        control.add(answer(split, `river ${split} ${i}`, 'openai'));
        control.add(answer(split, `bridge ${split} ${i}`, 'google'));
      }
    }
    const [row] = control.rows();
    expect(row).toMatchObject({ answers: 10, makers: 2, perPrompt: 1, usual: 0.5, read: 1 });
    expect(promptSection(control.rows())).toContain(
      '| made-up | 10 | 2 | 1.0 | 50.0 % | 100.0 % |',
    );
  });

  it('leaves out a source without a training split', () => {
    const control = new PromptControl();
    control.add(answer('eval', 'river', 'openai'));
    expect(control.rows()).toEqual([]);
  });
});
