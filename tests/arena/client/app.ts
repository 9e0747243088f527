// The practice page: opens conversations, sends prompts, takes votes, and shows the names behind them.
import { loadHistory, loadRecord, sendVote, settings, stopTurn, uuidv7 } from './api.ts';
import { localPath } from './look.ts';
import { applyRecord, type Conversation, canVote, isBusy, newLane, type Turn } from './model.ts';
import { Shell } from './shell.ts';
import { type Outcome, streamTurn } from './streaming.ts';
import { Thread } from './thread.ts';

const POLL_MS = 500;
const VERIFY_MS = 600;

let conversation: Conversation | null = null;
let streaming: AbortController | null = null;
let isDrawing = false;
const thread = new Thread();
const shell = new Shell({ send, stop, vote, open, retry }, thread.root, settings.suggestions);

function idInPath(): string | null {
  return /(?:^|\/)c\/([0-9a-f-]{36})(?:\/|$)/i.exec(location.pathname)?.[1] ?? null;
}

/** Draws soon, once for all changes until then. */
function draw(): void {
  if (isDrawing) return;
  isDrawing = true;
  setTimeout(() => {
    isDrawing = false;
    const shown = conversation ?? { id: '', turns: [], isSaved: false };
    const { main } = shell;
    const isAtEnd = main.scrollHeight - main.scrollTop - main.clientHeight < 120;
    thread.update(shown);
    const last = shown.turns.at(-1);
    const busy = last !== undefined && isBusy(last);
    shell.update({ isStart: !last, isBusy: busy, canVote: shown.isSaved && canVote(shown) });
    if (isAtEnd) main.scrollTop = main.scrollHeight;
  }, 16);
}

function open(path: string): void {
  streaming?.abort();
  history.pushState(null, '', path);
  void route();
}

async function route(): Promise<void> {
  shell.clearNotice();
  const id = idInPath();
  if (id === conversation?.id) return draw();
  conversation = id === null ? null : { id, turns: [], isSaved: true };
  draw();
  if (conversation) await follow(conversation);
}

/** Takes the record over until nothing in it is pending any more. */
async function follow(target: Conversation): Promise<void> {
  while (conversation === target) {
    const record = await loadRecord(target.id);
    if (record) applyRecord(target, record);
    draw();
    const last = target.turns.at(-1);
    if (!record || !last || streaming || (!isBusy(last) && !isUnnamed(last))) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

const isUnnamed = (turn: Turn): boolean => turn.value !== null && turn.a.name === null;

function send(prompt: string): void {
  const isFirst = conversation === null;
  conversation ??= { id: uuidv7(), turns: [], isSaved: false };
  const turn: Turn = {
    userMessageId: uuidv7(),
    prompt,
    a: newLane(uuidv7()),
    b: newLane(uuidv7()),
    value: null,
  };
  conversation.turns.push(turn);
  if (isFirst) history.pushState(null, '', localPath(`/c/${conversation.id}`));
  shell.main.scrollTop = shell.main.scrollHeight;
  void deliver(conversation, turn);
}

async function deliver(target: Conversation, turn: Turn): Promise<void> {
  const abort = new AbortController();
  streaming = abort;
  shell.clearNotice();
  draw();
  const outcome = await streamTurn({
    sessionId: target.id,
    isFirst: !target.isSaved,
    turn,
    signal: abort.signal,
    onChange: draw,
    onAccepted: () => {
      target.isSaved = true;
      void loadHistory().then((entries) => shell.setHistory(entries));
    },
    verify: () => shell.verify(VERIFY_MS),
  });
  if (streaming === abort) streaming = null;
  await settle(target, turn, outcome);
}

async function settle(target: Conversation, turn: Turn, outcome: Outcome): Promise<void> {
  draw();
  if (conversation !== target) return;
  if (outcome.kind === 'refused') return shell.say(refusal(outcome));
  if (isBusy(turn)) {
    if (outcome.kind === 'aborted') await stopTurn(target.id, turn);
    await follow(target);
  }
}

function refusal({ status, retryAfter }: Extract<Outcome, { kind: 'refused' }>): string {
  if (status === 401) return 'Please log in to go on.';
  if (retryAfter !== null) {
    return `You have reached your rate limit for battles. Try again in ${retryAfter} seconds.`;
  }
  return `Something went wrong (${status}). Please try again.`;
}

function retry(): void {
  const last = conversation?.turns.at(-1);
  if (conversation && last && isBusy(last)) void deliver(conversation, last);
}

function stop(): void {
  streaming?.abort();
}

function vote(value: string): void {
  const target = conversation;
  const turn = target?.turns.at(-1);
  if (!target || !turn || turn.value !== null) return;
  void sendVote(target.id, turn, value).then(async (isAccepted) => {
    if (!isAccepted) return shell.say('Your vote was not taken. Please try again.');
    const first = target.turns.findIndex((t) => t.value === null);
    for (const covered of target.turns.slice(first === -1 ? target.turns.length : first)) {
      covered.value = value;
    }
    draw();
    await follow(target);
  });
}

addEventListener('popstate', () => {
  streaming?.abort();
  void route();
});
void loadHistory().then((entries) => shell.setHistory(entries));
void route();
