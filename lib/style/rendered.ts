// Takes the Markdown off an answer as a page does that renders it: for training, and to read both captures alike.

const FENCE = /^\s{0,12}(?:`{3,}|~{3,})/;
const RULE = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function inline(line: string): string {
  return line
    .replace(/(\*\*\*|\*\*|__)(?=\S)([^\n]{0,600}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{0,300}?[^\s*])\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=[^\s_])([^_\n]{0,300}?[^\s_])_(?![\w_])/g, '$1')
    .replace(/~~([^~\n]{1,300})~~/g, '$1')
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/`{1,2}([^`\n]{1,500})`{1,2}/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([*_#`~[\]])/g, '$1');
}

type Kind = 'item' | 'text' | 'heading' | 'row' | 'quote';

/** A line without its mark, and what it was. */
function block(line: string): [Kind, string] {
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line);
  if (heading) return ['heading', heading[1] ?? ''];
  const bullet = /^\s*[-*+•]\s+(.*)$/.exec(line);
  if (bullet) return ['item', `- ${bullet[1] ?? ''}`];
  const number = /^\s*(\d{1,4})[.)]\s+(.*)$/.exec(line);
  if (number) return ['item', `${number[1]}. ${number[2] ?? ''}`];
  const quote = /^\s{0,3}>\s?(.*)$/.exec(line);
  if (quote) return ['quote', quote[1] ?? ''];
  if (/^\s*\|.*\|\s*$/.test(line)) {
    return [
      'row',
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    ];
  }
  return ['text', line.trim()];
}

/** What a reader sees of a Markdown text, blocks apart by an empty line. Linear in the text, never throws. */
export function rendered(markdown: string): string {
  const out: string[] = [];
  let last: Kind | '' = '';
  let isFenced = false;
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) {
      isFenced = !isFenced;
      last = '';
      out.push('');
    } else if (isFenced) out.push(line);
    else if (RULE.test(line) || TABLE_RULE.test(line) || line.trim() === '')
      last = last === 'item' ? 'item' : '';
    else {
      const [kind, text] = block(line.slice(0, 4_000));
      const isApart = kind !== last || kind === 'heading';
      // Lines of one paragraph run together, items and rows stand on lines of their own.
      if (
        kind === last &&
        (kind === 'text' || kind === 'quote') &&
        !/ {2}$/.test(out.at(-1) ?? '')
      ) {
        out[out.length - 1] = `${out.at(-1) ?? ''} ${inline(text)}`;
      } else out.push(isApart && out.length > 0 ? `\n${inline(text)}` : inline(text));
      last = kind;
    }
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
