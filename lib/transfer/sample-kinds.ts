// Test support: what makes some of the numbered battles special: answers made anew, parts, one side only, by hand.
import type { AnswerPart, AnswerVersion, BattleRecord } from '../db/schema';

/** Cuts of a text in pieces of seven. */
export function makeCuts({ text, reasoning }: { text: string; reasoning: string }) {
  const cuts = (of: string) => {
    const ends: number[] = [];
    for (let at = 7; at < of.length; at += 7) ends.push(at);
    if (of !== '') ends.push(of.length);
    return { ends, times: ends.map((_, i) => 350 + i * 12.5) };
  };
  return { text: cuts(text), reasoning: cuts(reasoning) };
}

/** Side a was made anew twice; the cuts of both earlier versions are kept. The user reacted to what stands there. */
export function addVersions({ body, capture }: BattleRecord): void {
  const [turn] = body.turns;
  const [cuts] = capture.turns;
  if (!turn || !cuts) return;
  const at = turn.startedAt;
  const version: AnswerVersion = {
    messageId: turn.a.messageId,
    text: 'My first try, a good deal longer than what stands here now. '.repeat(3),
    reasoning: 'Let me think.',
    finish: 'aborted',
    error: null,
    doneAt: at + 2_000,
    parts: [{ kind: 'citation', url: 'https://example.test/old', title: 'Old' }],
    replacedAt: at + 3_000,
    replacedBy: 'retry',
  };
  const failed: AnswerVersion = {
    ...version,
    messageId: 'retried',
    text: '',
    reasoning: '',
    finish: 'error',
    error: 'Too many requests.',
    parts: [],
    replacedAt: at + 5_000,
    replacedBy: 'rerun',
  };
  turn.a.versions = [version, failed];
  cuts.a.versions = turn.a.versions.map(makeCuts);
  turn.a.reaction = { value: 'up', flags: ['useful'], comment: 'Better now.', at: at + 16_000 };
  turn.b.reaction = { value: null, flags: [], comment: '', at: at + 17_000 };
}

/** A chat with one model that the user chose: a labelled example, no battle. */
export function makeDirect({ battle, body, capture, guess }: BattleRecord): void {
  battle.mode = 'direct';
  battle.phase = 'revealed';
  battle.vote = null;
  battle.peekedAt = null;
  const model = { name: 'claude-9', modelId: null, organization: 'anthropic', maker: 'anthropic' };
  battle.reveal = { a: model, b: null, at: battle.startedAt, source: 'chosen' };
  for (const [i, turn] of body.turns.entries()) {
    const gone = { messageId: null, text: '', reasoning: '', error: null };
    turn.b = { ...turn.b, ...gone, finish: 'absent', doneAt: turn.startedAt };
    const cuts = capture.turns[i];
    if (cuts) cuts.b = { ...makeCuts(turn.b), versions: [] };
  }
  if (guess) guess.seals = [];
}

const PARTS: readonly AnswerPart[] = [
  { kind: 'citation', url: 'https://example.test/river', title: 'Rivers <i>& more</i>' },
  { kind: 'tool', callId: 'call-1', name: 'write_file', args: '{"path":"a"}', result: null },
  { kind: 'tool', callId: 'call-0', name: 'search', args: '{}', result: '[]' },
  { kind: 'file', path: 'src/app.tsx', text: 'export {};\n' },
  { kind: 'file', path: 'src/name-only.css', text: null },
  { kind: 'image', url: 'https://example.test/1.png', type: 'image/png', width: 640, height: 480 },
  { kind: 'image', url: 'https://example.test/2', type: '', width: null, height: null },
];

/** A vote with reasons, cast with names in sight, on answers that brought every kind of part. */
export function addParts({ battle, body }: BattleRecord): void {
  const [turn] = body.turns;
  if (turn) turn.a.parts = structuredClone([...PARTS]);
  battle.pairKnown = true;
  if (!battle.vote) return;
  battle.vote.blind = false;
  battle.vote.preferences = {
    a: { flags: ['useful', 'complete'], comment: 'Says where it knows it from.' },
    b: { flags: [], comment: '' },
  };
}

/** Kept by the user's hand: nothing in it was seen by the extension. */
export function makeManual(record: BattleRecord): void {
  const { battle, body, capture } = record;
  battle.isManual = true;
  battle.site = 'manual';
  if (battle.vote) battle.vote.source = 'manual';
  if (battle.reveal) battle.reveal.source = 'manual';
  capture.layers = ['manual'];
  record.guess = null;
  for (const [i, turn] of body.turns.entries()) {
    const cuts = capture.turns[i];
    for (const side of ['a', 'b'] as const) {
      turn[side].textSource = 'manual';
      if (cuts) cuts[side] = { ...makeCuts({ text: '', reasoning: '' }), versions: [] };
    }
    if (cuts) Object.assign(cuts, { status: null, unread: {} });
  }
}
