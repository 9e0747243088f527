// Plans what comes with an answer besides its text: citations, the tool calls and files of code battles, pictures, hostile rows.
import { hostileRows } from './hostile.ts';
import { mediaUrl } from './media.ts';
import type { Step } from './plan.ts';
import type { OneAnswer } from './scenario.ts';
import type { Tool } from './scenario-answer.ts';

/** Ms between two rows that are not text, at speed 1. */
const GAP_MS = 30;

/** The rows that begin a code battle's lane: the template's files and the title. */
export function webdevSteps(answer: OneAnswer, at: number): Step[] {
  if (!answer.webdev) return [];
  const { templateKind, files, title } = answer.webdev;
  const events: unknown[] = [{ type: 'init', templateKind, files }];
  if (title !== undefined) events.push({ type: 'title', title });
  return events.map((event, i) => ({
    at: at + i * GAP_MS,
    code: '2',
    value: [{ type: 'webdev', event }],
  }));
}

/** Tool calls from `at` on, those before or those behind the text; ids count through all of them. */
export function toolSteps(answer: OneAnswer, isAfterText: boolean, from: number): Step[] {
  let at = from;
  return answer.tools.flatMap((tool, index) => {
    if (tool.isAfterText !== isAfterText) return [];
    return callRows(tool, tool.id ?? `call_${index + 1}`).map((row) => {
      at += GAP_MS;
      return { at, ...row };
    });
  });
}

/** The same call again and again while its arguments grow, then its result. */
function callRows(tool: Tool, toolCallId: string): Omit<Step, 'at'>[] {
  const rows: Omit<Step, 'at'>[] = [];
  for (let n = 1; n <= tool.rows; n++) {
    const args = growingArgs(tool.args, n / tool.rows);
    rows.push({ code: '9', value: { toolCallId, toolName: tool.name, args } });
  }
  if (tool.result) rows.push({ code: 'a', value: { toolCallId, result: tool.result } });
  return rows;
}

/** The arguments as far as they have come: `share` (0..1) of all their characters, in order. */
function growingArgs(args: Record<string, string>, share: number): Record<string, string> {
  const entries = Object.entries(args);
  let left = Math.ceil(entries.reduce((sum, [, text]) => sum + text.length, 0) * share);
  const grown: [string, string][] = [];
  for (const [key, text] of entries) {
    if (left <= 0) break;
    grown.push([key, text.slice(0, left)]);
    left -= text.length;
  }
  return Object.fromEntries(share === 1 ? entries : grown);
}

/** Search citations, spread over the time in which the text arrives. */
export function citationSteps(answer: OneAnswer, from: number, to: number): Step[] {
  const gap = (to - from) / (answer.citations.length + 1);
  return answer.citations.map((source, i) => ({
    at: from + gap * (i + 1),
    code: 'c',
    value: { toolCallId: 'citation-source', argsTextDelta: JSON.stringify({ source }) },
  }));
}

/** The answer's pictures, each by a signed address of the practice server. */
export function imageSteps(answer: OneAnswer, messageId: string, at: number): Step[] {
  return answer.images.map((image, i) => {
    const part = { type: 'image', image: mediaUrl(messageId, i, image) };
    const value = [image.mimeType === null ? part : { ...part, mimeType: image.mimeType }];
    return { at: at + i * GAP_MS, code: '2', value };
  });
}

/** A hostile generator's rows, all at once. */
export function hostileSteps(answer: OneAnswer, at: number): Step[] {
  if (!answer.hostile) return [];
  const { generate, size } = answer.hostile;
  return hostileRows(generate, size).map(({ code, json, text }) => ({
    at,
    code,
    json,
    value: null,
    ...(text !== undefined && { piece: { channel: 'text' as const, text } }),
  }));
}
