// The practice page: opens conversations, sends prompts, takes votes, and shows the names behind them.
import {
  type Again,
  askAgain,
  loadHistory,
  loadRecord,
  sendTurn,
  sendVote,
  settings,
  skipChoice,
  stopAnswer,
  type Token,
  upload,
} from './api.ts';
import { beginConversation, beginTurn, modelsFor, openConversation, setPartner } from './begin.ts';
import { onAskAgain } from './extras.ts';
import { expose } from './handles.ts';
import { localPath } from './look.ts';
import {
  type Attachment,
  applyRecord,
  type Conversation,
  canChoose,
  canVote,
  isBusy,
  isUnnamed,
  restartLane,
  type SessionRecord,
  sidesOf,
  type Turn,
} from './model.ts';
import { Shell } from './shell.ts';
import { type Outcome, streamTurn } from './streaming.ts';
import { Thread } from './thread.ts';

const POLL_MS = 500;
const VERIFY_MS = 600;

let conversation: Conversation | null = null;
let streaming: AbortController | null = null;
let isDrawing = false;
let attachments: Attachment[] = [];
const thread = new Thread();
const shell = new Shell({ send, stop, vote, open, retry }, thread.root, settings.suggestions);

const pagesOwn = idInPath();

function idInPath(): string | null {
  return /(?:^|\/)c\/([0-9a-f-]{36})(?:\/|$)/i.exec(location.pathname)?.[1] ?? null;
}

/** Draws soon, once for all changes until then. */
function draw(): void {
  if (isDrawing) return;
  isDrawing = true;
  setTimeout(() => {
    isDrawing = false;
    drawNow();
  }, 16);
}

function drawNow(): void {
  const shown: Conversation = conversation ?? { id: '', turns: [], isSaved: false };
  const { main } = shell;
  const isAtEnd = main.scrollHeight - main.scrollTop - main.clientHeight < 120;
  thread.update(shown);
  const last = shown.turns.at(-1);
  const busy = last !== undefined && isBusy(last);
  shell.update({
    isStart: !last,
    isBusy: busy,
    canVote: shown.isSaved && canVote(shown),
    canChoose: shown.isSaved && canChoose(shown),
    ...(shown.mode && { mode: shown.mode }),
  });
  if (isAtEnd) main.scrollTop = main.scrollHeight;
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
  conversation = id === null ? null : openConversation(id, id === pagesOwn);
  draw();
  if (conversation) await follow(conversation);
}

/** Takes the record over until nothing in it is pending any more. */
async function follow(target: Conversation): Promise<void> {
  while (conversation === target) {
    const record = await loadRecord(target.id);
    if (record) applyRecord(target, record);
    if (record && target.mode === 'direct-battle') notePartner(target, record);
    draw();
    const last = target.turns.at(-1);
    if (!record || !last || streaming || (!isBusy(last) && !isUnnamed(last))) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The user goes on with the model whose answer was chosen last, else with the one in lane a. */
function notePartner(target: Conversation, record: SessionRecord): void {
  for (const turn of target.turns) {
    const message = record.messages.find(
      ({ id }) => id === (turn.value === 'model_b' ? turn.b.id : turn.a.id),
    );
    const model = record.revealedModels.find(({ id }) => id === message?.modelId);
    if (model) setPartner(target, { id: model.id, name: model.displayName || model.publicName });
  }
}

function send(prompt: string): void {
  const isFirst = conversation === null;
  conversation ??= beginConversation(prompt);
  const turn = beginTurn(conversation, prompt, attachments);
  attachments = [];
  if (isFirst) history.pushState(null, '', localPath(`/c/${conversation.id}`));
  shell.main.scrollTop = shell.main.scrollHeight;
  void deliver(conversation, turn);
}

/** Sends the newest prompt, or asks for answers of its turn again. */
async function deliver(target: Conversation, turn: Turn, again?: Again): Promise<void> {
  const abort = new AbortController();
  streaming = abort;
  shell.clearNotice();
  draw();
  const models = modelsFor(target);
  const outcome = await streamTurn({
    turn,
    send: (token: Token) =>
      again
        ? askAgain(target.id, again, token, abort.signal)
        : sendTurn({ conversation: target, turn, models }, token, abort.signal),
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

/** Asks for answers of the newest turn again; each lane that is asked loses what it said. */
function regenerate(again: Again): void {
  const turn = conversation?.turns.at(-1);
  if (!conversation || !turn || turn.value !== null || isBusy(turn)) return;
  for (const side of sidesOf(turn)) if (isAsked(again, turn[side].id)) restartLane(turn[side]);
  drawNow();
  if (isBusy(turn)) void deliver(conversation, turn, again);
}

function isAsked(again: Again, messageId: string): boolean {
  if (again.how === 'retry') return again.messageId === messageId;
  if (again.how === 'resample' || again.messageIds.length === 0) return true;
  return again.messageIds.includes(messageId);
}

async function settle(target: Conversation, turn: Turn, outcome: Outcome): Promise<void> {
  draw();
  if (conversation !== target) return;
  if (outcome.kind === 'refused') return shell.say(refusal(outcome));
  if (isBusy(turn)) {
    if (outcome.kind === 'aborted') await stopPending(target, turn);
    await follow(target);
  }
}

async function stopPending(target: Conversation, turn: Turn): Promise<void> {
  const pending = sidesOf(turn).filter((side) => turn[side].status === 'pending');
  await Promise.all(pending.map((side) => stopAnswer(target.id, turn[side].id)));
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
  void cast(target, turn, value).then(async (isAccepted) => {
    if (!isAccepted) return shell.say('Your vote was not taken. Please try again.');
    const first = target.turns.findIndex((t) => t.value === null);
    const covered = target.turns.slice(first === -1 ? target.turns.length : first);
    // A choice between two answers says something of its own turn only.
    for (const one of target.mode === 'direct-battle' ? [turn] : covered) one.value = value;
    draw();
    await follow(target);
  });
}

const cast = (target: Conversation, turn: Turn, value: string): Promise<boolean> =>
  value === 'skip' ? skipChoice(target.id, turn) : sendVote(target.id, turn, value);

onAskAgain((messageId) => regenerate({ how: 'retry', messageId }));
expose({
  attach: (files) => {
    for (const { name, contentType } of files) {
      void upload(name, contentType).then((attachment) => attachments.push(attachment));
    }
  },
  attached: () => attachments.length,
  rerun: (messageIds) => regenerate({ how: 'rerun', messageIds }),
  resample: () => regenerate({ how: 'resample' }),
});
addEventListener('popstate', () => {
  streaming?.abort();
  void route();
});
void loadHistory().then((entries) => shell.setHistory(entries));
void route();
