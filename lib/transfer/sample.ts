// Test support: numbered battles written by hand; the first eight use every field of a record at least once.
import type { Answer, BattleRecord, CaptureTurn, Seal, SideGuess, Turn } from '../db/schema';
import { settleScore } from './merge';
import { addParts, addVersions, makeCuts, makeDirect, makeManual } from './sample-kinds';

/** 2026-08-01 12:00 UTC. */
const NOON = 1_785_585_600_000;

/** Numbered battles `arena:m0` …: the same number always gives the same record. Later numbers began later. */
export function sampleRecord(n: number): BattleRecord {
  const id = `arena:m${n}`;
  const startedAt = NOON + n * 60_000;
  const turns = [
    makeTurn(n, 0, startedAt),
    ...(n % 4 === 3 ? [makeTurn(n, 1, startedAt + 9_000)] : []),
  ];
  const record: BattleRecord = {
    battle: {
      id,
      site: 'arena',
      sessionId: `session-${Math.floor(n / 2)}`,
      mode: 'battle',
      modality: n % 5 === 4 ? 'webdev' : 'chat',
      phase: 'answered',
      startedAt,
      updatedAt: startedAt + 30_000,
      turns: turns.length,
      messageIds: turns.flatMap(({ userMessageId, a, b }) =>
        [userMessageId, a.messageId, b.messageId].filter((one) => one !== null),
      ),
      preview: turns[0]?.prompt ?? '',
      vote: null,
      reveal: null,
      peekedAt: null,
      pairKnown: false,
      isManual: false,
      score: { machine: { a: null, b: null }, user: { a: null, b: null } },
    },
    body: { id, turns },
    capture: {
      id,
      recorder: '0.1.0',
      layers: n % 2 === 0 ? ['wire'] : ['wire', 'dom'],
      turns: turns.map(makeCapture),
    },
    guess: { id, seals: turns.map((turn, i) => makeSeal(turn, i, startedAt + 20_000)) },
    annotation: null,
  };
  if (n % 4 > 0) addVote(record, n);
  if (n % 4 > 1) addReveal(record, n);
  if (n % 4 === 3) addAnnotation(record);
  if (n % 8 === 4) addVersions(record);
  if (n % 8 === 5) makeDirect(record);
  if (n % 8 === 6) addParts(record);
  if (n % 8 === 7) makeManual(record);
  return settleScore(record);
}

/** The first battles, in the order of their ids. */
export function sampleRecords(count: number): BattleRecord[] {
  return Array.from({ length: count }, (_, n) => sampleRecord(n));
}

function makeTurn(n: number, index: number, startedAt: number): Turn {
  const text = `I am ChatGPT — made by OpenAI. Battle ${n}, turn ${index}.\n\n- naïve café 🥐\n- 它会回来`;
  return {
    id: `arena:m${n}${index === 0 ? '' : `-${index}`}`,
    userMessageId: `u${n}-${index}`,
    prompt: index === 0 ? `Who are you, number ${n}? <b>Answer plainly.</b>` : 'And your maker?',
    attachments: n % 3 === 1 ? [{ name: 'sketch.png', type: 'image/png' }] : [],
    startedAt,
    a: makeAnswer(`m${n}${index === 0 ? '' : `-${index}`}`, text, startedAt),
    b: {
      ...makeAnswer(`b${n}-${index}`, 'A large language model', startedAt),
      reasoning: 'The user asks who I am.',
      ...(n % 4 === 0 && { finish: 'interrupted' as const, textSource: 'record' as const }),
      ...(n % 4 === 1 && { finish: 'error' as const, error: 'Something went wrong.', text: '' }),
    },
  };
}

function makeAnswer(messageId: string, text: string, startedAt: number): Answer {
  return {
    messageId,
    text,
    reasoning: '',
    finish: 'stop',
    error: null,
    doneAt: startedAt + 15_000,
    textSource: 'wire',
    parts: [],
    versions: [],
    reaction: null,
  };
}

function makeCapture({ id, a, b }: Turn): CaptureTurn {
  return {
    id,
    a: { ...makeCuts(a), versions: [] },
    b: { ...makeCuts(b), versions: [] },
    ended: 'complete',
    status: 200,
    unread: { ae: 2 },
  };
}

