// How well the cuts of an answer fit each vocabulary, best first.
import { t } from '../../lib/text';
import type { CutReading } from '../../lib/wire';
import { Badge } from '../ui/badge';
import { ratioOf, vocabularyName } from './wire-sentences';

export function VocabularyTable({ reading }: { reading: CutReading }) {
  const { perVocabulary, llr, group, bestNull } = reading;
  const rows = [...perVocabulary].sort((x, y) => llr[y.id] - llr[x.id]);
  return (
    <>
      <table className="td-table td-vocabularies">
        <caption>{t('wire.cuts.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('wire.cuts.vocabulary')}</th>
            <th scope="col">{t('wire.cuts.fitsShort')}</th>
            <th scope="col">{t('wire.cuts.ratio')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, fits, of }) => (
            <tr key={id} className={group.includes(id) ? 'td-vocabulary-named' : undefined}>
              <th scope="row">
                {vocabularyName(id)}{' '}
                {group.includes(id) && <Badge tone="accent">{t('cuts.named')}</Badge>}
              </th>
              <td>{t('cuts.fitsOf', { fits, count: of })}</td>
              <td>
                <Ratio nats={llr[id]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tt-hint">{t('cuts.otherwise', { name: t(`wire.null.${bestNull}`) })}</p>
    </>
  );
}

function Ratio({ nats }: { nats: number }) {
  const { times, power, isFor } = ratioOf(nats);
  if (times === '1') return t('cuts.even');
  // The power is written small; what is read aloud is "10^12".
  const [before = '', after = ''] = t(isFor ? 'cuts.times' : 'cuts.timesLess', {
    times: '\u0000',
  }).split('\u0000');
  return (
    <>
      {before}
      {power === null ? (
        times
      ) : (
        <>
          10<sup>{power}</sup>
        </>
      )}
      {after}
    </>
  );
}
