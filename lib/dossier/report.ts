// A dossier to pass on: as Markdown, as a page of HTML that loads nothing, or as JSON; with words of the answers or without.
import { t } from '../text';
import { type Block, dayOf } from './blocks';
import type { Dossier } from './dossier';
import { type Section, sectionsOf } from './sections';

export const FORMATS = ['markdown', 'html', 'json'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** Endings and types of the files. */
export const FILES: Readonly<Record<ReportFormat, { ending: string; type: string }>> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
  json: { ending: 'json', type: 'application/json' },
};

export interface ReportOptions {
  format: ReportFormat;
  /** True to have words of answers in it. */
  hasQuotes: boolean;
  /** Version of the extension. */
  version: string;
  /** ms since 1970-01-01 UTC. */
  now: number;
}

/** Longest reading of a probe that is kept in a report without quotes: a number, a date, a word. */
const SHORT = 24;

/** The same dossier without words of any answer. */
export function withoutQuotes(dossier: Dossier): Dossier {
  const bare = <T extends { quotes: unknown }>(claims: readonly T[]) =>
    claims.map((claim) => ({ ...claim, quotes: [] }));
  const cell = (own: Dossier['probes'][number]['own']) => ({
    ...own,
    detail: '',
    values: own.values.filter(({ value }) => value.length <= SHORT),
  });
  return {
    ...dossier,
    claims: bare(dossier.claims),
    cutoffs: bare(dossier.cutoffs),
    probes: dossier.probes.map((row) => ({
      ...row,
      own: cell(row.own),
      others: row.others.map((other) => ({ ...other, cell: cell(other.cell) })),
    })),
  };
}

/** Signs that Markdown or HTML would read, made plain; one line. */
function md(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, (sign) => `\\${sign}`)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)\.(?=\s)/, '$1\\.');
}

const row = (cells: readonly string[]): string => `| ${cells.map(md).join(' | ')} |`;

function markdownBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return block.text.split(/\n{2,}/).flatMap((part) => [md(part), '']);
    case 'list':
      return [...block.items.map((item) => `- ${md(item)}`), ''];
    case 'quotes':
      return block.items.length === 0 ? [] : [...block.items.map((item) => `> ${md(item)}\n>`), ''];
    case 'table':
      return [
        row(block.head),
        `|${block.head.map(() => ' --- |').join('')}`,
        ...block.rows.map(row),
        '',
      ];
  }
}

function markdown(title: string, made: string, sections: readonly Section[]): string {
  const parts = sections.flatMap(({ title: head, blocks }) => [
    ...[`## ${md(head)}`, ''],
    ...blocks.flatMap(markdownBlock),
  ]);
  return [`# ${md(title)}`, '', md(made), '', ...parts].join('\n').trimEnd().concat('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};
const esc = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
const each = (items: readonly string[], tag: string): string =>
  items.map((item) => `<${tag}>${esc(item)}</${tag}>`).join('');

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return each(block.text.split(/\n{2,}/), 'p');
    case 'list':
      return `<ul>${each(block.items, 'li')}</ul>`;
    case 'quotes':
      return each(block.items, 'blockquote');
    case 'table':
      return `<table><thead><tr>${each(block.head, 'th')}</tr></thead><tbody>${block.rows.map((cells) => `<tr>${each(cells, 'td')}</tr>`).join('')}</tbody></table>`;
  }
}

const LOOK =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{border:1px solid #8886;padding:.25rem .5rem;text-align:left;vertical-align:top}blockquote{margin:.25rem 0 .25rem 1rem;opacity:.8}:root{color-scheme:light dark}';

function html(title: string, made: string, sections: readonly Section[]): string {
  const body = sections
    .map(
      ({ title: head, blocks }) =>
        `<section><h2>${esc(head)}</h2>${blocks.map(htmlBlock).join('')}</section>`,
    )
    .join('\n');
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${esc(title)}</title><style>${LOOK}</style></head>
<body><h1>${esc(title)}</h1><p>${esc(made)}</p>
${body}
</body></html>
`;
}

/** The report as text. The same dossier always gives the same but for its date. */
export function reportOf(dossier: Dossier, options: ReportOptions): string {
  const { format, hasQuotes, version, now } = options;
  const shown = hasQuotes ? dossier : withoutQuotes(dossier);
  const date = dayOf(now);
  if (format === 'json') {
    const head = { format: 'telltale-dossier', version: 1, telltale: version, date, hasQuotes };
    return `${JSON.stringify({ ...head, dossier: shown }, null, 2)}\n`;
  }
  const title = t('report.title', { name: dossier.name });
  const made = t('report.made', { version, date });
  const print = format === 'html' ? html : markdown;
  return print(title, made, sectionsOf(shown));
}
