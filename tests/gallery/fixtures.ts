// Made-up battles for the gallery and the component tests; all texts are our own.
import type { BattleView, TabReport } from '../../lib/capture/view';
import type { Annotation, Battle, Evidence, OwnGuess, Score, SideGuess } from '../../lib/db/schema';

/** A fixed afternoon, local time of the machine that draws it. */
export const NOW = new Date(2026, 8, 14, 14, 3, 20).getTime();
const MINUTE = 60_000;

const CAME = {
  named: {
    cue: 'vocabulary:o200k',
    sentence:
      'Cut like a model with the vocabulary OpenAI o200k: 204 of 204 pieces end between its tokens, most hold 1.',
    llr: { openai: 1.9, google: -1.2 },
  },
  recut: {
    cue: 'recut:words',
    sentence: 'The site cut this answer at words: only its rhythm can be read.',
    llr: {},
  },
};

/** A guess with what was seen of the pieces in which the answer came. */
export function came(guess: SideGuess, how: keyof typeof CAME): SideGuess {
  const own = evidence({ heuristic: 'wire-cuts', ...CAME[how] });
  return { ...guess, evidence: [...guess.evidence, own] };
}

export const UNSCORED: Score = { machine: { a: null, b: null }, user: { a: null, b: null } };

export function evidence(part: Partial<Evidence>): Evidence {
  return {
    heuristic: 'self-identification',
    version: 1,
    cue: 'claims:openai',
    sentence: 'The answer says that it was made by OpenAI.',
    quote: '',
    spans: [],
    llr: {},
    ...part,
  };
}

export const NAMED: SideGuess = {
  verdict: 'maker',
  makers: [
    { maker: 'openai', p: 0.71 },
    { maker: 'none', p: 0.12 },
    { maker: 'google', p: 0.08 },
    { maker: 'anthropic', p: 0.05 },
    { maker: 'qwen', p: 0.04 },
  ],
  evidence: [
    evidence({
      quote: 'As a model trained by OpenAI, I see it like this',
      llr: { openai: 3.1, none: -0.4 },
    }),
    evidence({
      heuristic: 'punctuation',
      cue: 'long-dash',
      sentence: 'Long dashes without spaces stand in 4 of 9 sentences.',
      llr: { openai: 0.5, google: -0.6 },
    }),
    evidence({
      heuristic: 'layout',
      cue: 'headings',
      sentence: 'A short answer is cut up by three headings.',
      quote: '### Why tides lag behind the moon',
      llr: { openai: -0.9, google: 0.8 },
    }),
    evidence({
      heuristic: 'wording',
      cue: 'opening',
      sentence: 'It opens by praising the question.',
      quote: 'What a lovely thing to wonder about!',
      llr: { google: 1.1 },
    }),
  ],
  models: [
    { model: 'gpt-harbor-2026', maker: 'openai', p: 0.44 },
    { model: 'gpt-harbor-mini', maker: 'openai', p: 0.19 },
    { model: 'lagoon-2', maker: 'google', p: 0.06 },
  ],
  set: ['openai', 'none', 'google'],
  parts: [
    { kind: 'prior', llr: { openai: -2.3, google: -2.25 } },
    { kind: 'claim', llr: { openai: 2.6 } },
    { kind: 'typography', llr: { openai: 0.5 } },
    { kind: 'style', llr: { openai: 0.6, google: 1.467 } },
  ],
};

export const FLAT: SideGuess = {
  verdict: 'flat',
  makers: [
    { maker: 'google', p: 0.19 },
    { maker: 'qwen', p: 0.16 },
    { maker: 'deepseek', p: 0.14 },
    { maker: 'none', p: 0.13 },
    { maker: 'mistral', p: 0.1 },
  ],
  evidence: [
    evidence({
      heuristic: 'layout',
      cue: 'bold-leads',
      sentence: 'Every list item starts with bold words.',
      quote: '**Spring tides** come twice a month',
      llr: { google: 0.4, qwen: 0.3 },
    }),
  ],
};

export const SURE: SideGuess = {
  verdict: 'strong',
  makers: [
    { maker: 'anthropic', p: 0.997 },
    { maker: 'none', p: 0.002 },
    { maker: 'openai', p: 0.001 },
  ],
  evidence: [],
  models: [],
  set: ['anthropic'],
  parts: [
    { kind: 'prior', llr: { anthropic: -2.2, openai: -2.3 } },
    { kind: 'style', llr: { anthropic: 2.7, openai: -4.105 } },
  ],
};

