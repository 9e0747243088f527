// A dossier in words: sections of sentences, lists, quotes and tables, which the view and every form of report show alike.

import { t } from '../text';
import { formatShare } from '../text/format';
import { isolated } from '../text/isolate';
import { type Block, dayOf, makerWord, say, table } from './blocks';
import { claimSections, contradictionBlocks, historyBlocks } from './claim-sections';
import type { Dossier } from './dossier';
import { hypothesisBlocks } from './hypothesis-blocks';
import { kinBlocks, probeBlocks, voteBlocks, wireBlocks } from './kin-sections';
import { POOLING, worth } from './pool';

export const SECTIONS = [
  'record',
  'makers',
  'models',
  'time',
  'tells',
  'claims',
  'cutoffs',
  'contradictions',
  'wire',
  'votes',
  'kin',
  'probes',
  'hypotheses',
  'notes',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface Section {
  id: SectionId;
  title: string;
  blocks: readonly Block[];
}

const MOST_MAKERS = 6;

function recordBlocks({ record, maker }: Dossier): Block[] {
  const { firstAt, lastAt, met, chosen, won, lost, tied, bothBad, winRate } = record;
  const count = t('report.met', { count: met });
  const answers = chosen > 0 ? `${count}, ${t('report.chosen', { count: chosen })}` : count;
  const blocks = [
    say(`${answers}. ${t('report.between', { first: dayOf(firstAt), last: dayOf(lastAt) })}`),
    say(maker === null ? t('report.makerUnknown') : t('report.maker', { maker: makerWord(maker) })),
  ];
  if (won + lost + tied + bothBad > 0) {
    blocks.push(say(t('report.votesCount', { won, lost, tied, bad: bothBad })));
  }
  if (winRate) {
    const [share, low, high] = [winRate.share, winRate.low, winRate.high].map(formatShare);
    blocks.push(say(t('report.winRate', { share: share ?? '', low: low ?? '', high: high ?? '' })));
  }
  return blocks;
}

const round = (value: number): string => value.toFixed(1);

function makerBlocks({ pooled, answers }: Dossier): Block[] {
  if (!pooled) return [say(t('report.noText'))];
  const first = pooled.makers.slice(0, MOST_MAKERS);
  const none = pooled.makers.find(({ maker }) => maker === 'none');
  const shown = none && !first.includes(none) ? [...first, none] : first;
  const looks = round(worth(answers, POOLING.looks));
  const cues = round(worth(answers, POOLING.cues));
  return [
    table(
      [t('report.maker.head'), t('report.p')],
      shown.map(({ maker, p }) => [makerWord(maker), formatShare(p)]),
    ),
    say(
      `${t('report.rests', { count: answers })} ${t('report.rule', { n: answers, looks, cues })}`,
    ),
  ];
}

function modelBlocks({ models }: Dossier): Block[] {
  const named = models.filter(({ maker, p }) => p >= 0.005 && maker !== 'none');
  if (named.length === 0) return [say(t('report.nothing'))];
  const rows = named.map(({ model, maker, p }) => [
    model === null ? t('report.anotherModel', { maker: makerWord(maker) }) : isolated(model),
    makerWord(maker),
    formatShare(p),
  ]);
  return [table([t('report.model.head'), t('report.maker.head'), t('report.p')], rows)];
}

function timeBlocks({ steps }: Dossier): Block[] {
  if (steps.length === 0) return [say(t('report.noText'))];
  const none = makerWord('none');
  const rows = steps.map(({ n, at, makers, model }) => {
    const [first, second] = makers.filter(({ maker }) => maker !== 'none');
    const of = (one: typeof first) => (one ? `${makerWord(one.maker)}, ${formatShare(one.p)}` : '');
    const outside = makers.find(({ maker }) => maker === 'none')?.p ?? 0;
    const likest = model?.model ? `${isolated(model.model)}, ${formatShare(model.p)}` : '–';
    return [String(n), dayOf(at), of(first), of(second), formatShare(outside), likest];
  });
  const head = [
    t('report.answers'),
    t('names.last'),
    t('report.first'),
    t('report.second'),
    none,
    t('report.model.head'),
  ];
  return [table(head, rows)];
}

function tellBlocks({ cues }: Dossier): Block[] {
  if (cues.length === 0) return [say(t('report.nothing'))];
  const rows = cues.map(({ sentence, n, maker, nats }) => [
    isolated(sentence),
    String(n),
    nats === 0 ? '–' : makerWord(maker),
    nats.toFixed(2),
  ]);
  const head = [t('report.cue'), t('report.answers'), t('report.speaksFor'), t('report.weight')];
  return [table(head, rows)];
}

function noteBlocks({ own, battleNotes }: Dossier): Block[] {
  const blocks: Block[] = [];
  if (own.verdict !== '') blocks.push(say(t('report.verdict', { verdict: isolated(own.verdict) })));
  if (own.note !== '') blocks.push(say(own.note));
  if (battleNotes.length > 0) {
    const lineOf = ({ at, tags, note }: (typeof battleNotes)[number]) =>
      `${dayOf(at)}: ${[tags.map((tag) => `#${tag}`).join(' '), note].filter(Boolean).join(' ')}`;
    blocks.push({ kind: 'list', items: battleNotes.map(lineOf) });
  }
  return blocks.length > 0 ? blocks : [say(t('report.noNotes'))];
}

const MAKERS: Readonly<Record<SectionId, (dossier: Dossier) => readonly Block[]>> = {
  record: recordBlocks,
  makers: makerBlocks,
  models: modelBlocks,
  time: timeBlocks,
  tells: tellBlocks,
  claims: ({ claims, history }) => [
    ...claimSections(claims, makerWord, t('report.noClaims')),
    ...historyBlocks(history),
  ],
  cutoffs: ({ cutoffs }) => claimSections(cutoffs, (month) => month, t('report.noCutoffs')),
  contradictions: contradictionBlocks,
  wire: wireBlocks,
  votes: voteBlocks,
  kin: kinBlocks,
  probes: probeBlocks,
  hypotheses: hypothesisBlocks,
  notes: noteBlocks,
};

/** All sections in the order in which they are shown. */
export function sectionsOf(dossier: Dossier): Section[] {
  return SECTIONS.map((id) => ({ id, title: t(`report.${id}`), blocks: MAKERS[id](dossier) }));
}
