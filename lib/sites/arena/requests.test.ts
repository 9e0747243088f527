// The page's requests are read by allow-list: what is needed and nothing else.
import { describe, expect, it } from 'vitest';
import {
  readAgainRequest,
  readNoteRequest,
  readPromptRequest,
  readReactionRequest,
  readVoteRequest,
} from './requests';

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
    ['another body', '/api/stream/create-evaluation', '{"messageIds":[]}'],
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

describe('readAgainRequest', () => {
  it.each([
    [
      'retry',
      `retry-evaluation-session-message/${id(1)}/messages/${id(4)}`,
      '{"messages":[],"modelId":"x"}',
      [id(4)],
    ],
    ['retry', `retry-evaluation-session-message/${id(1)}/messages/${id(4)}`, null, [id(4)]],
    ['rerun', `rerun/${id(1)}`, JSON.stringify({ messageIds: [id(3), id(4)] }), [id(3), id(4)]],
    ['rerun', `rerun/${id(1)}`, '{"messageIds":[]}', []],
    ['resample', `resample/${id(1)}`, '{', []],
  ])('reads a %s at %s', (how, tail, body, messageIds) => {
    const read = readAgainRequest(`/nextjs-api/stream/${tail}`, body);
    expect(read).toEqual({ how, sessionId: id(1), messageIds });
  });

  it('gives null for a prompt', () => {
    expect(readAgainRequest('/api/stream/create-evaluation', JSON.stringify(create))).toBeNull();
    expect(readAgainRequest('/api/stream/rerun/x', null)).toBeNull();
  });
});

describe('readNoteRequest', () => {
  it('reads which answer was stopped', () => {
    const path = `/nextjs-api/stream/stop/${id(1)}/messages/${id(4)}`;
    const read = { what: 'stop', sessionId: id(1), messageId: id(4) };
    expect(readNoteRequest(path, '{"stoppedAt":1}')).toEqual(read);
  });

  it('reads that neither of two answers was chosen', () => {
    const path = `/nextjs-api/stream/skip-direct-battle/${id(1)}`;
    const ids = { messageAId: id(3), messageBId: id(4) };
    const body = JSON.stringify({ ...ids, modelAMessageId: id(3) });
    expect(readNoteRequest(path, body)).toEqual({ what: 'skip', sessionId: id(1), ...ids });
    expect(readNoteRequest(path, '{}')).toBeNull();
    expect(readNoteRequest('/nextjs-api/stream/stop/1', '{}')).toBeNull();
  });
});

describe('readReactionRequest', () => {
  it.each([
    ['upvote', 'up'],
    ['downvote', 'down'],
    [null, null],
  ])('reads %s', (value, read) => {
    const body = JSON.stringify([{ value, messageId: id(3), recaptchaV3Token: 'TOKEN' }]);
    expect(readReactionRequest(body)).toEqual({ messageId: id(3), value: read });
  });

  it('takes nothing else for a reaction', () => {
    for (const body of [
      null,
      '',
      '[]',
      '{"messageId":1}',
      `[{"messageId":"${id(3)}","value":"x"}]`,
    ]) {
      expect(readReactionRequest(body)).toBeNull();
    }
  });
});
