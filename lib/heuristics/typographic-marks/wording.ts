// Says in plain words how often a census saw the marks of one feature.
import type { Census, Feature, Mark } from './marks';

const NAMES: Record<Mark, readonly [one: string, many: string]> = {
  straightApostrophe: ['straight apostrophe', 'straight apostrophes'],
  curlyApostrophe: ['curly apostrophe', 'curly apostrophes'],
  straightDouble: ['straight quotation mark', 'straight quotation marks'],
  curlyDouble: ['curly quotation mark', 'curly quotation marks'],
  angleQuote: ['angle or corner quotation mark', 'angle or corner quotation marks'],
  emClose: ['long dash without spaces', 'long dashes without spaces'],
  emSpaced: ['long dash between spaces', 'long dashes between spaces'],
  enSpaced: ['short dash between spaces', 'short dashes between spaces'],
  dots: ['ellipsis of three dots', 'ellipses of three dots'],
  ellipsis: ['ellipsis character', 'ellipsis characters'],
  arrow: ['arrow', 'arrows'],
  narrowSpace: ['narrow no-break space', 'narrow no-break spaces'],
  hardSpace: ['no-break space', 'no-break spaces'],
  hardHyphen: ['no-break hyphen', 'no-break hyphens'],
  semicolon: ['semicolon', 'semicolons'],
  emoji: ['emoji', 'emoji'],
};

const ABSENT: Record<string, string> = {
  'quotes-dashes': 'Uses no quotation marks, apostrophes or dashes',
  ellipses: 'Uses no ellipses',
  arrows: 'Uses no arrows',
  spaces: 'Uses no special spaces or hyphens',
  semicolons: 'Uses no semicolons',
  emoji: 'Uses no emoji',
};

/** "Uses 22 curly quotation marks and 3 curly apostrophes in 1,400 characters". */
export function clauseOf(feature: Feature, census: Census): string {
  const size = census.size.toLocaleString('en-US');
  const seen = feature.marks.filter((mark) => census.counts[mark] > 0);
  if (seen.length === 0) return `${ABSENT[feature.id] ?? 'Uses none'} in ${size} characters`;
  const parts = seen.map((mark) => {
    const count = census.counts[mark];
    return `${count.toLocaleString('en-US')} ${NAMES[mark][count === 1 ? 0 : 1]}`;
  });
  const last = parts.pop() ?? '';
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `Uses ${list} in ${size} characters`;
}