/** What guesses say since version 3. */
const SAID_MORE: Partial<SideGuess> = {
  models: [{ model: 'gpt-9-mini', maker: 'openai', p: 0.5 }],
  set: ['openai', 'google'],
  parts: [
    { kind: 'prior', llr: { openai: 0.25 } },
    { kind: 'claim', llr: { openai: 2.5, google: -1.25 } },
  ],
};

function makeSeal(turn: Turn, index: number, sealedAt: number): Seal {
  const sideOf = (side: 'a' | 'b'): SideGuess => {
    const start = turn[side].text.indexOf('ChatGPT');
    const isFound = start >= 0;
    return {
      makers: isFound
        ? [
            { maker: 'openai', p: 0.75 },
            { maker: 'google', p: 0.125 },
            { maker: 'none', p: 0.125 },
          ]
        : [
            { maker: 'none', p: 0.5 },
            { maker: 'openai', p: 0.5 },
          ],
      verdict: isFound ? (index > 0 ? 'strong' : 'maker') : 'flat',
      ...(isFound && SAID_MORE),
      evidence: isFound
        ? [
            {
              heuristic: 'self-identification',
              version: 1,
              cue: 'claims:openai',
              sentence: 'It calls itself ChatGPT.',
              quote: 'ChatGPT',
              spans: [{ turn: index, start, end: start + 7 }],
              llr: { openai: 2.5, google: -1.25 },
              counted: { openai: 2.5 },
            },
          ]
        : [],
    };
  };
  return { turns: index + 1, engine: '1', sealedAt, a: sideOf('a'), b: sideOf('b') };
}

function addVote({ battle }: BattleRecord, n: number): void {
  const value = (['a', 'b', 'tie', 'both_bad'] as const)[n % 4] ?? 'a';
  const at = battle.startedAt + 25_000;
  battle.phase = 'voted';
  battle.vote = {
    value,
    raw: value,
    at,
    modelsRevealed: n % 2 === 0 ? null : false,
    blind: true,
    preferences: null,
    source: 'wire',
  };
  if (n % 3 === 0) battle.peekedAt = at - 1_000;
}

function addReveal({ battle }: BattleRecord, n: number): void {
  const [maker, name] = n % 8 < 4 ? ['openai', 'gpt-9-mini'] : ['google', 'gemini-9-flash'];
  battle.phase = 'revealed';
  battle.reveal = {
    a: { name, modelId: `id-${n}`, organization: maker, maker },
    b: {
      name: 'mystery-model',
      modelId: null,
      organization: null,
      maker: n % 8 < 4 ? null : 'none',
    },
    at: battle.startedAt + 26_000,
    source: n % 2 === 0 ? 'dom' : 'dom+record',
  };
}

function addAnnotation(record: BattleRecord): void {
  const { id, startedAt } = record.battle;
  const beforeVote = { at: startedAt + 19_000, known: 'nothing' } as const;
  const quote = record.body.turns[0]?.a.text.slice(0, 9) ?? '';
  record.annotation = {
    id,
    guess: {
      a: { maker: 'openai', model: 'gpt-9', at: startedAt + 18_000, known: 'nothing' },
      b: { maker: 'none', model: '', at: startedAt + 24_500, known: 'guess' },
    },
    tags: ['identity', 'short answer'],
    tagsAt: startedAt + 30_000,
    note: 'Says who made it without being asked.',
    noteAt: startedAt + 40_000,
    noteKnown: 'names',
    secondVotes: [{ value: 'tie', at: startedAt + 90_000_000, swapped: true }],
    star: { on: true, at: startedAt + 31_000, known: 'names' },
    sides: {
      a: {
        reasons: { list: ['useful', 'clear_formatting'], ...beforeVote },
        ratings: { overall: { value: 4, ...beforeVote }, style: { value: null, ...beforeVote } },
      },
      b: {},
    },
    highlights: [
      {
        id: 'h1',
        turnId: id,
        side: 'a',
        start: 0,
        end: quote.length,
        quote,
        label: 'opener',
        removed: false,
        ...beforeVote,
      },
    ],
    updatedAt: startedAt + 40_000,
  };
}
