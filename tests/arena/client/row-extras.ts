// Takes over what the rows of an answer carry besides its text: citations, tool calls, pictures, a code battle's preview.
import type { Lane, Tool } from './model.ts';

/** Adds one row to its lane; rows that mean nothing to the page are left aside. */
export function applyExtra(lane: Lane, { code, value }: { code: string; value: unknown }): void {
  if (code === '2' && Array.isArray(value)) for (const part of value) applyPart(lane, part);
  else if (code === 'c') applyCitation(lane, value);
  else if (code === '9') applyCall(lane, value);
  else if (code === 'a') {
    const tool = lane.tools?.find((known) => known.id === idOf(value));
    if (tool) tool.isDone = true;
  }
}

type Part = { type?: unknown; image?: unknown };
type CallRow = { toolCallId?: unknown; toolName?: unknown; args?: unknown };

function applyPart(lane: Lane, part: Part | null): void {
  if (part?.type === 'image' && typeof part.image === 'string') {
    lane.images = [...(lane.images ?? []), part.image];
  } else if (part?.type === 'webdev') lane.hasPreview = true;
}

function applyCitation(lane: Lane, value: unknown): void {
  const { argsTextDelta } = value as { argsTextDelta?: unknown };
  if (typeof argsTextDelta !== 'string') return;
  const { source } = JSON.parse(argsTextDelta) as { source?: { url?: unknown; title?: unknown } };
  if (typeof source?.url !== 'string' || typeof source.title !== 'string') return;
  lane.citations = [...(lane.citations ?? []), { url: source.url, title: source.title }];
}

/** The same call comes again and again while its arguments grow. */
function applyCall(lane: Lane, value: unknown): void {
  const { toolName, args } = value as CallRow;
  const id = idOf(value);
  const tool: Tool = { id, name: String(toolName), args: summary(args), isDone: false };
  const others = (lane.tools ?? []).filter((known) => known.id !== id);
  const index = (lane.tools ?? []).findIndex((known) => known.id === id);
  lane.tools = index === -1 ? [...others, tool] : others.toSpliced(index, 0, tool);
}

const idOf = (value: unknown): string => String((value as CallRow).toolCallId);

/** The texts of the arguments; what lies deeper is not shown. */
function summary(args: unknown): string {
  if (typeof args !== 'object' || args === null) return '';
  const texts = Object.values(args).filter((part) => typeof part === 'string');
  return texts.join('\n').slice(0, 20_000);
}
