// The user's hypotheses in words, each with what speaks for it and against it.
import { t } from '../text';
import { formatFactor, formatShare } from '../text/format';
import { isolated } from '../text/isolate';
import { type Block, makerWord, say, vocabularyWord } from './blocks';
import type { Dossier } from './dossier';
import type { Argument, Weighed } from './hypotheses';

const PARTS = [
  ...(['claim', 'leak', 'residue', 'token', 'typography', 'style', 'learnt', 'wire'] as const),
];

const LOOKS = ['layout', 'phrases', 'wording'] as const;

function partWord(kind: string): string {
  const look = LOOKS.find((part) => part === kind);
  if (look) return t(`report.part.${look}`);
  const known = PARTS.find((part) => part === kind);
  return known ? t(`part.${known}`) : t('part.other');
}

function argumentText(one: Argument): string {
  switch (one.kind) {
    case 'part':
      return t('report.arg.part', {
        ...{ part: partWord(one.part), rival: makerWord(one.rival) },
        factor: formatFactor(Math.exp(one.nats)),
      });
    case 'reveal':
      return t('report.arg.reveal', { maker: makerWord(one.maker) });
    case 'claims':
      return t('report.arg.claims', { maker: makerWord(one.maker), count: one.n });
    case 'vocabulary':
      return t('report.arg.vocabulary', { vocabulary: vocabularyWord(one.vocabulary) });
    case 'votes':
      return t('report.arg.votes', { n: one.n, of: one.of, model: isolated(one.model) });
    case 'kin':
      return t('report.arg.kin', {
        ...{ name: isolated(one.name), result: t(`kin.${one.kinship}`) },
        ...{ n: one.n[0], m: one.n[1] },
      });
  }
}

/** Maker and model of a hypothesis. */
export function hypothesisWord({
  hypothesis: { maker, model },
}: Pick<Weighed, 'hypothesis'>): string {
  return model === '' ? makerWord(maker) : `${makerWord(maker)}, ${isolated(model)}`;
}

/** One hypothesis: how likely, then what speaks for it, then what against it. */
export function weighedBlocks(weighed: Weighed): Block[] {
  const what = hypothesisWord(weighed);
  const { p } = weighed;
  const title =
    p === null
      ? t('report.hypothesisNone', { what })
      : t('report.hypothesis', { what, share: formatShare(p) });
  const lines = (isFor: boolean) =>
    weighed.arguments
      .filter((one) => one.isFor === isFor)
      .map((one) => t(isFor ? 'report.for' : 'report.against', { what: argumentText(one) }));
  return [say(title), { kind: 'list', items: [...lines(true), ...lines(false)] }];
}

/** All hypotheses. */
export function hypothesisBlocks({ hypotheses }: Dossier): Block[] {
  return hypotheses.length === 0
    ? [say(t('report.noHypotheses'))]
    : hypotheses.flatMap(weighedBlocks);
}
