// Cut-offs that answers claim: found in several wordings and languages, and not where others are meant.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutoffClaims } from './cutoffs';

it.each([
  ['My knowledge cutoff is October 2023.', '2023-10'],
  ['My training data extends up to June 2024, and I may miss what came later.', '2024-06'],
  ['Noted in 2024-01. Knowledge cut-off: 2023-10.', '2023-10'],
  ['As of my last knowledge update in September 2021, that was so.', '2021-09'],
  ['My knowledge only goes up to 2022.', '2022'],
  ['我的知识截止到2023年10月。', '2023-10'],
  ['제 지식은 2023년 10월까지의 정보입니다.', '2023-10'],
])('finds the date in: %s', (text, month) => {
  expect(cutoffClaims('Tell me.', text).map((claim) => claim.month)).toEqual([month]);
});

it.each([
  'The knowledge cutoff of a model is the date after which it knows nothing.',
  'GPT-4’s knowledge cutoff is April 2023.',
  'In October 2023 the harbour froze.',
])('claims nothing in: %s', (text) => {
  expect(cutoffClaims('Tell me.', text)).toEqual([]);
});

it('takes no date that the prompt has given', () => {
  const text = 'Yes, my knowledge cutoff is October 2023.';
  expect(cutoffClaims('Is your knowledge cutoff October 2023?', text)).toEqual([]);
});

it('names each month once and never throws', () => {
  const text = 'My knowledge cutoff is May 2024. Again: my knowledge cutoff is May 2024.';
  expect(cutoffClaims('', text)).toHaveLength(1);
  fc.assert(fc.property(fc.string(), fc.string(), (x, y) => Array.isArray(cutoffClaims(x, y))));
});
