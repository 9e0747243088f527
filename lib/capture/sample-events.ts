// Events of small battles, for tests of what is made of them.
import type { BattleEvent } from './events';

export const SITE = 'arena';

const turn = (id: string, sessionId = 's') => ({ site: SITE, sessionId, turnId: id });

export function start(id = 't1', sessionId = 's'): BattleEvent {
  return {
    type: 'turnStarted',
    ...turn(id, sessionId),
    at: 100,
    layer: 'wire',
    lanes: ['a', 'b'],
    mode: 'battle',
    modality: 'chat',
    prompt: `Prompt of ${id}`,
    attachments: [],
    userMessageId: `${id}-user`,
    messageAId: id,
    messageBId: `${id}-b`,
  };
}

export function piece(side: 'a' | 'b', from: number, text: string, id = 't1'): BattleEvent {
  const lengths = [text.length];
  return { type: 'pieces', ...turn(id), side, channel: 'text', from, text, lengths, times: [from] };
}

export const done = (side: 'a' | 'b', id = 't1'): BattleEvent => ({
  type: 'sideDone',
  ...turn(id),
  side,
  finish: 'stop',
  error: null,
  at: 200,
});

export const ended = (id = 't1'): BattleEvent => ({
  type: 'streamEnded',
  ...turn(id),
  how: 'complete',
  status: 200,
  unread: {},
  at: 210,
});

export const voted = (raw = 'model_a', id = 't1'): BattleEvent => ({
  type: 'voted',
  site: SITE,
  sessionId: 's',
  messageAId: id,
  messageBId: `${id}-b`,
  raw,
  modelsRevealed: false,
  preferences: null,
  source: 'wire',
  at: 300,
});

const named = (name: string) => ({ name, modelId: null, organization: null });
export const revealed = (a = 'gpt-x', b = 'quiet-otter'): BattleEvent => ({
  type: 'revealed',
  site: SITE,
  sessionId: 's',
  messageAId: null,
  a: named(a),
  b: named(b),
  source: 'dom',
  at: 310,
});

export const answer = (id = 't1', a = 'One two', b = 'Alpha beta') => [
  start(id),
  piece('a', 0, a.slice(0, 3), id),
  piece('b', 0, b, id),
  piece('a', 3, a.slice(3), id),
  done('a', id),
  done('b', id),
  ended(id),
];
