// Wire, votes, kinship and probes of a name, in words.
import { t } from '../text';
import { formatShare } from '../text/format';
import { isolated } from '../text/isolate';
import { type Block, makerWord, say, table, vocabularyWord } from './blocks';
import type { Dossier } from './dossier';
import type { ProbeCell } from './probe-table';

/** How the answers came. */
export function wireBlocks({ wire }: Dossier): Block[] {
  if (wire.pieces === 0) return [say(t('report.noPieces'))];
  const blocks: Block[] = [say(t('report.pieces', { count: wire.pieces }))];
  if (wire.vocabularies.length > 0) {
    const items = wire.vocabularies.map(({ id, n }) =>
      t('report.vocabulary', { name: vocabularyWord(id), count: n }),
    );
    blocks.push({ kind: 'list', items });
  }
  if (wire.recut > 0) blocks.push(say(t('report.recut', { count: wire.recut })));
  for (const sentence of [wire.cadence, wire.rhythm]) if (sentence) blocks.push(say(sentence));
  return blocks;
}

/** Which known model single answers are most like. */
export function voteBlocks({ votes }: Dossier): Block[] {
  if (votes.length === 0) return [say(t('report.nothing'))];
  const rows = votes.map(({ model, maker, n, share }) => [
    isolated(model),
    makerWord(maker),
    `${n} (${formatShare(share.share)}, ${t('ui.range', { low: formatShare(share.low), high: formatShare(share.high) })})`,
  ]);
  const head = [t('report.model.head'), t('report.maker.head'), t('report.vote')];
  return [say(t('report.voteHint')), table(head, rows)];
}

/** The test against every other name. */
export function kinBlocks({ kin, aliases }: Dossier): Block[] {
  if (kin.length === 0) return [say(t('report.noKin'))];
  const rows = kin.map(({ name, maker, kinship, distance, n }) => [
    isolated(name),
    maker === null ? t('names.noMaker') : makerWord(maker),
    t(`kin.${kinship}`),
    `${n[0]}, ${n[1]}`,
    distance === null ? '–' : distance.toFixed(2),
  ]);
  const head = [
    t('report.name'),
    t('report.maker.head'),
    t('report.result'),
    t('report.resultN'),
    t('report.distance'),
  ];
  const same = aliases.map(({ name, n: [ours, theirs] }) =>
    say(t('report.alias', { name: isolated(name), n: ours, m: theirs })),
  );
  return [...same, say(t('report.kinHint')), table(head, rows)];
}

const OUTCOMES = ['pass', 'fail', 'declined', 'unclear'] as const;

/** What was answered: how often each outcome came, and what was said most. */
function cellText({ outcomes, values }: ProbeCell): string {
  const counts = OUTCOMES.flatMap((one) =>
    outcomes[one] ? [`${outcomes[one]} ${t(`outcomes.${one}`)}`] : [],
  );
  const said = values.map(({ value, n }) => (n > 1 ? `${value} ×${n}` : value)).join(', ');
  return said === '' ? counts.join(', ') : `${counts.join(', ')}: ${isolated(said)}`;
}

/** Each probe with what this name answered beside what others did. */
export function probeBlocks({ probes }: Dossier): Block[] {
  if (probes.length === 0) return [say(t('report.noProbes'))];
  const rows = probes.map(({ title, own, others }) => [
    title,
    cellText(own),
    others.map(({ name, cell }) => `${isolated(name)}: ${cellText(cell)}`).join('; ') || '–',
  ]);
  return [table([t('report.probe'), t('report.probeOwn'), t('report.probeOthers')], rows)];
}