export function view(part: Partial<BattleView> = {}): BattleView {
  return {
    battleId: 'arena:m1',
    sessionId: 's1',
    phase: 'answered',
    mode: 'battle',
    modality: 'chat',
    turns: 1,
    newestTurn: { turnId: 'm1', promptKey: 'whydothetideslagbehindthemoon', isDone: true },
    unnamed: [],
    lanes: ['a', 'b'],
    startedAt: NOW - 2 * MINUTE,
    a: { chars: 1204, finish: 'stop', error: null },
    b: { chars: 986, finish: 'stop', error: null },
    seal: { sealedAt: NOW, engine: '1/self-identification.1/leaked-instructions.1', turns: 1 },
    visibility: 'hidden',
    guess: null,
    vote: null,
    reveal: null,
    score: UNSCORED,
    hasProbe: false,
    difference: null,
    annotation: null,
    ...part,
  };
}

export function report(part: Partial<TabReport> = {}): TabReport {
  return { state: 'recorded', detail: '', battleId: 'arena:m1', ...part };
}

export function own(part: Partial<OwnGuess> = {}): OwnGuess {
  return { maker: 'openai', model: '', at: NOW, known: 'nothing', ...part };
}

export function annotation(part: Partial<Annotation> = {}): Annotation {
  return {
    id: 'arena:m1',
    guess: { a: null, b: null },
    tags: [],
    tagsAt: 0,
    note: '',
    noteAt: 0,
    updatedAt: NOW,
    ...part,
  };
}

/** A battle whose names are out. */
export function revealedView(part: Partial<BattleView> = {}): BattleView {
  return view({
    phase: 'revealed',
    visibility: 'revealed',
    guess: { a: NAMED, b: FLAT },
    vote: { value: 'a', at: NOW, blind: true },
    reveal: {
      a: { name: 'gpt-harbor-2026', modelId: null, organization: 'openai', maker: 'openai' },
      b: { name: 'tern-large-thinking-0826', modelId: null, organization: null, maker: 'mistral' },
      at: NOW,
      source: 'dom',
    },
    score: { machine: { a: 'right', b: 'silent' }, user: { a: 'right', b: 'wrong' } },
    annotation: annotation({
      guess: { a: own({ model: 'gpt-harbor' }), b: own({ maker: 'google' }) },
      tags: ['tides', 'physics'],
      note: 'A signs its name; B could be anyone.',
    }),
    ...part,
  });
}

export function battle(part: Partial<Battle> = {}): Battle {
  return {
    id: 'arena:m1',
    site: 'arena',
    sessionId: 's1',
    mode: 'battle',
    modality: 'chat',
    phase: 'revealed',
    startedAt: NOW - 4 * MINUTE,
    updatedAt: NOW,
    turns: 1,
    messageIds: [],
    preview: 'Why do the tides lag behind the moon?',
    vote: {
      value: 'a',
      raw: 'a',
      at: NOW,
      modelsRevealed: false,
      blind: true,
      preferences: null,
      source: 'wire',
    },
    reveal: {
      a: { name: 'gpt-harbor-2026', modelId: null, organization: null, maker: 'openai' },
      b: { name: 'tern-large', modelId: null, organization: null, maker: 'mistral' },
      at: NOW,
      source: 'dom',
    },
    peekedAt: null,
    pairKnown: false,
    isManual: false,
    score: { machine: { a: 'right', b: 'silent' }, user: { a: 'right', b: 'wrong' } },
    ...part,
  };
}

export const LATEST: Battle[] = [
  battle({
    id: '1',
    phase: 'voted',
    reveal: null,
    score: UNSCORED,
    startedAt: NOW - 40_000,
    preview: 'Write a limerick about a lighthouse keeper who is afraid of the dark',
    vote: {
      value: 'both_bad',
      raw: 'bothbad',
      at: NOW,
      modelsRevealed: false,
      blind: true,
      preferences: null,
      source: 'wire',
    },
  }),
  battle({ id: '2' }),
  battle({
    id: '3',
    phase: 'answered',
    vote: null,
    reveal: null,
    score: UNSCORED,
    startedAt: NOW - 3 * 60 * MINUTE,
    preview: '초보자에게 재귀를 설명해 줘',
  }),
  battle({
    id: '4',
    startedAt: NOW - 26 * 60 * MINUTE,
    preview: 'Draw a Sierpinski triangle of level 3 in plain text',
    vote: {
      value: 'tie',
      raw: 'tie',
      at: NOW,
      modelsRevealed: false,
      blind: true,
      preferences: null,
      source: 'wire',
    },
    score: { machine: { a: 'wrong', b: 'right' }, user: { a: null, b: null } },
  }),
  battle({
    id: '5',
    startedAt: NOW - 9 * 24 * 60 * MINUTE,
    preview: '',
    score: { machine: { a: null, b: null }, user: { a: null, b: null } },
    reveal: {
      a: { name: 'quiet-otter', modelId: null, organization: null, maker: null },
      b: {
        name: 'pale-heron-experimental-long-name',
        modelId: null,
        organization: null,
        maker: null,
      },
      at: NOW,
      source: 'dom',
    },
  }),
];
