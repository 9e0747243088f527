// Compares what came with an answer beside its text: citations, tool calls, files, images.
import type { Answer, AnswerPart } from '../../lib/db/schema';
import type { SideLog } from '../arena/session-store.ts';

type Kind = AnswerPart['kind'];
const ofKind = <K extends Kind>({ parts }: Answer, kind: K) =>
  parts.filter((part): part is Extract<AnswerPart, { kind: K }> => part.kind === kind);

/** An address as it is kept: without query and fragment, where a signature may stand. */
const address = (url: string) => url.replace(/[?#].*$/, '');
const same = (x: unknown, y: unknown) => JSON.stringify(x) === JSON.stringify(y);

/** What differs, in words. The wire tells of everything; the page alone shows links and images only. */
export function partDifferences(answer: Answer, sent: SideLog, isWire: boolean): string[] {
  const out: string[] = [];
  const citations = ofKind(answer, 'citation').map(({ url, title }) => [address(url), title]);
  const cited = sent.citations.map(({ url, title }) => [address(url), title]);
  if (isWire && !same(citations, cited))
    out.push(`${citations.length} of ${cited.length} citations`);
  const images = ofKind(answer, 'image').map(({ url }) => address(url));
  if (
    !same(
      images.map(path),
      sent.images.map(({ url }) => path(address(url))),
    )
  ) {
    out.push(`${images.length} of ${sent.images.length} images`);
  }
  if (images.some((url) => url.includes('Signature'))) out.push('a signature is kept');
  if (isWire) out.push(...toolDifferences(answer, sent), ...fileDifferences(answer, sent));
  return out;
}

const path = (url: string) => url.replace(/^https?:\/\/[^/]+/, '');

function toolDifferences(answer: Answer, sent: SideLog): string[] {
  const tools = ofKind(answer, 'tool');
  return sent.tools.flatMap(({ id, name, args, result }) => {
    const found = tools.find(({ callId }) => callId === id);
    if (!found) return [`tool ${id} is missing`];
    const isSame = found.name === name && same(JSON.parse(found.args), args);
    const got = found.result === null ? null : JSON.parse(found.result);
    return isSame && same(got, result ?? null) ? [] : [`tool ${id} differs`];
  });
}

function fileDifferences(answer: Answer, sent: SideLog): string[] {
  const files = new Map(ofKind(answer, 'file').map(({ path: at, text }) => [at, text]));
  return sent.files.flatMap((file) =>
    files.get(file.path) === file.content ? [] : [`file ${file.path} differs`],
  );
}
