// How the user votes: ties and both bad, the pull of the side and of the length, by mode, kind and language.
import type { Figures } from '../../lib/stats/figures';
import type { Proportion } from '../../lib/stats/intervals';
import type { LengthSlope, VotingGroup } from '../../lib/stats/voting';
import { t } from '../../lib/text';
import { formatCount, formatLanguage, formatRough, formatShare } from '../../lib/text/format';
import { wordsFor } from '../../lib/text/words-for';
import { ShareStat } from '../ui/stat';
import { Scrolling } from './scrolling';

/** Votes for a side from which a slope says something. */
const ENOUGH = 20;

export function VotesPart({ figures }: { figures: Figures }) {
  const { voting, byMode, byKind, byLanguage, lengthSlope } = figures;
  return (
    <section className="td-card" aria-labelledby="ts-votes">
      <h2 id="ts-votes">{t('stats.votes')}</h2>
      {voting.count === 0 ? (
        <p className="tt-hint">{t('stats.votes.none')}</p>
      ) : (
        <>
          <dl className="ts-stats">
            <ShareStat label={t('stats.votes.tie')} proportion={voting.tie} details={[]} />
            <ShareStat label={t('stats.votes.bothBad')} proportion={voting.bothBad} details={[]} />
            <ShareStat
              label={t('stats.votes.forA')}
              proportion={voting.forA}
              details={[t('stats.votes.forALevel')]}
            />
            <ShareStat
              label={t('stats.votes.forLonger')}
              proportion={voting.forLonger}
              details={[t('stats.votes.forALevel')]}
            />
          </dl>
          <Slope slope={lengthSlope} isEnough={decided(figures) >= ENOUGH} />
          <Groups title={t('stats.votes.byMode')} groups={byMode} nameOf={modeName} />
          <Groups title={t('stats.votes.byKind')} groups={byKind} nameOf={kindName} />
          <Groups title={t('stats.votes.byLanguage')} groups={byLanguage} nameOf={languageName} />
        </>
      )}
    </section>
  );
}

/** Votes for a side. */
function decided({ voting: { count, tie, bothBad } }: Figures): number {
  return Math.round(count * (1 - (tie?.share ?? 0) - (bothBad?.share ?? 0)));
}

function Slope({ slope, isEnough }: { slope: LengthSlope | null; isEnough: boolean }) {
  if (!slope || !isEnough) return <p className="tt-hint">{t('stats.votes.noSlope')}</p>;
  const { odds, low, high } = slope;
  const said = { odds: formatRough(odds), low: formatRough(low), high: formatRough(high) };
  return <p className="ts-summary">{t('stats.votes.slope', said)}</p>;
}

interface GroupsProps {
  title: string;
  groups: readonly VotingGroup[];
  nameOf: (group: string) => string;
}

/** Nothing where all votes are of one group. */
function Groups({ title, groups, nameOf }: GroupsProps) {
  if (groups.length < 2) return null;
  return (
    <Scrolling label={title}>
      <table className="td-table ts-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stats.votes.group')}</th>
            <th scope="col">{t('stats.votes.count')}</th>
            <th scope="col">{t('stats.votes.tie')}</th>
            <th scope="col">{t('stats.votes.bothBad')}</th>
            <th scope="col">{t('stats.votes.forA')}</th>
            <th scope="col">{t('stats.votes.forLonger')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, count, tie, bothBad, forA, forLonger }) => (
            <tr key={group}>
              <th scope="row">{nameOf(group)}</th>
              <td>{formatCount(count)}</td>
              <td>
                <WithInterval of={tie} />
              </td>
              <td>
                <WithInterval of={bothBad} />
              </td>
              <td>
                <WithInterval of={forA} />
              </td>
              <td>
                <WithInterval of={forLonger} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function WithInterval({ of }: { of: Proportion | null }) {
  if (!of) return '–';
  const ends = { low: formatShare(of.low), high: formatShare(of.high) };
  return (
    <>
      {formatShare(of.share)} <span className="td-faint">{t('ui.range', ends)}</span>
    </>
  );
}

const modeName = (mode: string) => wordsFor(`mode.${mode}`) ?? mode;
const kindName = (kind: string) => wordsFor(`modality.${kind}`) ?? kind;

function languageName(language: string): string {
  if (language === '') return t('stats.votes.languageUnknown');
  try {
    return formatLanguage(language);
  } catch {
    return language;
  }
}
