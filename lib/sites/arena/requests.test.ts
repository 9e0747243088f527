// The page's requests are read by allow-list: what is needed and nothing else.
import { describe, expect, it } from 'vitest';
import { readPromptRequest, readVoteRequest } from './requests';

const id = (n: number) => `01a01111-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const create = {
  id: id(1),
  mode: 'battle',
  userMessageId: id(2),
  modelAMessageId: id(3),
  modelBMessageId: id(4),
  userMessage: {
    content: 'How tall is a giraffe?',
    experimental_attachments: [{ name: 'g.png', contentType: 'image/png', url: 'https://signed' }],
    metadata: { secret: 1 },
  },
  modality: 'chat',
  recaptchaV3Token: 'TOKEN',
};

describe('readPromptRequest', () => {
  it('reads what a battle starts with', () => {
    const read = readPromptRequest('/nextjs-api/stream/create-evaluation', JSON.stringify(create));
    expect(read).toEqual({
      sessionId: id(1),
      mode: 'battle',
      modality: 'chat',
      prompt: 'How tall is a giraffe?',
      attachments: [{ name: 'g.png', type: 'image/png' }],
      userMessageId: id(2),
      messageAId: id(3),
      messageBId: id(4),
    });
  });

  it('takes the conversation of a follow-up from its path', () => {
    const { id: _id, mode: _mode, ...post } = create;
    const read = readPromptRequest(`/api/stream/post-to-evaluation/${id(9)}`, JSON.stringify(post));
    expect(read).toMatchObject({ sessionId: id(9), mode: null });
  });

  it('reads the older form with pending messages', () => {
    const { userMessage: _message, ...rest } = create;
    const messages = [
      { role: 'user', content: 'How tall?' },
      { role: 'assistant', content: '' },
    ];
    const body = JSON.stringify({ ...rest, modelAId: null, messages });
    expect(readPromptRequest('/api/stream/create-evaluation', body)?.prompt).toBe('How tall?');
  });

  it.each([
    ['another path', '/api/stream/stop/x', JSON.stringify(create)],
    ['no body', '/api/stream/create-evaluation', null],
    ['no JSON', '/api/stream/create-evaluation', '{'],
    [
      'ids of another shape',
      '/api/stream/create-evaluation',
      JSON.stringify({ ...create, modelAMessageId: '1' }),
    ],
  ])('gives null for %s', (_name, path, body) => {
    expect(readPromptRequest(path, body)).toBeNull();
  });
});

describe('readVoteRequest', () => {
  const vote = {
    value: 'model_a',
    messageAId: id(3),
    messageBId: id(4),
    evaluationSessionId: id(1),
    recaptchaV3Token: 'TOKEN',
    modelsRevealed: false,
  };
  const read = {
    raw: 'model_a',
    messageAId: id(3),
    messageBId: id(4),
    sessionId: id(1),
    modelsRevealed: false,
  };

  it('reads the arguments of a server action, and a plain body', () => {
    expect(readVoteRequest(JSON.stringify([vote]))).toEqual(read);
    expect(readVoteRequest(JSON.stringify(vote))).toEqual(read);
  });

  it('takes no other action for a vote', () => {
    expect(readVoteRequest(JSON.stringify([{ chatId: id(1) }]))).toBeNull();
    expect(readVoteRequest('[]')).toBeNull();
    expect(readVoteRequest('messageAId')).toBeNull();
    expect(readVoteRequest(null)).toBeNull();
  });
});
