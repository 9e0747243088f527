// The section of the report on what models say they are, and what their makers' addresses and versions are worth.
import { RATE_ORDER } from '../lib/heuristics/rates';
import { MAKER_NAMES } from '../lib/models/makers';
import { askedCounts } from './asked';
import {
  askedClaimants,
  type Claimant,
  gainLeftOut,
  reliability,
  unaskedClaimants,
} from './claim-tables';
import type { Years } from './smoothing';
import type { Group } from './tally';

const unique = <T>(list: readonly T[]): number => new Set(list).size;

function languageLine(lang: string, own: readonly Claimant[]): string {
  const answers = own.reduce((sum, one) => sum + one.answers, 0);
  const right = own.reduce((sum, one) => sum + (one.claims.get(one.maker) ?? 0), 0);
  const cells = [
    unique(own.map(({ source }) => source)),
    unique(own.map(({ model }) => model)),
    unique(own.map(({ maker }) => maker)),
    `${right} of ${answers}`,
    `${(100 * reliability(own).own).toFixed(1)} %`,
  ];
  return `| ${lang} | ${cells.join(' | ')} |`;
}

function makerLines(all: readonly Claimant[], lang: string): string[] {
  const own = all.filter((one) => one.lang === lang);
  return RATE_ORDER.flatMap((maker) => {
    const heard = own.filter(({ claims }) => (claims.get(maker) ?? 0) > 0);
    if (heard.length === 0) return [];
    const gain = gainLeftOut({ own, all }, maker);
    const right = heard.filter((one) => one.maker === maker).length;
    return [
      `| ${lang} | ${MAKER_NAMES[maker]} | ${right} | ${heard.length - right} | ${gain === null ? '–' : gain.toFixed(2)} |`,
    ];
  });
}

function part(title: string, all: readonly Claimant[]): string {
  const langs = [...new Set(all.map(({ lang }) => lang))].sort();
  const languages = langs.map((lang) =>
    languageLine(
      lang,
      all.filter((one) => one.lang === lang),
    ),
  );
  return `### ${title}

| language | sources | models | makers | right | right, makers alike |
|---|---|---|---|---|---|
${languages.join('\n')}

| language | says it is by | models rightly | models wrongly | nats |
|---|---|---|---|---|
${langs.flatMap((lang) => makerLines(all, lang)).join('\n')}
`;
}

/** The whole section, from the counts of the training split and those of the studies. */
export function claimSection(groups: readonly Group[], years: Years): string {
  const asked = askedCounts();
  const claims = [
    ...unaskedClaimants(groups, years, 'self-identification', 'claims:'),
    ...askedClaimants(asked, years, 'claims'),
  ];
  const contacts = [
    ...unaskedClaimants(groups, years, 'contact-details', 'contact:'),
    ...askedClaimants(asked, years, 'contact'),
  ];
  const versions = asked.filter(({ what }) => what === 'version');
  const rightVersions = versions.filter(
    ({ maker, claims: own, answers }) => (own[maker] ?? 0) > answers / 2,
  );
  return `## Claims and addresses by language

Ordinary answers hardly ever say whose they are, so weights come from published answers to outright questions too, counted by
\`npx tsx training/count-asked.ts --studies DIR\` into \`training/asked-claims.json\`. *Right* counts answers; *right, makers alike* is the
mean over makers of the share that their models get right, drawn towards a half. *Nats* is what a claim gains over even odds in sources
left out of its weights, were all makers asked alike; a dash where nobody of the maker spoke in a source that could be left out. A
language of one source has no weights, one in which fewer than eight makers were heard weighs a ratio of 5 at most.

${part('Whose product it says it is', claims)}
${part('Whose addresses it gives for itself', contacts)}
### Which version it says it is

Of ${versions.length} models in studies that named a version of their true maker, ${rightVersions.length} named mostly their own.
`;
}
