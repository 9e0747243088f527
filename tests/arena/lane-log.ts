// Keeps what was sent of one answer: its pieces with their times, and its citations, tool calls, files and pictures.
import type { Channel, Step } from './plan.ts';
import type { Model } from './scenario.ts';
import type { Citation, WebdevFile } from './scenario-answer.ts';

export type MessageStatus = 'pending' | 'success' | 'failed' | 'stopped';
export type SentPiece = {
  channel: Channel;
  text: string;
  /** Ms since the reply that carries it began. */
  at: number;
  /** False when no connection was open any more and the server went on alone. */
  onWire: boolean;
};
/** A tool call with the arguments of its last row. */
export type SentTool = { id: string; name: string; args: unknown; result: unknown };
export type SentImage = { url: string; mimeType: string | null };

/** What an answer holds; `text` and `reasoning` are what has been generated so far. */
export type AnswerLog = {
  text: string;
  reasoning: string;
  pieces: SentPiece[];
  status: MessageStatus;
  finish: string | null;
  /** False when no connection was open any more by the time of the row that ends the answer. */
  isFinishOnWire: boolean;
  error: string | null;
  citations: Citation[];
  tools: SentTool[];
  /** The files and the title that a code battle's lane began with. */
  files: WebdevFile[];
  title: string | null;
  images: SentImage[];
};

/** One side of a turn: its newest version, and those that it replaced, oldest first. */
export type SideLog = AnswerLog & {
  messageId: string;
  model: Model & { id: string };
  earlier: AnswerLog[];
};

export function newSide(messageId: string, model: Model & { id: string }): SideLog {
  return { messageId, model, earlier: [], ...emptyAnswer() };
}

/** Puts the answer aside as an earlier version and begins a new one under the same message id. */
export function restart(side: SideLog): void {
  const { messageId: _id, model: _model, earlier, ...answer } = side;
  earlier.push(answer);
  Object.assign(side, emptyAnswer());
}

function emptyAnswer(): AnswerLog {
  const none = { citations: [], tools: [], files: [], title: null, images: [] };
  const text = { text: '', reasoning: '', pieces: [], finish: null, error: null };
  return { ...text, isFinishOnWire: false, status: 'pending', ...none };
}

/** Adds one row to the log. */
export function noteSent(side: AnswerLog, step: Step, at: number, onWire: boolean): void {
  if (step.piece) {
    side.pieces.push({ ...step.piece, at, onWire });
    side[step.piece.channel] += step.piece.text;
  }
  // Hostile rows stand for nothing that an honest record would keep, but for their text.
  if (step.json !== undefined) return;
  if (step.code === '2') noteParts(side, step.value as Part[]);
  if (step.code === '9' || step.code === 'a') noteTool(side, step.value as ToolRow);
  if (step.code === 'c') {
    const { argsTextDelta } = step.value as { argsTextDelta: string };
    side.citations.push((JSON.parse(argsTextDelta) as { source: Citation }).source);
  }
  if (step.code === '3') side.error = String(step.value);
  if (step.code === 'd') {
    side.finish = (step.value as { finishReason: string }).finishReason;
    side.isFinishOnWire = onWire;
    side.status = side.finish === 'error' ? 'failed' : 'success';
  }
}

type WebdevEvent = { type: 'init'; files: WebdevFile[] } | { type: 'title'; title: string };
type Part =
  | { type: 'heartbeat' }
  | { type: 'image'; image: string; mimeType?: string }
  | { type: 'webdev'; event: WebdevEvent };
type ToolRow = { toolCallId: string; toolName?: string; args?: unknown; result?: unknown };

function noteParts(side: AnswerLog, parts: Part[]): void {
  for (const part of parts) {
    if (part.type === 'image') {
      side.images.push({ url: part.image, mimeType: part.mimeType ?? null });
    } else if (part.type === 'webdev') {
      if (part.event.type === 'init') side.files = part.event.files;
      else side.title = part.event.title;
    }
  }
}

function noteTool(side: AnswerLog, row: ToolRow): void {
  let tool = side.tools.find((known) => known.id === row.toolCallId);
  if (!tool) {
    tool = { id: row.toolCallId, name: row.toolName ?? '', args: {}, result: null };
    side.tools.push(tool);
  }
  if (row.args !== undefined) tool.args = row.args;
  if (row.result !== undefined) tool.result = row.result;
}
