// What each kind of tell is worth on the user's own battles, as a table.
import type { Lift } from '../../lib/stats/lift';
import { t } from '../../lib/text';
import { formatCount, formatRough, formatShare } from '../../lib/text/format';
import { wordsFor } from '../../lib/text/words-for';
import { Scrolling } from './scrolling';

export function LiftPart({ lifts }: { lifts: readonly Lift[] }) {
  return (
    <section className="td-card" aria-labelledby="ts-lift">
      <h2 id="ts-lift">{t('stats.lift.title')}</h2>
      {lifts.length === 0 ? (
        <p className="tt-hint">{t('stats.lift.none')}</p>
      ) : (
        <>
          <p className="ts-summary">{t('stats.lift.summary')}</p>
          <Scrolling label={t('stats.lift.table')}>
            <table className="td-table ts-table" aria-labelledby="ts-lift">
              <thead>
                <tr>
                  <th scope="col">{t('stats.lift.tell')}</th>
                  <th scope="col">{t('stats.lift.spoke')}</th>
                  <th scope="col">{t('stats.lift.right')}</th>
                  <th scope="col">{t('stats.lift.interval')}</th>
                  <th scope="col">{t('stats.lift.lift')}</th>
                </tr>
              </thead>
              <tbody>
                {lifts.map((lift) => (
                  <LiftRow key={lift.heuristic} lift={lift} />
                ))}
              </tbody>
            </table>
          </Scrolling>
        </>
      )}
    </section>
  );
}

function LiftRow({ lift: { heuristic, spoke, coverage, right, lift } }: { lift: Lift }) {
  return (
    <tr>
      <th scope="row">{tellName(heuristic)}</th>
      <td>
        {formatCount(spoke)} <span className="td-faint">{formatShare(coverage)}</span>
      </td>
      <td>{formatShare(right.share)}</td>
      <td>{t('ui.range', { low: formatShare(right.low), high: formatShare(right.high) })}</td>
      <td>{lift === null ? '–' : formatRough(lift)}</td>
    </tr>
  );
}

/** A heuristic that this version does not know is shown by its id. */
function tellName(id: string): string {
  return wordsFor(`stats.tell.${id}`) ?? id;
}
