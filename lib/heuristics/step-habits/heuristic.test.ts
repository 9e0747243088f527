// Checks which words and headings count as going step by step.
import { describe, expect, it } from 'vitest';
import { expectSoundFindings } from '../../../tests/findings';
import { findSteps, stepHabits } from './heuristic';

const WALK = 'The river runs through the old town and the people like to walk along it. '.repeat(4);
const cues = (text: string, prompt = 'Why is it so?') =>
  findSteps({ turns: [{ prompt, text }] }).map(({ cue }) => cue);

describe('step by step', () => {
  it('gives one finding of each feature for a text without steps', () => {
    expect(cues(WALK)).toEqual(['announced:none', 'numbered:none', 'order:none']);
  });

  it.each([
    ["Let's think step by step.", 'announced:think'],
    ['Let us work through this step-by-step.', 'announced:think'],
    ["I'll explain the whole thing step by step.", 'announced:other'],
    ["Let's break this down.", 'announced:break'],
    ['Here is a step-by-step guide.', 'announced:mention'],
    ['## Step 1: Look', 'numbered:heading-colon'],
    ['### **Step 1** Look', 'numbered:heading'],
    ['**Step 1:** Look', 'numbered:bold'],
    ['Step 1: Look', 'numbered:plain'],
    ['### Schritt 1: Schauen', 'numbered:heading-colon'],
    ['Firstly, look.', 'order:firstly'],
    ['First, look.', 'order:first'],
    ['First, look.\n\nSecond, run.', 'order:first-second'],
  ])('sees %j', (start, cue) => {
    expect(cues(`${start}\n\n${WALK}`)).toContain(cue);
  });

  it('sees the words of Chinese, Korean and Japanese in texts of their own', () => {
    expect(cues(`首先，请看。\n${'这条河穿过老城，人们喜欢晚上散步。'.repeat(16)}`)).toContain(
      'order:first-han',
    );
    expect(cues(`먼저, 보세요.\n${'강은 오래된 마을을 지나 흐릅니다. '.repeat(16)}`)).toContain(
      'order:first-hangul',
    );
    expect(cues(`まず、見ます。\n${'川は古い町を流れている。'.repeat(20)}`)).toContain(
      'order:first-kana',
    );
    expect(cues(`首先 is Chinese.\n${WALK}`)).toContain('order:none');
  });

  it('is silent on short answers, and where a prompt speaks of steps', () => {
    expect(cues('Step 1: Look')).toEqual([]);
    expect(cues(`Step 1: Look\n${WALK}`, 'Think step by step.')).toEqual([]);
    expect(cues(`首先，请看。${WALK}`, '首先做什么？')).toEqual([]);
  });

  it('takes no step out of code', () => {
    expect(cues(`\`\`\`\n## Step 1: Look\n\`\`\`\n${WALK}`)).toContain('numbered:none');
  });

  it('says what it saw in a plain sentence', () => {
    const turns = [{ prompt: 'Why?', text: `## Step 1: Look\n\n${WALK}` }];
    const [evidence] = stepHabits.run({ turns });
    expect(evidence?.sentence).toMatch(/^It numbers its steps in headings, with a colon/);
    expect(evidence?.quote).toBe('## Step 1:');
  });

  it('reads a megabyte within a second', () => {
    const text = "First, let's go ste by\n# **Step \n".repeat(30_000);
    const began = performance.now();
    cues(text);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('never throws, keeps spans inside the text and quotes short', () => {
    expectSoundFindings(
      (input) => findSteps(input),
      ["Let's ", 'think ', 'step by step', '\n## ', 'Step 1', ':', '\nFirst, ', '首先', '`', '**'],
      WALK,
    );
  });
});
