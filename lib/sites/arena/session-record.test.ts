// The session record gives texts at any time, and identity only through the function that is called after the reveal.
import { describe, expect, it } from 'vitest';
import { readPairs, readTexts } from './session-record';

const IDENTITY = [
  'modelId',
  'modelAId',
  'modelBId',
  'revealedModels',
  'pairwiseFeedbacks',
  'organization',
  'provider',
  'metadata',
  'userId',
];

const record = {
  id: 's',
  userId: 'u',
  messages: [
    {
      id: 'q',
      role: 'user',
      status: 'success',
      content: 'How tall?',
      modelId: null,
      metadata: { city: 'x' },
    },
    {
      id: 'a',
      role: 'assistant',
      status: 'success',
      content: 'Five metres.',
      modelId: 'm1',
      metadata: null,
    },
    {
      id: 'b',
      role: 'assistant',
      status: 'pending',
      content: 'Betw',
      modelId: 'm2',
      metadata: null,
    },
  ],
  pairwiseFeedbacks: [
    { id: 'f', value: 'model_a', messageAId: 'a', messageBId: 'b', modelAId: 'm1', modelBId: 'm2' },
  ],
  revealedModels: [
    {
      id: 'm1',
      publicName: 'example-large-2',
      displayName: 'Example Large 2',
      organization: 'exampleorg',
    },
    { id: 'm2', publicName: 'quiet-otter' },
  ],
};

/** The same value, noting every property that is read. */
function watched<T extends object>(value: T, read: Set<PropertyKey>): T {
  return new Proxy(value, {
    get(target, key) {
      read.add(key);
      const inner = Reflect.get(target, key);
      return typeof inner === 'object' && inner !== null ? watched(inner, read) : inner;
    },
  });
}

describe('readTexts', () => {
  it('gives the finished answers', () => {
    expect(readTexts(record)).toEqual({
      sessionId: 's',
      answers: [{ messageId: 'a', text: 'Five metres.' }],
      turns: [],
    });
  });

  it('tells which answers belong to one turn', () => {
    const place: Record<string, string[]> = { a: ['a', 'q'], b: ['b', 'q'] };
    const messages = record.messages.map((message) => ({
      ...message,
      participantPosition: place[message.id]?.[0],
      parentMessageIds: [place[message.id]?.[1]].filter(Boolean),
    }));
    const alone = { id: 'c', role: 'assistant', status: 'success', content: 'More.' };
    const later = { ...alone, participantPosition: 'a', parentMessageIds: ['r'] };
    expect(readTexts({ ...record, messages: [...messages, later] })?.turns).toEqual([
      { a: 'a', b: 'b' },
      { a: 'c', b: null },
    ]);
  });

  it('reads no field that tells who wrote an answer, and nothing private', () => {
    const read = new Set<PropertyKey>();
    expect(readTexts(watched(record, read))?.answers).toHaveLength(1);
    for (const key of IDENTITY) expect(read).not.toContain(key);
    expect(read).toContain('content');
  });

  it('gives null for anything else', () => {
    for (const value of [null, 1, 'x', [], {}, { id: 's', messages: [{ id: 1 }] }]) {
      expect(readTexts(value)).toBeNull();
    }
  });
});

describe('readPairs', () => {
  it('gives each vote with the names of its models', () => {
    expect(readPairs(record)).toEqual([
      {
        messageAId: 'a',
        messageBId: 'b',
        value: 'model_a',
        a: { modelId: 'm1', name: 'Example Large 2', organization: 'exampleorg' },
        b: { modelId: 'm2', name: 'quiet-otter', organization: null },
      },
    ]);
  });

  it('gives nothing before the reveal', () => {
    expect(readPairs({ ...record, revealedModels: [] })).toEqual([]);
    expect(readPairs({ id: 's' })).toEqual([]);
  });
});
