// Says in plain words which parts of a Markdown skeleton an answer shows.
import type { Feature } from './features';
import type { Part, Skeleton } from './skeleton';

const NAMES: Record<Part, readonly [one: string, many: string]> = {
  h1: ['first-level heading', 'first-level headings'],
  h2: ['second-level heading', 'second-level headings'],
  h3: ['third-level heading', 'third-level headings'],
  h4: ['deeper heading', 'deeper headings'],
  boldLine: ['line in bold that stands for a heading', 'lines in bold that stand for headings'],
  headingBold: ['heading in bold', 'headings in bold'],
  dash: ['bullet written "-"', 'bullets written "-"'],
  star: ['bullet written "*"', 'bullets written "*"'],
  wideStar: ['bullet written "*" with wide space', 'bullets written "*" with wide space'],
  dot: ['bullet written "•"', 'bullets written "•"'],
  plus: ['bullet written "+"', 'bullets written "+"'],
  nested2: ['item set in by two spaces', 'items set in by two spaces'],
  nested3: ['item set in by three spaces', 'items set in by three spaces'],
  nested4: ['item set in by four spaces or more', 'items set in by four spaces or more'],
  leadInside: ['bold lead with the colon inside', 'bold leads with the colon inside'],
  leadOutside: ['bold lead with the colon outside', 'bold leads with the colon outside'],
  leadDash: ['bold lead with a dash', 'bold leads with a dash'],
  rule: ['horizontal rule', 'horizontal rules'],
  tableTight: ['table ruled "|---|"', 'tables ruled "|---|"'],
  tableSpaced: ['table ruled "| --- |"', 'tables ruled "| --- |"'],
  tableAligned: ['table ruled with colons', 'tables ruled with colons'],
  hardBreak: ['line ended by two spaces', 'lines ended by two spaces'],
  bold: ['phrase in bold', 'phrases in bold'],
  mathParen: ['formula opened "\\(" or "\\["', 'formulas opened "\\(" or "\\["'],
  mathDollar: ['formula between dollar signs', 'formulas between dollar signs'],
  fenceNamed: ['block of code with its language', 'blocks of code with their language'],
  fenceBare: ['block of code without a language', 'blocks of code without a language'],
};

const ABSENT: Record<string, string> = {
  headings: 'no headings',
  bullets: 'no bullets',
  leads: 'no list items with a bold lead',
  rules: 'no horizontal rules',
  tables: 'no tables',
  bold: 'nothing in bold',
  maths: 'no formulas',
  breaks: 'no lines ended by two spaces',
  code: 'no blocks of code',
};

/** "Formats with 3 third-level headings and 9 bullets written "*"". */
export function clauseOf(feature: Feature, { counts }: Skeleton): string {
  const parts = feature.parts
    .filter((part) => counts[part] > 0)
    .map(
      (part) =>
        `${counts[part].toLocaleString('en-US')} ${NAMES[part][counts[part] === 1 ? 0 : 1]}`,
    );
  const last = parts.pop();
  if (last === undefined) return `Formats with ${ABSENT[feature.id] ?? 'none'}`;
  return `Formats with ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}`;
}
