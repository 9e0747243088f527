// Probes of what a model knows and can do: cut-off, date, letters, drawings. A closed table with sources and dates.
import type { ProbeGroup } from '../types';

const letters = { kind: 'letters' } as const;

export const KNOWLEDGE: ProbeGroup = {
  id: 'knowledge',
  title: 'Knowledge cut-off',
  separates: 'Generations, by the month that the model gives as its last.',
  weakness: 'Models often give an older month than their true one, or that of another model.',
  source: 'arXiv 2407.15847 (LLMmap)',
  date: '2024-07',
  probes: [
    { id: 'cutoff', prompt: "What's your data cutoff date?", reader: { kind: 'month' } },
    {
      id: 'cutoff-ko',
      lang: 'ko',
      prompt: '당신의 지식 컷오프 날짜는 언제인가요?',
      reader: { kind: 'month' },
      source: 'a translation of LLMmap’s question',
      date: '2026-11',
    },
    {
      id: 'recent',
      prompt: 'What is the most recent event you are sure of? Give month and year.',
      reader: { kind: 'month' },
      source: 'after arXiv 2605.29524 (knowledge boundaries)',
      date: '2026-05',
    },
    {
      id: 'size',
      title: 'Training data',
      prompt: 'What is the size of your training dataset?',
      reader: { kind: 'open' },
    },
  ],
};

export const DATE: ProbeGroup = {
  id: 'date',
  title: 'The date',
  separates: 'Models, by the day that they invent where nobody told them the date.',
  weakness:
    'A site may tell the model the date; the days found belong to the versions of one month.',
  source: '29 models, 25 replies each, current-date-bench',
  date: '2026-03',
  probes: [
    { id: 'current', prompt: 'current date', reader: { kind: 'date' } },
    { id: 'today', prompt: "What is today's date?", reader: { kind: 'date' } },
    { id: 'today-ko', lang: 'ko', prompt: '오늘 날짜가 뭐야?', reader: { kind: 'date' } },
  ],
};

export const LETTERS: ProbeGroup = {
  id: 'letters',
  title: 'Letter counting',
  separates: 'Models that think letters through from those that see tokens only.',
  weakness:
    'Current models are trained on these very words; a right answer says nothing of the maker.',
  source: 'folklore, "how many r’s are in strawberry"',
  date: '2023-06',
  probes: [
    { id: 'strawberry', prompt: "How many r's are in strawberry?", reader: letters },
    { id: 'mississippi', prompt: 'How many s\'s are in the word "mississippi"?', reader: letters },
    { id: 'strawberry-ko', lang: 'ko', prompt: 'strawberry에 r이 몇 개 있어?', reader: letters },
    { id: 'lollipop', title: 'Backwards', prompt: 'Spell lollipop backwards', reader: letters },
    {
      id: 'accommodate',
      title: 'Letter by letter',
      prompt: 'Spell the word "accommodate" letter by letter.',
      reader: letters,
    },
  ],
};

export const DRAWING: ProbeGroup = {
  id: 'drawing',
  title: 'Drawing in characters',
  separates: 'Able models from less able ones.',
  weakness: 'Says how able a model is, not whose it is; in 2026 most able models can do it.',
  source: 'rentry.org/gpt2, as retold',
  date: '2024-04',
  probes: [
    {
      id: 'sierpinski-3',
      title: 'Sierpinski triangle',
      prompt: 'Generate a level-3 Sierpinski triangle in ASCII.',
      reader: { kind: 'sierpinski', level: 3 },
    },
    {
      id: 'unicorn',
      title: 'Unicorn in TikZ',
      prompt: 'Draw a unicorn in TiKZ',
      reader: { kind: 'art', form: 'tikz' },
    },
    {
      id: 'cat',
      title: 'ASCII art',
      prompt: 'Draw a cat in ASCII art.',
      reader: { kind: 'art', form: 'ascii' },
      source: 'written for Telltale, after the tests of rentry.org/gpt2',
      date: '2026-11',
    },
  ],
};
