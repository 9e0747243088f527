// What makes two parts of an answer the same part, seen at different times.
import type { AnswerPart } from './schema';

/** The same for two sightings of one tool call, file, image or citation; different for any others of one answer. */
export function partKey(part: AnswerPart): string {
  switch (part.kind) {
    case 'tool':
      return `tool ${part.callId}`;
    case 'file':
      return `file ${part.path}`;
    default:
      return `${part.kind} ${part.url}`;
  }
}
