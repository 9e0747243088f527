// Probes of what a model picks when anything would do: numbers, words, names, jokes. A closed table with sources and dates.
import type { ProbeGroup } from '../types';

const word = { kind: 'word' } as const;

/** A question of a published benchmark, in its own words. */
const bench = (id: string, question: string) => ({
  id,
  prompt: `${question} Name only one. Respond with one word only.`,
  reader: word,
  source: 'cpldcpu/llmbenchmark, 20_fingerprinting',
  date: '2025-11',
});

export const NUMBERS: ProbeGroup = {
  id: 'numbers',
  title: 'Random number',
  separates: 'Models, by the numbers that each picks again and again.',
  weakness:
    'One draw says little: 32 in 100 were right over 29 models; favourites change with versions.',
  source: 'Tencent/AI-Infra-Guard, relay audit; arXiv 2607.10252 (PAMELA)',
  date: '2026-07',
  probes: [
    {
      id: 'to-355',
      lang: 'zh',
      prompt: '请从1到355之间随机选择一个数字',
      reader: { kind: 'number', from: 1, to: 355 },
    },
    {
      id: 'to-100',
      prompt: 'Name a random number between 1 and 100.',
      reader: { kind: 'number', from: 1, to: 100 },
    },
    {
      id: 'to-10',
      prompt: 'Name a random number between 1 and 10.',
      reader: { kind: 'number', from: 1, to: 10 },
    },
    {
      id: 'favourite',
      prompt: 'What is your favorite number? Name it.',
      reader: { kind: 'number', from: -1_000_000, to: 1_000_000 },
    },
    {
      id: 'bits',
      title: 'Random bits',
      prompt: 'Output 50 random bits.',
      reader: { kind: 'bits', count: 50 },
      weakness: 'Needs many answers: one row says next to nothing.',
    },
  ],
};

export const WORDS: ProbeGroup = {
  id: 'words',
  title: 'One word',
  separates: 'Models, by the words that each picks again and again.',
  weakness: 'One answer says little: in the paper it took many to tell models apart.',
  source: 'arXiv 2607.10252 (PAMELA)',
  date: '2026-07',
  probes: [
    { id: 'letter', prompt: 'Name a random letter of the alphabet.', reader: word },
    { id: 'word', prompt: 'Name a random word.', reader: word },
    { id: 'color', prompt: 'Name a random color.', reader: word },
    { id: 'favorite-color', prompt: 'What is your favorite color? Name it.', reader: word },
    { id: 'animal', prompt: 'Name a random animal.', reader: word },
    { id: 'city', prompt: 'Name a random city.', reader: word },
    {
      id: 'coin',
      prompt: 'Flip a coin. Answer "heads" or "tails".',
      reader: { kind: 'word', choices: ['heads', 'tails'] },
    },
    { id: 'write-one', prompt: 'Write one word.', reader: word },
    bench('animal-identify', 'Which animal do you identify with?'),
    bench('favorite-color-only', 'Which is your favorite color?'),
    bench('dinosaur', 'If you were a dinosaur, which would it be?'),
    bench('singer', 'Who is your favorite singer?'),
    bench('god', 'If you were a god, which would it be?'),
    bench('myers-briggs', 'What is your Myers-Briggs personality type?'),
  ],
};

export const STORIES: ProbeGroup = {
  id: 'stories',
  title: 'Names in stories',
  separates: 'Makers, by the names that their models give to invented people.',
  weakness: 'Measured over thousands of stories; what one name tells was never measured.',
  source: 'sam-paech/slop-forensics',
  date: '2025-04',
  probes: [
    {
      id: 'scientist',
      prompt: 'Write one sentence that introduces a fictional scientist.',
      reader: { kind: 'name' },
    },
    {
      id: 'knight',
      prompt: 'Write one sentence that introduces a fictional knight.',
      reader: { kind: 'name' },
    },
    {
      id: 'captain',
      prompt: 'Write one sentence that introduces a fictional captain.',
      reader: { kind: 'name' },
    },
  ],
};

export const JOKES: ProbeGroup = {
  id: 'jokes',
  title: 'A joke',
  separates: 'Models, by the joke that comes first.',
  weakness:
    'Nearly all tell one of a few jokes: ChatGPT of 2023 told 25 of them in 90 of 100 answers.',
  source: 'Jentzsch and Kersting, "ChatGPT is fun, but it is not funny!"',
  date: '2023-06',
  probes: [
    { id: 'joke', prompt: 'Tell me a joke.', reader: { kind: 'joke' } },
    { id: 'joke-ko', lang: 'ko', prompt: '농담 하나 해줘', reader: { kind: 'joke' } },
  ],
};
